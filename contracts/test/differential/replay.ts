import { parseEventLogs } from "viem";
import { expect } from "vitest";
import { lendingPoolsAbi } from "../../ts/generated/abi.ts";
import { type Action, attempt, type Outcome } from "../model/actions.ts";
import { debtPrice } from "../model/books.ts";
import { Fraction } from "../model/fraction.ts";
import type { Told } from "../model/liquidation.ts";
import { brought, broughtAll, type Place, reserveAt, type State, withReserve } from "../model/state.ts";
import type { Census } from "./census.ts";
import {
  compareAll,
  compareClocks,
  compareHealthAfter,
  compareLiquidation,
  compareShares,
  compareSides,
  compareTokens,
  evenSlack,
  type LiquidatedLog,
  type Slack,
  type Tolerance,
} from "./compare.ts";
import type { PriceMove } from "./history.ts";
import { priceOf, startOf, withCensus } from "./start.ts";
import type { Tally } from "./tally.ts";
import type { Ended, World } from "./world.ts";

/** Token units that one action may add to what its reserves are off by. */
const ACTION = 2n;

const part = (digits: number): Fraction => new Fraction(1n, 10n ** BigInt(digits));

/** A history against the model that ran free of the chain since its start. */
const free = (slack: Slack): Tolerance => ({
  name: "history:",
  slack,
  relative: part(9),
  rates: { absolute: part(15), relative: part(8) },
});

/** One step from the chain's own books, already accrued: only its rounding. */
const single = (slack: Slack): Tolerance => ({
  name: "step:",
  slack,
  relative: part(17),
  rates: { absolute: new Fraction(3n, 10n ** 18n), relative: part(16) },
});

/** How near to an edge the models do not decide whether an action goes through. */
const FREE_MARGIN = { units: 1_000n, relative: part(8) };
const STEP_MARGIN = { units: 3n, relative: part(16) };

const described = (action: Action): string =>
  JSON.stringify(action, (_, value) => (typeof value === "bigint" ? (value > 2n ** 255n ? "all" : `${value}`) : value));

const liquidatedLog = (logs: Ended["logs"]): LiquidatedLog => {
  const [log] = parseEventLogs({ abi: lendingPoolsAbi, eventName: "Liquidated", logs: logs as never });
  if (!log) return expect.fail("a liquidation without its event");
  return (log as unknown as { args: { amounts: LiquidatedLog } }).args.amounts;
};

/** The same actions on the chain and in the model, compared after each. */
export class Replay {
  readonly #world: World;
  readonly #tally: Tally;
  #model: State;
  #slack: Slack;

  constructor(world: World, census: Census, tally: Tally) {
    this.#world = world;
    this.#tally = tally;
    this.#model = startOf(census);
    this.#slack = evenSlack(this.#model, ACTION);
  }

  /** What the model holds: it is told nothing of the chain but what a liquidation came to, after that was compared. */
  get model(): State {
    return this.#model;
  }

  async setPrice({ place, band }: PriceMove): Promise<void> {
    await this.#world.setPrice(place, band);
    this.#model = withReserve(this.#model, place, { ...reserveAt(this.#model, place), price: priceOf(band) });
  }

