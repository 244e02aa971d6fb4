import { clean } from "@weir/sdk/codec/clean";
import type { PoolSnapshot, ReserveSnapshot } from "@weir/sdk/math/snapshot";
import type { Address } from "viem";
import { shortHex } from "@/lib/format/hex.ts";
import { folded } from "@/lib/lookAlike.ts";

// A token chooses its symbol and may change it in any block. So a name here is clean, never empty, and never shared by two
// tokens.

/** Code points: the longest symbols in use have some twenty. */
const LONGEST = 24;
/** What the Lens says of a token without a symbol. */
const NONE = "?";

/** Scripts from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const ISOLATE = "\u2068";
const END = "\u2069";

/** Inside a sentence a name from right to left would turn the figures beside it around: it is isolated, as by <bdi>. */
const isolated = (text: string): string => (RIGHT_TO_LEFT.test(text) ? `${ISOLATE}${text}${END}` : text);

/** What a token calls itself, as the page can say it; its address where it says nothing. */
export const symbolOf = (said: string, token: Address): string => {
  const symbol = clean(said, LONGEST);
  return symbol === "" || symbol === NONE ? shortHex(token) : isolated(symbol);
};

export type NamedToken = { token: Address; symbol: string };

const mark = (token: Address): string => ` · ${shortHex(token)}`;

/** Whether its name is that of another token as well, and so has its address beside it. */
export const isDouble = ({ symbol, info }: Pick<ReserveSnapshot, "symbol" | "info">): boolean =>
  symbol.endsWith(mark(info.token));

/**
 * Whether `shown` is how the page says the name of a token that calls itself `said`, with its address or without. A token that
 * says nothing contradicts no name.
 */
export function isNameOf(shown: string, said: string, token: Address): boolean {
  const name = clean(said, LONGEST);
  const bare = shown.replaceAll(ISOLATE, "").replaceAll(END, "");
  return name === "" || name === NONE || bare === name || bare === `${name}${mark(token)}`;
}

/**
 * How to call each of these tokens so that no two of them look alike. Both get their address, not the later one: nobody here
 * knows which of them is what its name says.
 */
export function namesOf(tokens: readonly NamedToken[]): (one: NamedToken) => string {
  const sharing = new Map<string, Set<string>>();
  for (const { symbol, token } of tokens) {
    const look = folded(symbol);
    sharing.set(look, (sharing.get(look) ?? new Set()).add(token.toLowerCase()));
  }
  return ({ symbol, token }) => {
    const shared = (sharing.get(folded(symbol))?.size ?? 0) > 1;
    // One that carries an address could pass for another's mark.
    const posing = symbol !== shortHex(token) && /0x[0-9a-f]/i.test(symbol);
    return shared || posing ? `${symbol}${mark(token)}` : symbol;
  };
}

/** The snapshot with each symbol as `nameOf` says; itself where it says nothing new. */
export function renamed(snapshot: PoolSnapshot, nameOf: (one: NamedToken) => string): PoolSnapshot {
  const reserves = snapshot.reserves.map((reserve) => {
    const symbol = nameOf({ symbol: reserve.symbol, token: reserve.info.token });
    return symbol === reserve.symbol ? reserve : { ...reserve, symbol };
  });
  return reserves.every((reserve, at) => reserve === snapshot.reserves[at]) ? snapshot : { ...snapshot, reserves };
}
