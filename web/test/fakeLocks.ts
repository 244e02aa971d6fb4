type Options = { signal: AbortSignal };

/** The browser's locks, which jsdom lacks: one holder a name, the others in turn. */
export function fakeLocks() {
  const tails = new Map<string, Promise<unknown>>();
  return {
    request(name: string, { signal }: Options, held: () => Promise<void>): Promise<void> {
      const before = tails.get(name) ?? Promise.resolve();
      const aborted = new Promise<never>((_, reject) =>
        signal.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError"))),
      );
      let has = false;
      const mine = before.then(() => {
        if (signal.aborted) return;
        has = true;
        return held();
      });
      tails.set(name, mine);
      return Promise.race([mine, aborted]).catch((error: unknown) => {
        if (!has) throw error;
      });
    },
  };
}
