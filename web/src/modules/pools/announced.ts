import { type Change, OPEN } from "@weir/sdk/codec/announcements";
import { keptCap } from "@weir/sdk/codec/packedBooks";
import { MAX_UINT256, type PoolSnapshot, type ReserveSnapshot } from "@weir/sdk/math/snapshot";
import type { Hex } from "viem";
import { formatAmount } from "@/lib/format/amount.ts";
import { shortHex } from "@/lib/format/formatHex.ts";
import { formatBps } from "@/lib/format/percent.ts";
import { dateTime } from "@/lib/format/time.ts";
import words from "@/messages/announced.js";

/** A change that a pool's owner has announced and not executed, confirmed by the chain. */
export type Announcement = {
  id: Hex;
  change: Change;
  /** seconds */
  readyAt: number;
  /** Symbol of a token to be listed, as the token reports it. */
  symbol: string | null;
};

export type Announcements = {
  /** Soonest first. */
  found: Announcement[];
  /** The source: "chain" is complete, "indexer" may omit one. */
  source: "chain" | "indexer" | "none";
  /** Announcements that the chain does not confirm, or that cannot be decoded. */
  leftOut: number;
  /** Number of changes that were not checked on the chain, because there were too many. */
  unasked: number;
};

/** An announced change in words. */
export type Announced = { id: string; subject: string; changes: string[]; when: string };

type Settings = Extract<Change, { kind: "settings" }>["settings"];

const between = (name: string, from: string, to: string): string[] =>
  from === to ? [] : [words.change({ name, from, to })];

function settingsChanges({ info, symbol, decimals }: ReserveSnapshot, to: Settings): string[] {
  const cap = (units: bigint | null) =>
    units === null || units === MAX_UINT256 ? words.noCap : `${formatAmount(units, decimals)} ${symbol}`;
  return [
    // While a reserve is stopped its LTV reads as zero, regardless of its setting.
    ...(info.stopped
      ? [words.ltvOnly({ ltv: formatBps(to.ltv) })]
      : between(words.ltv, formatBps(info.ltv), formatBps(to.ltv))),
    ...between(words.threshold, formatBps(info.nextLiquidationThreshold), formatBps(to.liquidationThreshold)),
    ...between(words.factor, formatBps(info.reserveFactor * 10), formatBps(to.reserveFactor * 10)),
    ...between(words.supplyCap, cap(info.supplyCap), cap(keptCap(to.supplyCap))),
    ...between(words.borrowCap, cap(info.borrowCap), cap(keptCap(to.borrowCap))),
  ];
}

/** The effect of a new asset on the whole pool: it can be borrowed, and may be collateral. */
const listingChanges = (to: Pick<Settings, "ltv" | "liquidationThreshold">): string[] => [
  to.liquidationThreshold === 0
    ? words.never
    : words.backing({ ltv: formatBps(to.ltv), threshold: formatBps(to.liquidationThreshold) }),
];

const whenOf = (readyAt: number, now: number): string =>
  now < readyAt ? words.from({ when: dateTime(readyAt) }) : words.until({ when: dateTime(readyAt + OPEN) });

/** The announcements of the pool, or of one reserve. */
export function announcedOf(
  announcements: readonly Announcement[],
  snapshot: PoolSnapshot,
  only?: ReserveSnapshot,
): Announced[] {
  const now = Number(snapshot.timestamp);
  return announcements.flatMap(({ id, change, readyAt, symbol }) => {
    if (readyAt + OPEN < now) return [];
    const when = whenOf(readyAt, now);
    if (change.kind === "listing") {
      const subject = words.listing({ symbol: symbol ?? "?", token: shortHex(change.config.token) });
      return only ? [] : { id, subject, changes: listingChanges(change.config), when };
    }
    const reserve = snapshot.reserves.find((one) => one.id === change.reserve);
    if (!reserve || (only && only.id !== reserve.id)) return [];
    const changes = settingsChanges(reserve, change.settings);
    // Another change had the same effect meanwhile: nothing is left to show.
    return changes.length === 0 ? [] : { id, subject: reserve.symbol, changes, when };
  });
}
