import { apply, problems, type Action as Shown } from "@weir/sdk/actions/simulate";
import { healthFactor } from "@weir/sdk/math/health";
import { accrue } from "@weir/sdk/math/interest";
import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import { expect } from "vitest";
import { type Action, ALL } from "../model/actions.ts";
import { auctionOf } from "../model/auction.ts";
import { isRefused, isSilent, reserveAt, type State } from "../model/state.ts";
import type { Census, TotalsCensus } from "./census.ts";
import { POOLS } from "./setup.ts";
import type { Tally } from "./tally.ts";
import type { World } from "./world.ts";

// The TypeScript that indexer and web import, over the same history: its predictions equal the chain's results to the unit.

/** The action as a front end knows it; undefined where it shows none: for others, by shares, by the owner. */
const shown = (world: World, action: Action): Shown | undefined => {
  switch (action.type) {
    case "supply":
    case "repay":
    case "withdraw":
    case "supplyCollateral":
    case "withdrawCollateral":
    case "borrow": {
      const alone = action.by === action.account && (!("receiver" in action) || action.receiver === action.account);
      // By shares, or by neither.
      if (!alone || action.assets === 0n || ("shares" in action && action.shares !== 0n)) return undefined;
      const max = action.assets === ALL;
      return { type: action.type, reserveId: world.idOf(action.place), assets: max ? 0n : action.assets, max };
    }
    case "setCollateral":
      if (action.by !== action.account) return undefined;
      return { type: action.type, reserveId: world.idOf(action.place), enabled: action.enabled };
    default:
      return undefined;
  }
};

/** Where a front end names what a token or the core's shares say. */
const CHAIN_NAMES: Record<string, string> = {
  WalletTooLow: "TransferFromFailed",
  DepositTooLow: "BalanceTooLow",
};

export class FrontEnd {
  readonly #world: World;
  readonly #tally: Tally;
  constructor(world: World, tally: Tally) {
    this.#world = world;
    this.#tally = tally;
  }

  /** Looks at the moment before the action. @returns what to call when it has ended */
  async foretell(
    model: State,
    action: Action,
    now: number,
  ): Promise<(error: string | undefined, where: string) => Promise<void>> {
    const it = shown(this.#world, action);
    if (!it || !("place" in action) || !("account" in action)) return async () => {};
    // A snapshot contains neither transfers that a token will refuse nor whether an auction blocks new collateral.
    if (auctionOf(model, action.place.pool, action.account, now) !== "none") return async () => {};
    if (isRefused(model, reserveAt(model, action.place).token, action.account)) return async () => {};
    const { pool } = action.place;
    const before = await this.#world.snapshot(pool, action.account, now);
    const found = problems(before, it);
    return async (error, where) => {
      const names = found.map(({ name }) => CHAIN_NAMES[name] ?? name);
      const foretold = names.join(", ") || "nothing";
      expect(error !== undefined, `${where}: ${foretold} was predicted, the chain answered ${error ?? "nothing"}`).toBe(
        names.length > 0,
      );
      if (error) expect(names, where).toContain(error);
      const after = await this.#world.snapshot(pool, action.account);
      expect(comparable(after), `${where}: foretold`).toEqual(comparable(error ? before : apply(before, it)));
      this.#tally.count("foretold");
    };
  }

  /** The health factor of a snapshot is the chain's, and books accrued here are those accrued there. */
  async check(model: State, pool: number, account: number, before: Census, now: number, where: string): Promise<void> {
    const health = healthFactor(await this.#world.snapshot(pool, account, now));
    const its = before.pools[pool]!.accounts[account]!.health;
    // A snapshot does not contain how much of a silence is witnessed.
    const silent = model.pools[pool]!.reserves.some((reserve) => isSilent(reserve, now));
    if (!silent || health !== "unreadable")
      expect(health === null ? ALL : health, `${where}: healthFactor()`).toBe(its);
    for (const [at, { reserves }] of before.pools.entries()) {
      for (const [index, { stored, accrued, reserveFactor, retired }] of reserves.entries()) {
        if (stored.updatedAt === now) continue;
        const rules = { curve: POOLS[at]!.listed[index]!.curve, reserveFactor, retired };
        const mine = accrue(stored, rules, now);
        this.#compareBooks(mine, accrued, `${where}, pool ${at} reserve ${index}`);
      }
    }
  }

  /** To the unit, but where the last digits of the two exponential functions differ. */
  #compareBooks(mine: TotalsCensus, chain: TotalsCensus, where: string): void {
    const interest = 1n + (2n * chain.borrowAssets) / 10n ** 18n;
    const rate = 1n + chain.rateAtTarget / 10n ** 17n;
    const within = (x: bigint, y: bigint, most: bigint, what: string) =>
      expect(x - y <= most && y - x <= most, `${where}: accrue() gives ${what} ${x}, the chain ${y}`).toBe(true);
    within(mine.borrowAssets, chain.borrowAssets, interest, "borrowAssets");
    within(mine.borrowIndex, chain.borrowIndex, 1n + (2n * chain.borrowIndex) / 10n ** 18n, "borrowIndex");
    within(mine.supplyAssets, chain.supplyAssets, interest, "supplyAssets");
    within(mine.feeShares, chain.feeShares, interest * 10n ** 6n, "feeShares");
    within(mine.rateAtTarget, chain.rateAtTarget, rate, "rateAtTarget");
    const exact = Object.entries(mine).every(([key, value]) => value === chain[key as keyof TotalsCensus]);
    this.#tally.count(exact ? "accrued to the unit" : "accrued within the last digit of exp");
  }
}

const comparable = ({ blockNumber: _, ...rest }: PoolSnapshot) => rest;
