import type { Change } from "@weir/sdk/codec/announcements";
import { borrowCapacity, type HealthFactor, healthFactor, positionOf } from "@weir/sdk/math/health";
import { withSettings } from "@weir/sdk/math/settings";
import { findReserve, type PoolSnapshot } from "@weir/sdk/math/snapshot";

/** A value before and after, if it differs. */
type Pair<T> = readonly [before: T, after: T];

/** What a change means for the account of the snapshot. Health WAD, limit WAD of the unit, factor thousandths. */
export type AnnouncedEffect = {
  /** A further asset: it touches no position. */
  isListing: boolean;
  health: Pair<HealthFactor> | null;
  limit: Pair<bigint> | null;
  /** The pool's part of the interest that the account's deposit earns. */
  factor: Pair<number> | null;
  /** The liquidation threshold falls, which takes a week from when it is carried out. */
  isGradual: boolean;
};

const NOTHING: AnnouncedEffect = { isListing: false, health: null, limit: null, factor: null, isGradual: false };

const pair = <T>(before: T, after: T): Pair<T> | null => (before === after ? null : [before, after]);

/** The change's effect on the account of the snapshot, at today's prices and debts, once it has taken effect whole. */
export function announcedEffect(snapshot: PoolSnapshot, change: Change): AnnouncedEffect {
  if (change.kind === "listing") return { ...NOTHING, isListing: true };
  if (!snapshot.reserves.some(({ id }) => id === change.reserve)) return NOTHING;
  const after = withSettings(snapshot, change.reserve, change.settings);
  const [was, is] = [snapshot, after].map((one) => findReserve(one, change.reserve));
  const isSupplier = positionOf(was!).supplyAssets > 0n;
  return {
    isListing: false,
    health: pair(healthFactor(snapshot), healthFactor(after)),
    limit: pair(borrowCapacity(snapshot).limit, borrowCapacity(after).limit),
    factor: isSupplier ? pair(was!.info.reserveFactor, is!.info.reserveFactor) : null,
    isGradual: is!.info.liquidationThreshold < was!.info.liquidationThreshold,
  };
}

export const isTouched = ({ health, limit, factor }: AnnouncedEffect): boolean =>
  health !== null || limit !== null || factor !== null;
