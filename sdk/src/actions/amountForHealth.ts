import { healthFactor, positionOf } from "../math/health.ts";
import { bitsOf, findReserve, idleOf, type PoolSnapshot } from "../math/snapshot.ts";
import { min } from "../math/wad.ts";
import type { Question } from "./obstacle.ts";
import { type Action, apply } from "./simulate.ts";
import { actionsOf, type Kind } from "./supplyKind.ts";

/**
 * The amount that leads an account to a health factor.
 * `above`: the health factor is at or above the target already, and the action only raises it.
 * `below`: it is below the target already, and the action only lowers it.
 * `far`: not even the largest amount leads to the target. `most`: that amount, 0 where none is possible.
 * `none`: the action does not change the health factor, or a price that it needs cannot be read.
 */
export type Target =
  | { found: "amount"; assets: bigint }
  | { found: "above" | "below" | "none" }
  | { found: "far"; most: bigint };

/** Token units of a deposit beyond which the search ends: no token has so many. */
const MOST_DEPOSIT = 2n ** 112n;

/** The smallest amount in 1…most that holds; holding for one means holding for all above it. `most` holds. */
function smallest(most: bigint, holds: (amount: bigint) => boolean): bigint {
  let [bad, good] = [0n, 1n];
  while (good < most && !holds(good)) [bad, good] = [good, good * 2n];
  good = min(good, most);
  while (good - bad > 1n) {
    const middle = (good + bad) / 2n;
    if (holds(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** The most that the position, the reserve's idle liquidity or the debt admits; other limits are problems(). */
function bookLimit(snapshot: PoolSnapshot, { type, reserveId }: Question): bigint {
  const reserve = findReserve(snapshot, reserveId);
  const { supplyAssets, debtAssets } = positionOf(reserve);
  switch (type) {
    case "setCollateral":
      return 0n;
    case "supply":
    case "supplyCollateral":
      return MOST_DEPOSIT;
    case "borrow":
      return idleOf(reserve);
    case "repay":
      return debtAssets;
    case "withdraw":
      return min(supplyAssets, idleOf(reserve));
    case "withdrawCollateral":
      return reserve.position.collateral;
  }
}

/** Whether the amount of the action has an effect on the health factor. */
function matters(snapshot: PoolSnapshot, { type, reserveId }: Question, kind: Kind): boolean {
  const { supplyBacksDebt, hasCollateral, hasDebt } = bitsOf(snapshot, reserveId);
  const { info } = findReserve(snapshot, reserveId);
  switch (type) {
    case "setCollateral":
      return false;
    case "supply":
      return supplyBacksDebt || (kind === "backing" && info.liquidationThreshold > 0 && !hasDebt);
    case "supplyCollateral":
      return hasCollateral || (info.liquidationThreshold > 0 && !hasDebt);
    case "borrow":
      return !supplyBacksDebt && !hasCollateral;
    case "repay":
      return hasDebt;
    case "withdraw":
      return supplyBacksDebt;
    case "withdrawCollateral":
      return hasCollateral;
  }
}

/**
 * The amount of the action, in token units, after which the health factor is at least `target` (WAD) in the snapshot's
 * block: for a borrow or a withdrawal the largest such amount, for a repayment or a deposit the smallest. One unit more, or
 * less, misses the target. Interest lowers the health factor in later blocks: pass `advance(snapshot, seconds)` for an
 * amount that still holds then. Only the books bound it; whether the core accepts the amount (the borrow limit, a cap, the
 * wallet) is said by problems().
 *
 * @param kind what a deposit does; only a supply looks at it
 * @throws RangeError where the pool has no such reserve
 */
export function amountForHealth(snapshot: PoolSnapshot, question: Question, target: bigint, kind: Kind): Target {
  const { type, reserveId } = question;
  if (!matters(snapshot, question, kind)) return { found: "none" };
  const healthAfter = (assets: bigint) => {
    const action: Action = { type, reserveId, assets };
    // A repayment by amount may leave a share of dust; the whole debt is repaid as such.
    const whole = type === "repay" && assets === positionOf(findReserve(snapshot, reserveId)).debtAssets;
    const actions = actionsOf(whole ? { ...action, max: true } : action, kind, snapshot);
    return healthFactor(assets === 0n ? snapshot : actions.reduce(apply, snapshot));
  };
  const holds = (assets: bigint): boolean => {
    const health = healthAfter(assets);
    return health === null || (health !== "unreadable" && health >= target);
  };
  if (healthAfter(0n) === "unreadable") return { found: "none" };
  const raises = type === "supply" || type === "supplyCollateral" || type === "repay";
  const most = bookLimit(snapshot, question);
  const now = holds(0n);
  if (raises) {
    if (now) return { found: "above" };
    if (!holds(most)) return { found: "far", most };
    return { found: "amount", assets: smallest(most, holds) };
  }
  if (!now) return { found: "below" };
  if (most === 0n || holds(most)) return { found: "far", most };
  return { found: "amount", assets: smallest(most, (amount) => !holds(amount)) - 1n };
}
