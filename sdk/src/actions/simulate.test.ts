import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandOf, poolOf, USDC, WBTC, WETH } from "../../test/testPool.ts";
import { accountBits } from "../codec/ids.ts";
import { isWithinLimit, maxBorrow, positionOf } from "../math/health.ts";
import { findReserve, idleOf, MAX_UINT256, type PoolSnapshot, withReserve } from "../math/snapshot.ts";
import { WAD } from "../math/wad.ts";
import { type Action, advance, apply, assetsOf, type Problem, problems } from "./simulate.ts";

const ETHER = WAD;
const DOLLAR = 10n ** 6n;

const having = (start: PoolSnapshot, ...actions: Action[]): PoolSnapshot => actions.reduce(apply, start);
const names = (snapshot: PoolSnapshot, action: Action): Problem["name"][] =>
  problems(snapshot, action).map(({ name }) => name);
const at = (snapshot: PoolSnapshot, id: bigint) => findReserve(snapshot, id);

/** 10 WETH as collateral and 5,000 USDC of debt. */
const borrower = (): PoolSnapshot =>
  having(
    poolOf(),
    { type: "supplyCollateral", reserveId: WETH, assets: 10n * ETHER },
    { type: "borrow", reserveId: USDC, assets: 5_000n * DOLLAR },
  );

/** The same, but lent. */
const lentBorrower = (): PoolSnapshot =>
  having(
    poolOf(),
    { type: "supply", reserveId: WETH, assets: 10n * ETHER },
    { type: "setCollateral", reserveId: WETH, enabled: true },
    { type: "borrow", reserveId: USDC, assets: 5_000n * DOLLAR },
  );

/** All but one whole token of the reserve is lent to others. */
const mostlyLent = (snapshot: PoolSnapshot, id: bigint): PoolSnapshot => {
  const reserve = at(snapshot, id);
  const borrowAssets = reserve.totals.supplyAssets - 10n ** BigInt(reserve.decimals);
  return withReserve(snapshot, { ...reserve, totals: { ...reserve.totals, borrowAssets } });
};

/** As the chain tells of a stopped reserve: its LTV is zero meanwhile. */
const stopped = (snapshot: PoolSnapshot, id: bigint): PoolSnapshot => {
  const reserve = at(snapshot, id);
  return withReserve(snapshot, { ...reserve, info: { ...reserve.info, stopped: true, ltv: 0 } });
};

