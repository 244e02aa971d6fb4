import { parseEventLogs } from "viem";
import { expect } from "vitest";
import { type Action, attempt, type Outcome } from "../model/actions.ts";
import { debtPrice, supplyPrice } from "../model/books.ts";
import { Fraction } from "../model/fraction.ts";
import type { Told } from "../model/liquidation.ts";
import {
  brought,
  broughtAll,
  isBacking,
  isSilent,
  owes,
  type Place,
  type Refusing,
  type Reserve,
  reserveAt,
  type State,
  withReserve,
} from "../model/state.ts";
import { retired, WORTHLESS } from "../model/writeOff.ts";
import type { Census } from "./census.ts";
import {
  compareAccrual,
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
import { CORE_ABI } from "./deploy.ts";
import { FrontEnd } from "./frontEnd.ts";
import type { PriceMove } from "./prices.ts";
import { KEEPER } from "./setup.ts";
import { priceOf, startOf, withCensus } from "./start.ts";
import type { Tally } from "./tally.ts";
import type { Ended, World } from "./world.ts";

/** Token units that one action may add to what its reserves are off by. A liquidation moves two of them, and rounds twice. */
const ACTION = 2n;
const LIQUIDATION = 3n;
const UNITS = new Fraction(LIQUIDATION);

const part = (digits: number): Fraction => new Fraction(1n, 10n ** BigInt(digits));

/** A history against the model that ran free of the chain since its start. */
const free = (slack: Slack): Tolerance => ({
  name: "history:",
  slack,
  relative: part(9),
  rates: { absolute: part(15), relative: part(8) },
  shares: false,
});

/** One step from the chain's own books, already accrued: only its rounding. */
const single = (slack: Slack): Tolerance => ({
  name: "step:",
  slack,
  relative: part(17),
  rates: { absolute: new Fraction(3n, 10n ** 18n), relative: part(16) },
  shares: true,
});

/** Seconds from one mark of a reserve to the next: with a second for each of the others, below an hour. */
const WATCH = 3_500;

/** How near to an edge the models do not decide whether an action goes through. */
const FREE_MARGIN = { units: 1_000n, relative: part(8) };
const STEP_MARGIN = { units: 3n, relative: part(16) };

/** An action with an account, which is what has a health. */
const poolOf = (action: Extract<Action, { account: number }>): number => {
  if ("pool" in action) return action.pool;
  if ("place" in action) return action.place.pool;
  return action.collateral.pool;
};

const described = (action: Action): string =>
  JSON.stringify(action, (_, value) => (typeof value === "bigint" ? (value > 2n ** 255n ? "all" : `${value}`) : value));

const liquidatedLog = (logs: Ended["logs"]): LiquidatedLog => {
  const [log] = parseEventLogs({ abi: CORE_ABI, eventName: "Liquidated", logs: logs as never });
  if (!log) return expect.fail("a liquidation without its event");
  return (log as unknown as { args: { amounts: LiquidatedLog } }).args.amounts;
};

/** "free": the model runs through the whole history by itself. "stepwise": it begins every step from the chain's books. */
export type Kind = "free" | "stepwise";

/** The same actions on the chain and in the model, compared after each. */
export class Replay {
  readonly #world: World;
  readonly #tally: Tally;
  readonly #frontEnd: FrontEnd;
  #model: State;
  #slack: Slack;

  readonly #kind: Kind;

  constructor(world: World, census: Census, tally: Tally, kind: Kind) {
    this.#kind = kind;
    this.#world = world;
    this.#tally = tally;
    this.#frontEnd = new FrontEnd(world, tally);
    this.#model = startOf(census);
    this.#slack = evenSlack(this.#model, ACTION);
  }

  /** The model's state. Of the chain it takes only the amounts of liquidations, after they were compared. */
  get model(): State {
    return this.#model;
  }

  async setPrice({ place, band }: PriceMove): Promise<void> {
    await this.#world.setPrice(place, band);
    this.#model = withReserve(this.#model, place, { ...reserveAt(this.#model, place), price: priceOf(band) });
  }

  async setRefusing(token: number, refusing: Refusing): Promise<void> {
    await this.#world.setRefusing(token, refusing);
    this.#model = {
      ...this.#model,
      refusing: this.#model.refusing.map((old, at) => (at === token ? refusing : old)),
    };
  }

  /**
   * Marks the reserves silent again and again, never more than an hour apart, for so many seconds. Nothing is compared after
   * each: a week has 170 of them.
   * @returns when the last mark was made
   */
  async watch(places: Place[], from: number, seconds: number): Promise<number> {
    for (let now = from; ; now += Math.min(WATCH, from + seconds - now)) {
      for (const place of places) {
        now += 1;
        const action: Action = { type: "markSilent", by: KEEPER, place };
        const { error } = await this.#world.act(action, now);
        expect(error, described(action)).toBeUndefined();
        this.#model = attempt(this.#model, action, now, FREE_MARGIN).state ?? this.#model;
        this.#tally.count("markSilent");
      }
      if (now >= from + seconds) return now;
    }
  }

  /** @returns why it was refused; undefined: it was done */
  async act(action: Action, now: number, label: string): Promise<string | undefined> {
    const where = `${label}, ${described(action)}`;
    const before = await this.#world.census(now);
    compareAccrual(before, this.#model, now, this.#tally, where);
    const ground = withCensus(this.#model, before, "accrued");
    const foretold = await this.#frontEnd.foretell(this.#model, action, now);
    if ("account" in action) {
      const pool = poolOf(action);
      await this.#frontEnd.check(this.#model, pool, action.account, before, now, where);
    }
    const foreseen = attempt(this.#model, action, now, FREE_MARGIN);
    const exact = attempt(ground, action, now, STEP_MARGIN);

    const { error, logs } = await this.#world.act(action, now);
    for (const { allows, refusals } of [foreseen, exact]) {
      const names = refusals.map(({ name, sure }) => (sure ? name : `${name}?`)).join(", ");
      if (!allows(error)) expect.fail(`${where}: ${error ?? "done"} on chain, ${names || "done"} in the model`);
    }
    this.#tally.count(error ? `refused: ${error}` : action.type);

    await foretold(error, where);
    const census = await this.#world.census();
    this.#checkSums(census, before, action, where);
    const old = this.#model;
    if (!error) {
      if (!foreseen.state || !exact.state)
        return expect.fail(`${where}: done on chain, and nothing the model could do`);
      const most = action.type === "liquidate" || action.type === "takeSilent" ? LIQUIDATION : ACTION;
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
        [mine, its] = [this.#retired(mine, census, where), this.#retired(its, census, where)];
        compareHealthAfter(log, its, action, now, single(evenSlack(its, most)), this.#tally, where);
      } else if (foreseen.edge) {
        this.#tally.count("on an edge");
        mine = withCensus(mine, census, "stored");
      }
      compareAll(census, its, now, single(evenSlack(its, most)), this.#tally, where);
      const lost = exact.writeOffs.map(({ place }) => place);
      compareSides(census, its, lost, this.#tally, where);
      this.#countKinds(action, exact);
      if (mine.announced.length < old.announced.length) this.#tally.count("announced change carried out");
      this.#model = mine;
    }
    compareClocks(census, this.#model, where);
    if (this.#kind === "stepwise") {
      this.#model = withCensus(this.#model, census, "stored");
      return error;
    }
    this.#slack = this.#slackAfter(old);
    compareAll(census, this.#model, now, free(this.#grown(now)), this.#tally, where);
    return error;
  }

  #checkSums(census: Census, before: Census, action: Action, where: string): void {
    compareTokens(census, before, this.#model, this.#leftOver(action, before), where);
    compareShares(census, where);
  }

  /** The token units that a repayment may leave: one, and the value of a debt share. */
  #leftOver(action: Action, before: Census): Map<number, bigint> {
    const owed = (): Place[] => {
      if (action.type === "repay") return [action.place];
      if (action.type === "liquidate") return [action.debt];
      if (action.type !== "takeSilent") return [];
      const { pool } = action.collateral;
      return this.#model.pools[pool]!.reserves.flatMap((reserve, index) =>
        owes(reserve, action.account) ? [{ pool, index }] : [],
      );
    };
    const most = ({ pool, index }: Place) => 1n + before.pools[pool]!.reserves[index]!.accrued.borrowIndex / 10n ** 24n;
    return new Map(owed().map((place) => [reserveAt(this.#model, place).token, most(place)]));
  }

  #countKinds(action: Action, { writeOffs }: Outcome): void {
    for (const { fromFees, fromSuppliers } of writeOffs) {
      if (fromFees.sign > 0) this.#tally.count("write-off by fees");
      if (fromSuppliers.sign > 0) this.#tally.count("write-off by suppliers");
    }
    if (action.type !== "liquidate" && action.type !== "takeSilent") return;
    const kind = action.fromSupply ? "lent" : "unlent";
    this.#tally.count(`${action.type}: ${kind}${action.inside ? ", inside" : ""}`);
    if (writeOffs.length > 0) this.#tally.count(`${action.type}: with a write-off`);
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
      [exact, ground, single(evenSlack(ground, LIQUIDATION))],
    ] as const) {
      if (!outcome.liquidated || (outcome === foreseen && this.#kind === "stepwise")) continue;
      // On an edge the amounts of the other branch are correct, too.
      if (outcome.edge) this.#tally.count(`${tolerance.name} liquidation on an edge`);
      else {
        const pool = broughtAll(state, now).pools[action.debt.pool]!;
        compareLiquidation(log, outcome.liquidated, action, pool, tolerance, this.#tally, where);
      }
    }
    for (const rule of exact.liquidated?.rules ?? []) this.#tally.count(`liquidation: ${rule}`);
    const { reserves } = ground.pools[action.debt.pool]!;
    const counts = (reserve: Reserve) => owes(reserve, action.account) || isBacking(reserve, action.account);
    if (reserves.some((reserve) => counts(reserve) && isSilent(reserve, now)))
      this.#tally.count("liquidation in a silence");
    if (reserves.some(({ threshold }) => threshold.end > now)) this.#tally.count("liquidation while a threshold falls");
  }

  /** If almost nothing is left, rounding decides whether a reserve has lost everything: the model then follows the chain. */
  #retired(state: State, census: Census, where: string): State {
    const pools = state.pools.map((pool, at) => ({
      ...pool,
      reserves: pool.reserves.map((reserve, index) => {
        const isRetired = census.pools[at]!.reserves[index]!.retired;
        if (isRetired === reserve.retired) return reserve;
        // A token unit or two may be all that decides it.
        const { books } = reserve;
        const wouldBe = (supplyAssets: Fraction) => supplyPrice({ ...books, supplyAssets }).below(WORTHLESS);
        const [less, more] = [books.supplyAssets.minus(UNITS), books.supplyAssets.plus(UNITS)];
        expect(wouldBe(less) && !wouldBe(more), `${where}: ${reserve.symbol} is retired: ${isRetired}`).toBe(true);
        this.#tally.count("retired on an edge");
        return isRetired ? retired(reserve) : { ...reserve, retired: false };
      }),
    }));
    return { ...state, pools };
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
          .plus(UNITS).rounded;
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
