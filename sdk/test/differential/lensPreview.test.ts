import { type Action, apply, type Problem, problems } from "@weir/sdk/actions/simulate";
import { accountBits, reserveIndex } from "@weir/sdk/codec/ids";
import { readError } from "@weir/sdk/errors/readError";
import { borrowCapacity, type HealthFactor, healthFactor, positionOf } from "@weir/sdk/math/health";
import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import fc from "fast-check";
import { maxUint256 } from "viem";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startAnvil } from "./anvil.ts";
import { deployPool, type Listed } from "./chain.ts";
import { mostOf } from "./most.ts";

// Two engines compute the account after a plan: TypeScript while the user types, and the chain's own `Lens.preview`, which
// confirms what is signed. Over random histories of the real contracts they end in the same place, to the unit.

const START = 1_700_000_000;
const SEED = 0x77656972;
const HISTORIES = 10;
const STEPS = 12;

const LISTED: Listed[] = [
  { symbol: "WETH", decimals: 18, price: 2_000, ltv: 8_000 },
  { symbol: "USDC", decimals: 6, price: 1, ltv: 8_500, supplyCap: 15_000n * 10n ** 6n },
  { symbol: "WBTC", decimals: 8, price: 60_000, ltv: 7_500, collateralCap: 5_000n * 10n ** 8n },
];

let node: Awaited<ReturnType<typeof startAnvil>>;
let pool: Awaited<ReturnType<typeof deployPool>>;

beforeAll(async () => {
  node = await startAnvil(START);
  pool = await deployPool(node.url, LISTED);
}, 60_000);

afterAll(() => node?.stop());

/** `share`: per cent of the largest amount that the snapshot admits; 101: a few units above it. */
type Choice = { type: Action["type"]; reserve: number; share: number; max: boolean; enabled: boolean };
type Step = { who: number; elapsed: bigint; price: { reserve: number; factor: number } | null; choices: Choice[] };

const choice: fc.Arbitrary<Choice> = fc.record({
  type: fc.constantFrom<Action["type"]>(
    ...(["supply", "withdraw", "supplyCollateral", "withdrawCollateral"] as const),
    ...(["setCollateral", "borrow", "borrow", "repay"] as const),
  ),
  reserve: fc.nat(LISTED.length - 1),
  share: fc.constantFrom(1, 10, 30, 50, 100, 101),
  max: fc.boolean(),
  enabled: fc.boolean(),
});

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(1),
  elapsed: fc.constantFrom(1n, 12n, 3_600n, 86_400n),
  price: fc.option(
    // Zero: the price is unreadable.
    fc.record({ reserve: fc.nat(LISTED.length - 1), factor: fc.constantFrom(0, 0.7, 0.9, 1, 1, 1.1, 1.3) }),
    { freq: 4 },
  ),
  choices: fc.array(choice, { minLength: 1, maxLength: 3 }),
});

const actionOf = (snapshot: PoolSnapshot, { type, reserve, share, max, enabled }: Choice): Action => {
  const reserveId = pool.reserve(reserve);
  const most = mostOf(snapshot, { type, reserveId });
  const part = share === 101 ? most + 2n : (most * BigInt(share)) / 100n;
  const assets = part === 0n ? 1n : part;
  // A preview moves no tokens: "all" of the wallet is its balance before the plan.
  const whole = max && (type === "withdraw" || type === "withdrawCollateral" || type === "repay");
  return { type, reserveId, assets, enabled, max: whole };
};

/** The core's names for what a front end names by the position. The wallet is no matter of a preview. */
const CHAIN_NAMES: Partial<Record<Problem["name"], string>> = { DepositTooLow: "BalanceTooLow" };

const refusals = (snapshot: PoolSnapshot, action: Action): string[] =>
  problems(snapshot, action)
    .filter(({ name }) => name !== "WalletTooLow")
    .map(({ name }) => CHAIN_NAMES[name] ?? name);

