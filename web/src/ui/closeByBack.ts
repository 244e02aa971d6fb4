/*
 * Lets the browser's Back close a dialog. A page cannot hold Back up, so opening a dialog pushes an entry of the same page,
 * the guard: Back then leaves the guard, and the page stays.
 *
 * A dialog that is closed otherwise leaves its guard behind. history.back() would remove it, but takes effect some time
 * later, when the user may have gone on to another page already. So the guard stays for the next dialog, and when Back
 * leaves a guard that no dialog is open on, it goes on to the entry before the page.
 */

/** The mark of a guard, and that of the page's own entry below it. */
const GUARD = "weirGuard";
const BELOW = "weirBelow";

const markOf = (state: unknown, name: typeof GUARD | typeof BELOW): string | null => {
  const value: unknown = typeof state === "object" && state !== null ? Reflect.get(state, name) : null;
  return typeof value === "string" ? value : null;
};

/** How to close the dialogs that are open, the one on top last. */
const open: (() => void)[] = [];

/** The guard that the browser is on. Kept here: when the browser says that it has left an entry, the entry is gone. */
let guard: string | null = null;
let listening = false;

function standOnGuard(): void {
  guard = markOf(history.state, GUARD);
  if (guard !== null) return;
  guard = Math.random().toString(36);
  // Next.js patches both, and adds what it keeps of its own.
  history.replaceState({ ...history.state, [BELOW]: guard }, "");
  history.pushState({ [GUARD]: guard }, "");
}

function onPopState({ state }: PopStateEvent): void {
  const left = guard;
  guard = markOf(state, GUARD);
  const close = open.pop();
  if (close) {
    close();
    // The dialog below has lost the guard of both.
    if (open.length > 0) standOnGuard();
  } else if (left !== null && markOf(state, BELOW) === left) {
    history.back();
  }
}

/** Called once as the site opens, for a guard may be left from before a reload. */
export function listenForBack(): void {
  if (listening) return;
  listening = true;
  guard = markOf(history.state, GUARD);
  addEventListener("popstate", onPopState);
}

/** From now on Back calls `close`, once, and stays on the page. Returns how to end that. */
export function closeByBack(close: () => void): () => void {
  listenForBack();
  standOnGuard();
  open.push(close);
  return () => {
    const at = open.indexOf(close);
    if (at >= 0) open.splice(at, 1);
  };
}