  /** @returns why it was refused; undefined: it was done */
  async act(action: Action, now: number, label: string): Promise<string | undefined> {
    const where = `${label}, ${described(action)}`;
    const before = await this.#world.census(now);
    const ground = withCensus(this.#model, before, "accrued");
    const foreseen = attempt(this.#model, action, now, FREE_MARGIN);
    const exact = attempt(ground, action, now, STEP_MARGIN);

    const { error, logs } = await this.#world.act(action, now);
    for (const { allows, refusals } of [foreseen, exact]) {
      const names = refusals.map(({ name, sure }) => (sure ? name : `${name}?`)).join(", ");
      if (!allows(error)) expect.fail(`${where}: ${error ?? "done"} on chain, ${names || "done"} in the model`);
    }
    this.#tally.count(error ? `refused: ${error}` : action.type);

    const census = await this.#world.census();
    this.#checkSums(census, before, action, where);
    const old = this.#model;
    if (!error) {
      if (!foreseen.state || !exact.state)
        return expect.fail(`${where}: done on chain, and nothing the model could do`);
      let [mine, its] = [foreseen.state, exact.state];
      if (action.type === "liquidate") {
        const log = liquidatedLog(logs);
        this.#compareLiquidation(log, action, [foreseen, exact], [old, ground], now, where);
        expect(log.healthBefore, `${where}: healthBefore`).toBe(
          before.pools[action.debt.pool]!.accounts[action.account]!.health,
        );
        const told = this.#told(log, action, before, census);
        mine = attempt(old, action, now, FREE_MARGIN, told).state!;
        its = attempt(ground, action, now, STEP_MARGIN, told).state!;
        compareHealthAfter(log, its, action, now, single(evenSlack(its, ACTION)), this.#tally, where);
      } else if (foreseen.edge) {
        this.#tally.count("on an edge");
        mine = withCensus(mine, census, "stored");
      }
      compareAll(census, its, now, single(evenSlack(its, ACTION)), this.#tally, where);
      const lost = (exact.liquidated?.writeOffs ?? []).map(({ place }) => place);
      compareSides(census, its, { borrowing: action.type === "borrow", lost }, this.#tally, where);
      this.#model = mine;
    }
    this.#slack = this.#slackAfter(old);
    compareClocks(census, this.#model, where);
    compareAll(census, this.#model, now, free(this.#grown(now)), this.#tally, where);
    return error;
  }

  #checkSums(census: Census, before: Census, action: Action, where: string): void {
    const repaid = action.type === "repay" ? action.place : action.type === "liquidate" ? action.debt : undefined;
    compareTokens(census, before, this.#model, repaid && reserveAt(this.#model, repaid).token, where);
    compareShares(census, where);
  }

  #compareLiquidation(
    log: LiquidatedLog,
    action: Action & { type: "liquidate" },
    [foreseen, exact]: [Outcome, Outcome],
    [old, ground]: [State, State],
    now: number,
    where: string,
  ): void {
    for (const [outcome, state, tolerance] of [
      [foreseen, old, free(this.#grown(now))],
      [exact, ground, single(evenSlack(ground, ACTION))],
    ] as const) {
      if (!outcome.liquidated) continue;
      // On an edge the other branch's amounts are as right.
      if (outcome.edge) this.#tally.count(`${tolerance.name} liquidation on an edge`);
      else {
        const pool = broughtAll(state, now).pools[action.debt.pool]!;
        compareLiquidation(log, outcome.liquidated, action, pool, tolerance, this.#tally, where);
      }
    }
    for (const { fromFees, fromSuppliers } of exact.liquidated?.writeOffs ?? []) {
      if (fromFees.sign > 0) this.#tally.count("write-off by fees");
      if (fromSuppliers.sign > 0) this.#tally.count("write-off by suppliers");
    }
  }

  #told(log: LiquidatedLog, action: Action & { type: "liquidate" }, before: Census, after: Census): Told {
    const of = (census: Census, { pool, index }: Place) =>
      census.pools[pool]!.reserves[index]!.positions[action.account]!;
    const { supplyShares, collateral } = of(after, action.collateral);
    return {
      // A write-off leaves no debt either.
      repaid: log.repaidShares === of(before, action.debt).borrowShares ? "all" : new Fraction(log.repaidAssets),
      seized: (action.fromSupply ? supplyShares : collateral) === 0n ? "all" : new Fraction(log.seizedAssets),
      seizedShares: new Fraction(log.seizedShares),
    };
  }

  /** Every action adds to the slack of the reserves it touches, and a reserve's interest multiplies what was there. */
  #slackAfter(old: State): Slack {
    return this.#slack.map((pool, at) =>
      pool.map((units, index) => {
        const [was, is] = [old.pools[at]!.reserves[index]!, this.#model.pools[at]!.reserves[index]!];
        if (was === is) return units;
        return units
          .times(debtPrice(brought(was, is.books.updatedAt).books))
          .over(debtPrice(was.books))
          .plus(new Fraction(ACTION)).rounded;
      }),
    );
  }

  /** The slack, with the interest that books have not been brought to yet. */
  #grown(now: number): Slack {
    return this.#slack.map((pool, at) =>
      pool.map((units, index) => {
        const reserve = this.#model.pools[at]!.reserves[index]!;
        return units.times(debtPrice(brought(reserve, now).books)).over(debtPrice(reserve.books)).rounded;
      }),
    );
  }
}
