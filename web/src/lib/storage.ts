/**
 * What this browser keeps for the site under the key; null where there is nothing, or where storage is forbidden. Never
 * throws.
 */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Forbidden by the browser's settings, or no browser at all: the build renders the pages too.
    return null;
  }
}

/** Keeps the value, or removes it for null. Returns whether the browser did so. Never throws. */
export function writeStored(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
