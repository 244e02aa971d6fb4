import { idToHex } from "@weir/contracts/ids";
import { MAX_UINT256, type PoolSnapshot, type ReserveSnapshot } from "@weir/contracts/math/snapshot";
import { formatAmount } from "@/lib/format/amount.ts";
import { shortHex } from "@/lib/format/hex.ts";
import { formatBps } from "@/lib/format/percent.ts";
import { dateTime } from "@/lib/format/time.ts";
import type { Announcement } from "@/modules/indexer/announcements.ts";

/** An announced change as people read it. */
export type Announced = { id: string; subject: string; changes: string[]; when: string };

const between = (name: string, from: string, to: string): string[] => (from === to ? [] : [`${name} ${from} → ${to}`]);

function settingsChanges({ info, symbol, decimals }: ReserveSnapshot, to: Announcement): string[] {
  const cap = (units: bigint | null) =>
    units === null || units === MAX_UINT256 ? "none" : `${formatAmount(units, decimals)} ${symbol}`;
  return [
    // While stopped the LTV reads as zero, whatever it will be after.
    ...(info.stopped ? [`LTV ${formatBps(to.ltv)}`] : between("LTV", formatBps(info.ltv), formatBps(to.ltv))),
    ...between("liquidation threshold", formatBps(info.nextLiquidationThreshold), formatBps(to.liquidationThreshold)),
    ...between("reserve factor", formatBps(info.reserveFactor * 10), formatBps(to.reserveFactor * 10)),
    ...between("supply cap", cap(info.supplyCap), cap(to.supplyCap)),
    ...between("borrow cap", cap(info.borrowCap), cap(to.borrowCap)),
  ];
}

/** What another asset brings to everybody in the pool: it can be owed, and it may back debts. */
const listingChanges = (to: Announcement): string[] => [
  to.liquidationThreshold === 0
    ? "never collateral"
    : `LTV ${formatBps(to.ltv)}, liquidation threshold ${formatBps(to.liquidationThreshold)}`,
];

const whenOf = ({ readyAt, expiresAt }: Announcement, now: number): string =>
  now < readyAt
    ? `Takes effect from ${dateTime(readyAt)}, if the owner then carries it out.`
    : `Can take effect at any moment until ${dateTime(expiresAt)}.`;

/** Of the pool, or of one reserve alone. */
export function announcedOf(
  announcements: readonly Announcement[],
  snapshot: PoolSnapshot,
  only?: ReserveSnapshot,
): Announced[] {
  const now = Number(snapshot.timestamp);
  return announcements.flatMap((one) => {
    if (one.expiresAt < now || (only && one.reserveId !== idToHex(only.id))) return [];
    const when = whenOf(one, now);
    if (one.reserveId === null) {
      const subject = `A further asset, ${one.symbol ?? "?"} (${shortHex(one.token ?? "")})`;
      return { id: one.id, subject, changes: listingChanges(one), when };
    }
    const reserve = snapshot.reserves.find(({ id }) => idToHex(id) === one.reserveId);
    if (!reserve) return [];
    const changes = settingsChanges(reserve, one);
    // Brought about by another change meanwhile: nothing is left to tell.
    return changes.length === 0 ? [] : { id: one.id, subject: reserve.symbol, changes, when };
  });
}
