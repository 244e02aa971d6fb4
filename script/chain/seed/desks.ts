import { normal, type Random } from "@weir/process/random";
import { borrowCapacity, positionOf } from "@weir/sdk/math/health";
import { findReserve, idleOf } from "@weir/sdk/math/snapshot";
import { WAD } from "@weir/sdk/math/wad";
import { share } from "../share.ts";
import type { Call } from "./blocks.ts";
import type { PoolKey, World } from "./world.ts";

/** Someone whose borrowing follows a wave, so that the reserve's utilisation and rate move. */
type Desk = {
  pool: PoolKey;
  symbol: string;
  account: number;
  /** Utilisation in the middle, how far it swings, and in how many days. */
  middle: number;
  swing: number;
  period: number;
};

export const desks: Desk[] = [
  { pool: "core", symbol: "USDC", account: 3, middle: 0.85, swing: 0.1, period: 10 },
  { pool: "core", symbol: "DAI", account: 5, middle: 0.85, swing: 0.1, period: 13 },
  { pool: "core", symbol: "WETH", account: 1, middle: 0.76, swing: 0.1, period: 16 },
  { pool: "core", symbol: "WBTC", account: 2, middle: 0.62, swing: 0.14, period: 11 },
  { pool: "core", symbol: "wstETH", account: 3, middle: 0.35, swing: 0.15, period: 14 },
  { pool: "staked", symbol: "WETH", account: 4, middle: 0.87, swing: 0.08, period: 8 },
  { pool: "staked", symbol: "wstETH", account: 2, middle: 0.45, swing: 0.2, period: 10 },
];

/** Which desks act at a step: each once a day, one after the other. */
export const desksAt = (step: number, stepsADay: number): Desk[] =>
  desks.filter((_, index) => step % stepsADay === index % stepsADay);

const min = (...values: bigint[]): bigint => values.reduce((least, value) => (value < least ? value : least));

/** What the desk does to bring the utilisation to where its wave is; nothing when it is about there. */
export async function deskCall(world: World, desk: Desk, days: number, random: Random): Promise<Call | undefined> {
  const { symbol, account } = desk;
  const pool = world[desk.pool];
  const snapshot = await pool.snapshot(world.address(account));
  const reserve = findReserve(snapshot, pool.reserve(symbol).id);
  const { supplyAssets, borrowAssets } = reserve.totals;

  const wave = desk.middle + desk.swing * Math.sin((2 * Math.PI * days) / desk.period) + 0.01 * normal(random);
  const missing = share(supplyAssets, Math.max(0, Math.min(0.97, wave))) - borrowAssets;
  const small = share(supplyAssets, 0.003);

  if (missing > small) {
    const { limit, debt } = borrowCapacity(snapshot);
    // A desk stays well below what it may borrow, so that a bad day does not end it.
    const room = share(limit, 0.82) - debt;
    if (room <= 0n || reserve.priceHigh === 0n) return;
    const assets = min(missing, share(idleOf(reserve), 0.98), (room * WAD) / reserve.priceHigh);
    return assets > small ? world.borrow(account, desk.pool, symbol, assets) : undefined;
  }
  if (missing < -small) {
    const assets = min(-missing, share(positionOf(reserve).debtAssets, 0.98), reserve.walletBalance);
    return assets > small ? world.repay(account, desk.pool, symbol, assets) : undefined;
  }
}
