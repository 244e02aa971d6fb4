/**
 * Puts text on the clipboard. Returns whether it did: a browser may refuse, and on a page over plain http it offers the
 * older of the two ways alone.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyTheOldWay(text);
  }
}

/** Fills in what the browser's own "copy" would take, so that neither the selection nor the focus has to move. */
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