describe("apply", () => {
  test("supply: shares down, the wallet pays, rates fall", () => {
    const before = poolOf();
    const done = apply(before, { type: "supply", reserveId: USDC, assets: 900n * DOLLAR });
    const [was, is] = [at(before, USDC), at(done, USDC)];
    expect(is.totals.supplyAssets - was.totals.supplyAssets).toBe(900n * DOLLAR);
    expect(is.position.supplyShares).toBe(
      (900n * DOLLAR * (was.totals.supplyShares + 1_000_000n)) / (was.totals.supplyAssets + 1n),
    );
    expect(is.totals.supplyShares - was.totals.supplyShares).toBe(is.position.supplyShares);
    expect(was.walletBalance - is.walletBalance).toBe(900n * DOLLAR);
    expect(is.borrowRate < was.borrowRate && is.supplyRate < was.supplyRate).toBe(true);
    expect(done.accountBits).toBe(0n);
    expect(at(before, USDC)).toEqual(at(poolOf(), USDC));
  });

  test("supply: an exact approval is used up, an endless one stays", () => {
    const start = poolOf();
    const exact = withReserve(start, { ...at(start, USDC), allowance: 5n * DOLLAR });
    const action: Action = { type: "supply", reserveId: USDC, assets: 5n * DOLLAR };
    expect(at(apply(exact, action), USDC).allowance).toBe(0n);
    expect(at(apply(start, action), USDC).allowance).toBe(MAX_UINT256);
  });

  test("withdraw: shares up; all of it leaves none and clears its bit", () => {
    const enabled = having(
      poolOf(),
      { type: "supply", reserveId: WETH, assets: 3n * ETHER },
      { type: "setCollateral", reserveId: WETH, enabled: true },
    );
    const part = apply(enabled, { type: "withdraw", reserveId: WETH, assets: ETHER });
    const { totals } = at(enabled, WETH);
    const numerator = ETHER * (totals.supplyShares + 1_000_000n);
    const burnt = at(enabled, WETH).position.supplyShares - at(part, WETH).position.supplyShares;
    expect(burnt).toBe(numerator / (totals.supplyAssets + 1n) + 1n);
    expect(accountBits(part.accountBits, 0).supplyBacksDebt).toBe(true);

    const all = apply(part, { type: "withdraw", reserveId: WETH, max: true });
    expect(at(all, WETH).position.supplyShares).toBe(0n);
    expect(all.accountBits).toBe(0n);
    const lost = at(poolOf(), WETH).walletBalance - at(all, WETH).walletBalance;
    expect(lost >= 0n && lost <= 2n).toBe(true);
  });

  test("supplyCollateral, withdrawCollateral: one to one, the bit with the balance", () => {
    const added = having(poolOf(), { type: "supplyCollateral", reserveId: WBTC, assets: 123n });
    expect(at(added, WBTC).position.collateral).toBe(123n);
    expect(accountBits(added.accountBits, 2).hasCollateral).toBe(true);
    expect(at(added, WBTC).totals).toEqual(at(poolOf(), WBTC).totals);
    const part = apply(added, { type: "withdrawCollateral", reserveId: WBTC, assets: 122n });
    expect(accountBits(part.accountBits, 2).hasCollateral).toBe(true);
    const none = apply(part, { type: "withdrawCollateral", reserveId: WBTC, max: true });
    expect(none).toEqual(poolOf());
  });

  test("supplyCollateral: counted in the total only where there is a cap", () => {
    const action: Action = { type: "supplyCollateral", reserveId: WETH, assets: 5n };
    expect(at(apply(poolOf({ collateralCap: 100n, collateralTotal: 7n }), action), WETH).info.collateralTotal).toBe(
      12n,
    );
    expect(at(apply(poolOf(), action), WETH).info.collateralTotal).toBe(0n);
  });

  test("borrow: debt shares up, the wallet receives, the bit is set, rates rise", () => {
    const start = having(poolOf(), { type: "supplyCollateral", reserveId: WETH, assets: 10n * ETHER });
    const done = apply(start, { type: "borrow", reserveId: USDC, assets: 777n });
    const { totals } = at(start, USDC);
    // Rounded up: 777 units divide by no index but the first.
    expect(at(done, USDC).position.borrowShares).toBe((777n * 10n ** 24n) / totals.borrowIndex + 1n);
    expect(at(done, USDC).totals.borrowIndex).toBe(totals.borrowIndex);
    expect(at(done, USDC).walletBalance - at(start, USDC).walletBalance).toBe(777n);
    expect(accountBits(done.accountBits, 1).hasDebt).toBe(true);
    expect(at(borrower(), USDC).borrowRate > at(start, USDC).borrowRate).toBe(true);
  });

  test("borrow: what rounding adds to all debts is the suppliers'", () => {
    const start = having(poolOf(), { type: "supplyCollateral", reserveId: WETH, assets: 10n * ETHER });
    const loans = Array.from(
      { length: 50 },
      (_, i): Action => ({ type: "borrow", reserveId: USDC, assets: BigInt(i + 1) }),
    );
    let [now, rounded] = [start, 0];
    for (const loan of loans) {
      const before = at(now, USDC).totals;
      now = apply(now, loan);
      const after = at(now, USDC).totals;
      const more = after.borrowAssets - before.borrowAssets - (loan.assets ?? 0n);
      expect(after.supplyAssets - before.supplyAssets).toBe(more);
      expect(after.borrowAssets).toBe((after.borrowShares * after.borrowIndex) / 10n ** 24n);
      rounded += Number(more);
    }
    // Each adds up to a share, a millionth of a unit: fifty of them may make one unit whole.
    expect(rounded <= 1).toBe(true);
  });

  test("repay: an amount pays no more than itself; the books follow the shares; all of it clears the bit", () => {
    const start = borrower();
    const action: Action = { type: "repay", reserveId: USDC, assets: 1_234_567n };
    const done = apply(start, action);
    const paid = at(start, USDC).walletBalance - at(done, USDC).walletBalance;
    expect(paid).toBe(assetsOf(start, action));
    expect(paid <= 1_234_567n && paid >= 1_234_566n).toBe(true);
    const { totals } = at(start, USDC);
    const shares = (1_234_567n * 10n ** 24n) / totals.borrowIndex;
    const left = totals.borrowShares - shares;
    expect(at(done, USDC).totals.borrowShares).toBe(left);
    expect(at(done, USDC).totals.borrowAssets).toBe((left * totals.borrowIndex) / 10n ** 24n);

    // More than the debt is the debt.
    expect(apply(done, { type: "repay", reserveId: USDC, assets: 10_000n * DOLLAR })).toEqual(
      apply(done, { type: "repay", reserveId: USDC, max: true }),
    );
    const free = apply(done, { type: "repay", reserveId: USDC, max: true });
    expect(at(free, USDC).position.borrowShares).toBe(0n);
    expect(free.accountBits >> 32n).toBe(0n);
  });

  test.each<[Problem["name"], Action]>([
    ["DepositTooLow", { type: "withdraw", reserveId: USDC, assets: 1n }],
    ["CollateralTooLow", { type: "withdrawCollateral", reserveId: WETH, assets: 11n * ETHER }],
    ["LiquidityTooLow", { type: "borrow", reserveId: USDC, assets: 600_000n * DOLLAR }],
    ["DebtBacksItself", { type: "borrow", reserveId: WETH, assets: 1n }],
  ])("error: %s", (name, action) => {
    expect(() => apply(borrower(), action)).toThrow(name);
  });

  test("error: a reserve of another pool", () => {
    expect(() => apply(poolOf(), { type: "supply", reserveId: 1n, assets: 1n })).toThrow(RangeError);
  });
});

