import { type Action, advance, apply, problems } from "@weir/sdk/actions/simulate";
import { readError } from "@weir/sdk/errors/readError";
import { healthFactor } from "@weir/sdk/math/health";
import { findReserve } from "@weir/sdk/math/snapshot";
import { maxUint256 } from "viem";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startAnvil } from "./anvil.ts";
import { deployPool, type Listed } from "./chain.ts";
import { mostOf } from "./most.ts";

// The real contracts against the TypeScript, over a random history of two accounts: what problems() and apply() say
// before each action is what the chain does (invariants 14 and 15 for what a front end previews).

const START = 1_700_000_000;
const STEPS = 400;

const LISTED: Listed[] = [
  { symbol: "WETH", decimals: 18, price: 2_000, ltv: 8_000 },
  { symbol: "USDC", decimals: 6, price: 1, ltv: 8_500, supplyCap: 15_000n * 10n ** 6n },
  { symbol: "WBTC", decimals: 8, price: 60_000, ltv: 7_500, collateralCap: 5_000n * 10n ** 8n },
];

let node: Awaited<ReturnType<typeof startAnvil>>;
let chain: Awaited<ReturnType<typeof deployPool>>;

beforeAll(async () => {
  node = await startAnvil(START);
  chain = await deployPool(node.url, LISTED);
}, 60_000);

afterAll(() => node?.stop());

/** The same history at every run. */
const dice = (seed: number) => {
  let state = seed;
  const roll = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return { roll, pick: <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)]! };
};

test("behavior: problems() and apply() predict what the chain does", { timeout: 120_000 }, async () => {
  const { roll, pick } = dice(42);
  const taken = new Map<Action["type"], number>();
  const refused = new Map<string, number>();
  let touched = (await chain.client.getBlock()).timestamp;

  const [alice, bob] = chain.accounts;
  for (const [index, { decimals }] of LISTED.entries()) {
    const lent: Action = { type: "supply", reserveId: chain.reserve(index), assets: 3_000n * 10n ** BigInt(decimals) };
    touched += 1n;
    expect(await chain.act(bob, lent, touched)).toBe(true);
  }
  touched += 1n;
  const backing: Action = { type: "supplyCollateral", reserveId: chain.reserve(0), assets: 100n * 10n ** 18n };
  expect(await chain.act(alice, backing, touched)).toBe(true);

  for (let step = 0; step < STEPS; step++) {
    if (roll() < 0.08) {
      const index = Math.floor(roll() * LISTED.length);
      const price = roll() < 0.2 ? 0 : LISTED[index]!.price * (0.7 + roll() * 0.6);
      await chain.setPrice(index, price * 0.99, price);
    }
    const from = pick(chain.accounts);
    const read = await chain.snapshot(from);
    const stored = await chain.stored(read);
    const elapsed = pick([1n, 1n, 12n, 3_600n, 86_400n]);
    touched = read.timestamp + elapsed;
    // From the stored books, as the chain accrues: from the accrued ones would be one touch more.
    const now = advance(
      { ...read, reserves: read.reserves.map((reserve, i) => ({ ...reserve, totals: stored[i]! })) },
      elapsed,
    );

    const type = pick<Action["type"]>([
      "supply",
      "withdraw",
      "supplyCollateral",
      "withdrawCollateral",
      "setCollateral",
      "borrow",
      "borrow",
      "repay",
    ]);
    const action: Action = {
      type,
      reserveId: chain.reserve(Math.floor(roll() * LISTED.length)),
      enabled: roll() < 0.7,
    };
    const whole = mostOf(now, action);
    const share = pick([1n, 10n, 30n, 50n, 100n, 100n, 101n]);
    action.assets = share === 101n ? whole + 1n + BigInt(Math.floor(roll() * 3)) : (whole * share) / 100n;
    action.max = type !== "borrow" && roll() < 0.2;

    const label = `step ${step}, ${type} ${action.max ? "max" : action.assets} of ${findReserve(now, action.reserveId).symbol}`;
    const foretold = problems(now, action);
    const went = await chain.act(from, action, touched);
    expect(went, `${label}: ${foretold.map(({ name }) => name).join(", ") || "nothing"} was foretold`).toBe(
      foretold.length === 0,
    );
    if (went) taken.set(type, (taken.get(type) ?? 0) + 1);
    else refused.set(readError(await chain.refusal(from, action)).code, 1);

    const { blockNumber: _, ...actual } = await chain.snapshot(from);
    const { blockNumber: __, ...expected } = went ? apply(now, action) : now;
    expect(actual, label).toEqual(expected);

    const mine = healthFactor({ ...actual, blockNumber: 0n });
    const theirs = await chain.healthFactor(from).catch((error: unknown) => readError(error).code);
    expect(theirs, label).toBe(mine === null ? maxUint256 : mine === "unreadable" ? "PriceUnreadable" : mine);
  }

  // A history in which most actions revert would prove little.
  expect([...taken.keys()].toSorted()).toEqual([
    "borrow",
    "repay",
    "setCollateral",
    "supply",
    "supplyCollateral",
    "withdraw",
    "withdrawCollateral",
  ]);
  expect([...taken.values()].reduce((sum, n) => sum + n) > STEPS / 5).toBe(true);
  for (const name of ["BorrowLimitExceeded", "DebtBacksItself", "PriceUnreadable"])
    expect(refused.has(name), name).toBe(true);
});
