/*
 * Lets the browser's Back close a dialog. A page cannot hold Back up, so opening a dialog pushes an entry of the same page,
 * the guard: Back then leaves the guard, and the page stays.
 *
 * A dialog that is closed otherwise leaves its guard behind. history.back() would remove it, but takes effect some time
 * later, when the user may have gone on to another page already. So the guard stays for the next dialog, and when Back
 * leaves a guard that no dialog is open on, it goes on to the entry before the page.
 */

/** Marks of a guard, and of the page's own entry below it. */
const GUARD = "weirGuard";
const BELOW = "weirBelow";

const markOf = (state: unknown, name: typeof GUARD | typeof BELOW): string | null => {
  const value: unknown = typeof state === "object" && state !== null ? Reflect.get(state, name) : null;
  return typeof value === "string" ? value : null;
};

/** Callbacks that close the open dialogs, the topmost last. */
const open: (() => void)[] = [];

/** The current guard. Stored here, because after a navigation the entry that was left cannot be read. */
let guard: string | null = null;
let listening = false;

function standOnGuard(): void {
  guard = markOf(history.state, GUARD);
  if (guard !== null) return;
  guard = Math.random().toString(36);
  // Next.js patches both methods and adds its own state.
  history.replaceState({ ...history.state, [BELOW]: guard }, "");
  history.pushState({ [GUARD]: guard }, "");
}

function onPopState({ state }: PopStateEvent): void {
  const left = guard;
  guard = markOf(state, GUARD);
  const close = open.pop();
  if (close) {
    close();
    // The dialog below shares the guard that was removed.
    if (open.length > 0) standOnGuard();
  } else if (left !== null && markOf(state, BELOW) === left) {
    history.back();
  }
}

/** Called once when the site opens, because a guard may remain from before a reload. */
export function listenForBack(): void {
  if (listening) return;
  listening = true;
  guard = markOf(history.state, GUARD);
  addEventListener("popstate", onPopState);
}

/** Makes Back call `close` once and stay on the page. Returns a function that ends this. */
export function closeByBack(close: () => void): () => void {
  listenForBack();
  standOnGuard();
  open.push(close);
  return () => {
    const at = open.indexOf(close);
    if (at >= 0) open.splice(at, 1);
  };
}
