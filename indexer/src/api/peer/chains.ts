/** Two accounts with at least one deal that both brought to its end, and the time of the first, seconds. */
export type Pair = { a: string; b: string; first: number };

/** How many accounts count as elders. A number, not a part of all: latecomers, however many, do not become elders. */
export const ELDERS = 64;

/** The first accounts that dealt with somebody else than the subject, by the end of their first deal; of equal ones, by address. */
export const elders = (pairs: readonly Pair[], subject: string): string[] => {
  const since = new Map<string, number>();
  for (const { a, b, first } of pairs) {
    if (a === subject || b === subject) continue;
    for (const one of [a, b]) since.set(one, Math.min(since.get(one) ?? first, first));
  }
  const accounts = [...since].sort(([x, t], [y, u]) => t - u || (x < y ? -1 : 1)).map(([account]) => account);
  return accounts.slice(0, ELDERS);
};

/**
 * The number of chains of deals from the roots to the subject that share nobody, at most `most`: a maximum flow in which each account
 * passes on one unit (Menger). Whoever trades with accounts of their own adds no chain: all of them end in the few deals that these
 * accounts made with others.
 */
export const countChains = (
  pairs: readonly Pair[],
  roots: readonly string[],
  subject: string,
  most: number,
): number => {
  const numbers = new Map<string, number>();
  const numberOf = (account: string): number => {
    const known = numbers.get(account) ?? numbers.size;
    numbers.set(account, known);
    return known;
  };
  const sink = 2 * numberOf(subject);
  const arcs: number[][] = [];
  const [to, room]: [number[], number[]] = [[], []];
  // An arc and its reverse are neighbours: the number of one is that of the other ^ 1.
  const connect = (from: number, into: number): void => {
    arcs[from] ??= [];
    arcs[into] ??= [];
    arcs[from]?.push(to.length);
    to.push(into);
    room.push(1);
    arcs[into]?.push(to.length);
    to.push(from);
    room.push(0);
  };
  for (const { a, b } of pairs) {
    const [x, y] = [numberOf(a), numberOf(b)];
    connect(2 * x + 1, 2 * y);
    connect(2 * y + 1, 2 * x);
  }
  // An account's way in and its way out: one chain passes.
  for (const account of numbers.values()) if (2 * account !== sink) connect(2 * account, 2 * account + 1);
  const source = 2 * numbers.size;
  for (const root of new Set(roots)) {
    const known = numbers.get(root);
    if (known !== undefined && root !== subject) connect(source, 2 * known);
  }

  let chains = 0;
  while (chains < most) {
    const cameBy = new Map<number, number>([[source, -1]]);
    const queue = [source];
    for (let i = 0; i < queue.length && !cameBy.has(sink); i++)
      for (const arc of arcs[queue[i] as number] ?? []) {
        const next = to[arc] as number;
        if (room[arc] === 0 || cameBy.has(next)) continue;
        cameBy.set(next, arc);
        queue.push(next);
      }
    if (!cameBy.has(sink)) return chains;
    for (let at = sink; at !== source; ) {
      const arc = cameBy.get(at) as number;
      room[arc] = 0;
      room[arc ^ 1] = 1;
      at = to[arc ^ 1] as number;
    }
    chains++;
  }
  return chains;
};
