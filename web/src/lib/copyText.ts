/**
 * Puts text on the clipboard. Returns whether it succeeded: a browser may refuse, and over plain http it offers only
 * the older API.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyTheOldWay(text);
  }
}

/** Sets the data of the browser's "copy" command, so that neither the selection nor the focus moves. */
function copyTheOldWay(text: string): boolean {
  let taken = false;
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData("text/plain", text);
    taken = event.clipboardData !== null;
  };
  document.addEventListener("copy", fill);
  try {
    return document.execCommand("copy") && taken;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", fill);
  }
}
