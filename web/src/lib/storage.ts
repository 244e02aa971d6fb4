/**
 * The one door to the browser's storage, which may be forbidden, full or absent: nothing here throws. Whoever needs what
 * it keeps must do without, at worst until the next reload.
 */

/** null: nothing is kept under the key, or storage may not be read. */
export function readStored(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** null forgets the key. Returns whether storage took it. */
export function writeStored(key: string, value: string | null): boolean {
  try {
    if (value === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
