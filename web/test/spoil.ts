// Answers of a server that sends anything, the same in every run: a seed makes them.

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const junk: (() => Json)[] = [
  ...[
    "",
    "toString",
    "constructor",
    "__proto__",
    "<img src=x onerror=alert(1)>",
    "\u202e\u0000",
    "1e400",
    "-1",
    " 1",
    "0x10",
    "12345",
  ],
  ...["9".repeat(39), `-${"9".repeat(39)}`, "9".repeat(5_000), "0x", `0x${"zz".repeat(32)}`, `0x${"ff".repeat(32)}`],
  ...[-1, 0.5, 1e15, 8.64e15, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER + 1, Number.MAX_VALUE, 0],
  ...[null, true, [], {}, [[]], { nodes: null }, { toString: 1, __proto__: null }],
].map((value) => () => structuredClone(value as Json));

/** Mulberry32, seeded: every run has the same answers. */
export function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) % sides;
  };
}

/** Corrupts one value of the answer at any depth: replaces, deletes or duplicates it. */
export function spoil(answer: Json, roll: (sides: number) => number): void {
  let at = answer;
  for (;;) {
    if (typeof at !== "object" || at === null) return;
    const keys = Object.keys(at);
    const key = keys[roll(keys.length)];
    if (key === undefined) return;
    const inside = at as Record<string, Json>;
    const next = inside[key] as Json;
    const leaf = typeof next !== "object" || next === null;
    if (!leaf && roll(5) > 0) {
      at = next;
      continue;
    }
    const how = roll(8);
    if (how === 0) delete inside[key];
    else if (how === 1 && Array.isArray(at)) at.push(...Array.from({ length: 40 }, () => structuredClone(next)));
    else inside[key] = junk[roll(junk.length)]!();
    return;
  }
}