describe("problems", () => {
  const start = poolOf();
  test.each<[string, PoolSnapshot, Action, Problem["name"][]]>([
    ["supply of nothing", start, { type: "supply", reserveId: USDC, assets: 0n }, ["AmountZero"]],
    ["no amount", start, { type: "borrow", reserveId: USDC }, ["AmountZero"]],
    ["more than the wallet", start, { type: "supply", reserveId: USDC, assets: 1_001n * DOLLAR }, ["WalletTooLow"]],
    [
      "supply cap",
      poolOf({}, { supplyCap: 1_000_004n * DOLLAR }),
      { type: "supply", reserveId: USDC, assets: 2n * DOLLAR },
      ["SupplyCapExceeded"],
    ],
    [
      "a stopped reserve takes no new supply",
      stopped(poolOf(), USDC),
      { type: "supply", reserveId: USDC, assets: 5n * DOLLAR },
      ["ReserveStopped"],
    ],
    [
      "a stopped reserve does not lend",
      stopped(borrower(), USDC),
      { type: "borrow", reserveId: USDC, assets: DOLLAR },
      ["ReserveStopped"],
    ],
    [
      "a stopped reserve becomes no collateral",
      stopped(borrower(), WBTC),
      { type: "supplyCollateral", reserveId: WBTC, assets: 5n },
      ["ReserveStopped"],
    ],
    [
      "nor does what is lent in a stopped reserve",
      stopped(having(poolOf(), { type: "supply", reserveId: WETH, assets: ETHER }), WETH),
      { type: "setCollateral", reserveId: WETH, enabled: true },
      ["ReserveStopped"],
    ],
    [
      "what backs a debt can be added to",
      stopped(borrower(), WETH),
      { type: "supplyCollateral", reserveId: WETH, assets: 5n },
      [],
    ],
    [
      "what is lent and backs a debt, too",
      stopped(lentBorrower(), WETH),
      { type: "supply", reserveId: WETH, assets: ETHER },
      [],
    ],
    ["a stopped debt can be repaid", stopped(borrower(), USDC), { type: "repay", reserveId: USDC, max: true }, []],
    [
      "a retired reserve",
      poolOf({}, { retired: true }),
      { type: "supply", reserveId: USDC, assets: 1n },
      ["ReserveRetired"],
    ],
    [
      "collateral cap",
      poolOf({ collateralCap: ETHER, collateralTotal: ETHER }),
      { type: "supplyCollateral", reserveId: WETH, assets: 1n },
      ["CollateralCapExceeded"],
    ],
    [
      "not a collateral",
      poolOf({ ltv: 0, liquidationThreshold: 0 }),
      { type: "supplyCollateral", reserveId: WETH, assets: 1n },
      ["NotCollateral"],
    ],
    ["backs its own debt", borrower(), { type: "borrow", reserveId: WETH, assets: 1n }, ["DebtBacksItself"]],
    [
      "owes what it would back",
      borrower(),
      { type: "supplyCollateral", reserveId: USDC, assets: 1n },
      ["DebtBacksItself"],
    ],
    ["nothing to enable", start, { type: "setCollateral", reserveId: USDC, enabled: true }, ["AmountZero"]],
    [
      "borrow cap",
      having(poolOf({}, { borrowCap: 500_010n * DOLLAR }), {
        type: "supplyCollateral",
        reserveId: WETH,
        assets: ETHER,
      }),
      { type: "borrow", reserveId: USDC, assets: 10n * DOLLAR },
      ["BorrowCapExceeded"],
    ],
    [
      "over the limit",
      borrower(),
      { type: "borrow", reserveId: USDC, assets: 11_001n * DOLLAR },
      ["BorrowLimitExceeded"],
    ],
    ["no collateral at all", start, { type: "borrow", reserveId: USDC, assets: 1n }, ["BorrowLimitExceeded"]],
    [
      "collateral in use",
      borrower(),
      { type: "withdrawCollateral", reserveId: WETH, max: true },
      ["BorrowLimitExceeded"],
    ],
    [
      "switching off what carries a debt",
      lentBorrower(),
      { type: "setCollateral", reserveId: WETH },
      ["BorrowLimitExceeded"],
    ],
    [
      "lent collateral in use",
      lentBorrower(),
      { type: "withdraw", reserveId: WETH, max: true },
      ["BorrowLimitExceeded"],
    ],
    ["withdraw nothing", start, { type: "withdraw", reserveId: USDC, max: true }, ["AmountZero"]],
    ["repay without debt", start, { type: "repay", reserveId: USDC, max: true }, ["AmountZero"]],
    ["more than the debt", borrower(), { type: "repay", reserveId: USDC, assets: 5_001n * DOLLAR }, []],
    [
      "lent out, and more than the account may owe",
      borrower(),
      { type: "borrow", reserveId: USDC, assets: 999_999_999n * DOLLAR },
      ["BorrowLimitExceeded", "LiquidityTooLow"],
    ],
    [
      "a deposit that is lent out, and that a debt needs",
      mostlyLent(lentBorrower(), WETH),
      { type: "withdraw", reserveId: WETH, max: true },
      ["BorrowLimitExceeded", "LiquidityTooLow"],
    ],
    [
      "lent out, within the account's limit",
      having(start, { type: "supplyCollateral", reserveId: WETH, assets: 1_000n * ETHER }),
      { type: "borrow", reserveId: USDC, assets: 500_003n * DOLLAR },
      ["LiquidityTooLow"],
    ],
    ["fine", borrower(), { type: "borrow", reserveId: USDC, assets: 10_999n * DOLLAR }, []],
    ["off again", start, { type: "setCollateral", reserveId: USDC, enabled: false }, []],
  ])("behavior: %s", (_, snapshot, action, expected) => {
    expect(names(snapshot, action)).toEqual(expected);
  });

  const silent = (snapshot: PoolSnapshot, id: bigint): PoolSnapshot =>
    withReserve(snapshot, { ...at(snapshot, id), priceLow: 0n, priceHigh: 0n });

  test("behavior: a debt without a price stops new risk, not repaying and not leaving without debt", () => {
    const quiet = silent(borrower(), USDC);
    const withdraw: Action = { type: "withdrawCollateral", reserveId: WETH, assets: 1n };
    expect(problems(quiet, withdraw)).toEqual([{ name: "PriceUnreadable", reserveId: USDC }]);
    expect(names(quiet, { type: "borrow", reserveId: USDC, assets: 1n })).toEqual(["PriceUnreadable"]);
    expect(names(quiet, { type: "repay", reserveId: USDC, max: true })).toEqual([]);
    const debtless = having(poolOf(), { type: "supplyCollateral", reserveId: WETH, assets: ETHER });
    expect(names(silent(debtless, WETH), { type: "withdrawCollateral", reserveId: WETH, max: true })).toEqual([]);
  });

  test("behavior: a collateral without a price stops borrowing; an exit counts it as nothing", () => {
    const two = apply(borrower(), { type: "supplyCollateral", reserveId: WBTC, assets: 10n ** 8n });
    const quiet = silent(two, WBTC);
    expect(problems(quiet, { type: "borrow", reserveId: USDC, assets: 1n })).toEqual([
      { name: "PriceUnreadable", reserveId: WBTC },
    ]);
    expect(names(quiet, { type: "withdrawCollateral", reserveId: WETH, assets: ETHER })).toEqual([]);
    expect(names(quiet, { type: "withdrawCollateral", reserveId: WETH, assets: 8n * ETHER })).toEqual([
      "BorrowLimitExceeded",
    ]);
  });

  test("behavior: an indebted account cannot add a collateral without a price; one already added can be topped up", () => {
    const add: Action = { type: "supplyCollateral", reserveId: WBTC, assets: 5n };
    expect(names(silent(borrower(), WBTC), add)).toEqual(["PriceUnreadable"]);
    expect(names(silent(apply(borrower(), add), WBTC), add)).toEqual([]);
    expect(names(silent(poolOf(), WBTC), add)).toEqual([]);
  });

  test("behavior: the limit counts collateral at its low price and debt at its high one", () => {
    const band = (low: number, high: number): PoolSnapshot =>
      withReserve(borrower(), { ...at(borrower(), WETH), ...bandOf(18, low, high) });
    const borrow: Action = { type: "borrow", reserveId: USDC, assets: 10_000n * DOLLAR };
    expect(names(band(1_999, 2_001), borrow)).toEqual([]);
    expect(names(band(1_800, 2_200), borrow)).toEqual(["BorrowLimitExceeded"]);
  });
});

