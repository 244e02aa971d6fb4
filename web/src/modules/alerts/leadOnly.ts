/**
 * Runs `lead` in one tab only: in another as soon as that one is closed. The browser's lock decides, so that no tab has to ask
 * the others. A browser without locks leads in every tab. Returns a function that stops it.
 */
export function leadOnly(name: string, lead: () => () => void): () => void {
  if (typeof navigator === "undefined" || !navigator.locks) return lead();
  const waiting = new AbortController();
  let stop = (): void => {};
  const led = () =>
    new Promise<void>((release) => {
      if (waiting.signal.aborted) return release();
      const end = lead();
      stop = () => {
        end();
        release();
      };
    });
  navigator.locks.request(name, { signal: waiting.signal }, led).catch((error: unknown) => {
    if (waiting.signal.aborted) return;
    // Locks are storage of a kind: a browser that forbids it refuses them.
    if (error instanceof DOMException && error.name === "SecurityError") stop = lead();
    else throw error;
  });
  return () => {
    waiting.abort();
    stop();
  };
}
