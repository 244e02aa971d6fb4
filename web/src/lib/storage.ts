/**
 * The only access to the browser's storage, which may be forbidden, full or absent. Nothing here throws: callers must
 * work without stored values.
 */

/** null: the key has no value, or storage cannot be read. */
export function readStored(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** null deletes the key. Returns whether storage accepted it. */
export function writeStored(key: string, value: string | null): boolean {
  try {
    if (value === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

/** Keys of what somebody has sent, and of the actions that wait to be sent together. */
export const SENT = "weir.sent";
export const LISTS = "weir.lists";

/** Whether there may be something under one of these keys. Where storage is forbidden, other tabs may have it. */
export const keepsActions = (): boolean =>
  !writeStored("weir.probe", null) || [SENT, LISTS].some((key) => readStored(key)?.includes("{"));