describe("advance", () => {
  test("default: debts and deposits grow, the limit does not", () => {
    const later = advance(borrower(), 86_400n * 30n);
    expect(later.timestamp - borrower().timestamp).toBe(86_400n * 30n);
    expect(positionOf(at(later, USDC)).debtAssets > 5_000n * DOLLAR).toBe(true);
    expect(maxBorrow(later, USDC) < maxBorrow(borrower(), USDC)).toBe(true);
    expect(at(later, WETH).position).toEqual(at(borrower(), WETH).position);
  });
});

test("behavior: random histories keep the books' invariants", () => {
  const action: fc.Arbitrary<Action> = fc.record({
    type: fc.constantFrom<Action["type"][]>(
      "supply",
      "withdraw",
      "supplyCollateral",
      "withdrawCollateral",
      "setCollateral",
      "borrow",
      "repay",
    ),
    reserveId: fc.constantFrom(WETH, USDC, WBTC),
    assets: fc.oneof(
      fc.bigInt({ min: 0n, max: 1_000n }),
      fc.bigInt({ min: 0n, max: 10n ** 12n }),
      fc.bigInt({ min: 0n, max: 10n ** 20n }),
    ),
    max: fc.boolean(),
    enabled: fc.boolean(),
  });
  let done = 0;
  fc.assert(
    fc.property(fc.array(action, { minLength: 5, maxLength: 40 }), (actions) => {
      let now = poolOf();
      for (const next of actions) {
        if (problems(now, next).length > 0) continue;
        const before = now;
        now = apply(now, next);
        done++;
        if (next.type === "borrow" || next.type === "withdrawCollateral") expect(isWithinLimit(now)).toBe(true);
        for (const [index, reserve] of now.reserves.entries()) {
          const was = before.reserves[index]!;
          const { totals, position } = reserve;
          expect(totals.borrowAssets <= totals.supplyAssets).toBe(true);
          const bits = accountBits(now.accountBits, index);
          expect(bits.hasDebt).toBe(position.borrowShares > 0n);
          expect(bits.hasCollateral).toBe(position.collateral > 0n);
          if (bits.supplyBacksDebt) expect(position.supplyShares > 0n).toBe(true);
          expect(bits.hasDebt && (bits.hasCollateral || bits.supplyBacksDebt)).toBe(false);
          // No token appears or is lost, but what rounding leaves to the pool.
          const tokens = (r: typeof reserve) => r.walletBalance + idleOf(r) + r.position.collateral;
          expect(tokens(was) - tokens(reserve) >= 0n && tokens(was) - tokens(reserve) <= 1n).toBe(true);
          // The others' price of a share never falls; the index stands while no time passes, and all debt is shares · index.
          expect(
            (totals.supplyAssets + 1n) * (was.totals.supplyShares + 1_000_000n) >=
              (was.totals.supplyAssets + 1n) * (totals.supplyShares + 1_000_000n),
          ).toBe(true);
          expect(totals.borrowIndex).toBe(was.totals.borrowIndex);
          expect(totals.borrowAssets).toBe((totals.borrowShares * totals.borrowIndex) / 10n ** 24n);
        }
      }
    }),
    { numRuns: 200, seed: 7 },
  );
  // Were nearly everything refused, the property would say nothing.
  expect(done > 500).toBe(true);
});
