/** Offers a text as a file for download. */
export function saveText(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the file over once the click's task ends.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
