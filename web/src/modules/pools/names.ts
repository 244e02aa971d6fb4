import { clean } from "@weir/sdk/codec/clean";
import type { PoolSnapshot, ReserveSnapshot } from "@weir/sdk/math/snapshot";
import type { Address } from "viem";
import { shortHex } from "@/lib/format/formatHex.ts";
import { folded } from "@/lib/lookAlike.ts";

// A token chooses its symbol and may change it in any block. A name here is clean, not empty, and unique among the
// tokens shown.

/** Code points; the longest symbols in use have about twenty. */
const LONGEST = 24;
/** What the Lens returns for a token without a symbol. */
const NONE = "?";

/** Right-to-left scripts. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const ISOLATE = "\u2068";
const END = "\u2069";

/** A right-to-left name in a sentence would reorder the figures beside it: isolates it, like <bdi>. */
const isolated = (text: string): string => (RIGHT_TO_LEFT.test(text) ? `${ISOLATE}${text}${END}` : text);

/** The token's cleaned symbol; its address if the symbol is empty. */
export const symbolOf = (raw: string, token: Address): string => {
  const symbol = clean(raw, LONGEST);
  return symbol === "" || symbol === NONE ? shortHex(token) : isolated(symbol);
};

export type NamedToken = { token: Address; symbol: string };

const mark = (token: Address): string => ` · ${shortHex(token)}`;

/** Whether another token has a similar symbol, so that the address is shown beside it. */
export const isDouble = ({ symbol, info }: Pick<ReserveSnapshot, "symbol" | "info">): boolean =>
  symbol.endsWith(mark(info.token));

/**
 * Whether `shown` is the displayed name of a token whose symbol is `raw`, with or without address. A token without a
 * symbol is consistent with every name.
 */
export function isNameOf(shown: string, raw: string, token: Address): boolean {
  const name = clean(raw, LONGEST);
  const bare = shown.replaceAll(ISOLATE, "").replaceAll(END, "");
  return name === "" || name === NONE || bare === name || bare === `${name}${mark(token)}`;
}

/**
 * Names for these tokens of which no two look alike. Similar ones all get their address: the page cannot know which is
 * genuine.
 */
export function namesOf(tokens: readonly NamedToken[]): (one: NamedToken) => string {
  const sharing = new Map<string, Set<string>>();
  for (const { symbol, token } of tokens) {
    const look = folded(symbol);
    sharing.set(look, (sharing.get(look) ?? new Set()).add(token.toLowerCase()));
  }
  return ({ symbol, token }) => {
    const shared = (sharing.get(folded(symbol))?.size ?? 0) > 1;
    // A symbol that contains an address could imitate another token's mark.
    const posing = symbol !== shortHex(token) && /0x[0-9a-f]/i.test(symbol);
    return shared || posing ? `${symbol}${mark(token)}` : symbol;
  };
}

/** The snapshot with the symbols that `nameOf` returns; the same object if nothing changes. */
export function renamed(snapshot: PoolSnapshot, nameOf: (one: NamedToken) => string): PoolSnapshot {
  const reserves = snapshot.reserves.map((reserve) => {
    const symbol = nameOf({ symbol: reserve.symbol, token: reserve.info.token });
    return symbol === reserve.symbol ? reserve : { ...reserve, symbol };
  });
  return reserves.every((reserve, at) => reserve === snapshot.reserves[at]) ? snapshot : { ...snapshot, reserves };
}