/** The plan in TypeScript, up to what the chain would refuse. */
const simulated = (snapshot: PoolSnapshot, choices: Choice[]) => {
  const actions: Action[] = [];
  let after = snapshot;
  for (const one of choices) {
    const action = actionOf(after, one);
    actions.push(action);
    const refused = refusals(after, action);
    if (refused.length > 0) return { actions, after: null, refused };
    after = apply(after, action);
  }
  return { actions, after, refused: [] };
};

const chainHealth = (health: HealthFactor) =>
  health === "unreadable"
    ? { healthKnown: false, healthFactor: 0n }
    : { healthKnown: true, healthFactor: health ?? maxUint256 };

/** The figures that both compute. */
const figuresOf = (snapshot: PoolSnapshot) => {
  const { limit, debt } = borrowCapacity(snapshot);
  return {
    accountBits: snapshot.accountBits,
    ...chainHealth(healthFactor(snapshot)),
    borrowLimit: limit,
    limitedDebt: debt,
    reserves: snapshot.reserves.map((reserve) => ({
      id: reserve.id,
      ...positionOf(reserve),
      supplyBacksDebt: accountBits(snapshot.accountBits, reserveIndex(reserve.id)).supplyBacksDebt,
      borrowRate: reserve.borrowRate,
      supplyRate: reserve.supplyRate,
    })),
  };
};

test("behavior: TypeScript and Lens.preview end in the same place", { timeout: 120_000 }, async () => {
  const [alice, bob] = pool.accounts;
  const ended = new Map<Action["type"], number>();
  const refused = new Map<string, number>();
  const count = <K>(map: Map<K, number>, key: K) => map.set(key, (map.get(key) ?? 0) + 1);

  let touched = (await pool.client.getBlock()).timestamp;
  for (const [index, { decimals }] of LISTED.entries()) {
    const assets = 3_000n * 10n ** BigInt(decimals);
    touched += 1n;
    expect(await pool.act(bob, { type: "supply", reserveId: pool.reserve(index), assets }, touched)).toBe(true);
  }
  const beginnings: Action[] = [
    { type: "supplyCollateral", reserveId: pool.reserve(0), assets: 100n * 10n ** 18n },
    { type: "borrow", reserveId: pool.reserve(1), assets: 2_000n * 10n ** 6n },
    { type: "borrow", reserveId: pool.reserve(2), assets: 10n ** 8n },
  ];
  for (const action of beginnings) {
    touched += 1n;
    expect(await pool.act(alice, action, touched)).toBe(true);
  }

  const history = fc.array(step, { minLength: STEPS, maxLength: STEPS });
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const begun = await pool.chain.snapshot();
      let now = touched;
      try {
        for (const { who, elapsed, price, choices } of steps) {
          if (price) {
            const value = LISTED[price.reserve]!.price * price.factor;
            await pool.setPrice(price.reserve, value * 0.99, value);
          }
          now += elapsed;
          const from = pool.accounts[who]!;
          const before = await pool.snapshot(from, now);
          expect(before.timestamp).toBe(now);
          const plan = simulated(before, choices);
          const told = await pool.preview(from, plan.actions, now).catch((error: unknown) => readError(error).code);
          if (plan.after === null) {
            expect(plan.refused).toContain(told);
            count(refused, plan.refused[0]!);
          } else {
            expect(told).toMatchObject({ before: figuresOf(before), afterwards: figuresOf(plan.after) });
            for (const { type } of plan.actions) count(ended, type);
          }
          // The history goes on as the first action leaves it.
          await pool.act(from, plan.actions[0]!, now);
        }
      } finally {
        await pool.chain.revert({ id: begun });
      }
    }),
    { seed: SEED, numRuns: HISTORIES, endOnFailure: true },
  );

  // Histories in which most actions revert would prove little.
  expect([...ended.keys()].toSorted()).toEqual([
    ...["borrow", "repay", "setCollateral", "supply", "supplyCollateral", "withdraw", "withdrawCollateral"],
  ]);
  for (const name of ["BorrowLimitExceeded", "DebtBacksItself", "PriceUnreadable", "LiquidityTooLow"])
    expect(refused.has(name), name).toBe(true);
});
