import { normal, type Random } from "@weir/process/random";
import { positionOf } from "@weir/sdk/math/health";
import { findReserve, idleOf } from "@weir/sdk/math/snapshot";
import { min } from "@weir/sdk/math/wad";
import { borrowRoom, share } from "../amounts.ts";
import history from "./history.json" with { type: "json" };
import { accountOf, type Name } from "./seedAccounts.ts";
import type { PoolKey, World } from "./seedWorld.ts";
import type { Call } from "./transactions.ts";

/**
 * A borrower whose debt keeps a reserve's utilisation on a sine wave, so that its rate moves. `middle`, `swing`: the wave's mean
 * and amplitude (utilisation). `period`: in days.
 */
type Desk = { pool: PoolKey; symbol: string; account: Name; middle: number; swing: number; period: number };

export const desks = history.desks as Desk[];

/** The desks that act at a step: each acts once a day, one after the other. */
export const desksAt = (step: number, stepsADay: number): Desk[] =>
  desks.filter((_, index) => step % stepsADay === index % stepsADay);

/** The borrow or repayment that brings the utilisation to the wave; undefined when the difference is small. */
export async function deskCall(world: World, desk: Desk, days: number, random: Random): Promise<Call | undefined> {
  const { symbol } = desk;
  const account = accountOf(desk.account);
  const pool = world[desk.pool];
  const snapshot = await pool.snapshot(world.address(account));
  const reserve = findReserve(snapshot, pool.reserve(symbol).id);
  const { supplyAssets, borrowAssets } = reserve.totals;

  const wave = desk.middle + desk.swing * Math.sin((2 * Math.PI * days) / desk.period) + 0.01 * normal(random);
  const missing = share(supplyAssets, Math.max(0, Math.min(0.97, wave))) - borrowAssets;
  const small = share(supplyAssets, 0.003);

  if (missing > small) {
    // Far below the limit, so that the dip liquidates no desk.
    const room = borrowRoom(snapshot, reserve.id, 0.82);
    const assets = [share(idleOf(reserve), 0.98), room].reduce(min, missing);
    return assets > small ? world.call(account, "borrow", desk.pool, symbol, assets) : undefined;
  }
  if (missing < -small) {
    const assets = [share(positionOf(reserve).debtAssets, 0.98), reserve.walletBalance].reduce(min, -missing);
    return assets > small ? world.call(account, "repay", desk.pool, symbol, assets) : undefined;
  }
}
