/** What a claim of a flow comes to: a function that gives it up, or null: another tab has it. */
export type Claim = (() => void) | null;

const FREE = (): void => {};

/**
 * Claims an interrupted flow for this tab, until the claim is given up or the tab is closed: two tabs that go on with the same flow would
 * send its action twice. The browser's lock decides. A browser without locks, or one that forbids them, lets every tab go on.
 */
export function claimFlow(id: string): Promise<Claim> {
  if (!navigator.locks) return Promise.resolve(FREE);
  return new Promise((resolve) => {
    const held = (lock: unknown): Promise<void> | undefined => {
      if (lock === null) {
        resolve(null);
        return undefined;
      }
      return new Promise<void>((release) => resolve(release));
    };
    // Locks are storage of a kind: a browser that forbids it refuses them.
    navigator.locks.request(`weir flow ${id}`, { ifAvailable: true }, held).catch(() => resolve(FREE));
  });
}

/** Gives a claim up as soon as the dialog that it was made for is closed. */
export function releaseOnClose(
  claim: () => void,
  dialog: { get(): unknown; subscribe(listener: () => void): () => void },
): void {
  const stop = dialog.subscribe(() => {
    if (dialog.get() !== null) return;
    stop();
    claim();
  });
}
