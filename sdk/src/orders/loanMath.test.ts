import fc from "fast-check";
import { zeroAddress } from "viem";
import { describe, expect, test } from "vitest";
import { YEAR } from "../math/wad.ts";
import { claimPrice } from "./claimSale.ts";
import {
  auctioned,
  auctionPart,
  liquidationOfLoan,
  loanClock,
  loanDue,
  loanPhase,
  repaid,
  rollTip,
  seizureRefusal,
  yieldToMaturity,
} from "./loanMath.ts";
import { collateralFor, type LoanOffer } from "./loanOffer.ts";
import { newOffer, offerFlaws } from "./newOffer.ts";
import { newSale, saleFlaws } from "./newSale.ts";

const WAD = 10n ** 18n;
const DAY = 86_400n;
const START = 1_800_000_000n;
const [MAKER, USDC, WETH] = [`0x${"a1".repeat(20)}`, `0x${"22".repeat(20)}`, `0x${"11".repeat(20)}`] as const;

const given = {
  ...{ maker: MAKER, epoch: 0n, now: START, lends: true, loanToken: USDC, principal: 1_000_000_001n },
  ...{ collateralToken: WETH, collateral: 10n ** 18n, rate: WAD / 10n, term: 100n * DAY },
};
const pawn = newOffer(given);
const POOL = 7n << 8n;
const priced = newOffer({ ...given, lltv: 8_600n, bonus: 500n, priceLoan: POOL | 1n, priceCollateral: POOL });
const terms = { ...pawn, start: START };

describe("newOffer", () => {
  test("presets: 1 % of the interest at once, three days, a day; a pawn ends in a day", () => {
    expect(pawn).toMatchObject({ minInterest: 100n, grace: 3n * DAY, auction: DAY, minFill: 10_000_001n });
    expect(pawn.expiry - START).toBe(DAY);
    expect(priced.expiry - START).toBe(7n * DAY);
    expect([...offerFlaws(pawn, START), ...offerFlaws(priced, START)]).toEqual([]);
    expect(collateralFor(pawn, 1n)).toBe(1_000_000_000n);
  });

  test.each<[change: Partial<LoanOffer>, field: string, reason: string]>([
    [{ loanToken: zeroAddress }, "loanToken", "missing"],
    [{ collateralToken: USDC }, "collateralToken", "sameToken"],
    [{ principal: 0n, minFill: 0n }, "principal", "missing"],
    [{ principal: 2n ** 112n }, "principal", "aboveMost"],
    [{ collateral: 0n }, "collateral", "missing"],
    [{ rate: 10n * WAD + 1n }, "rate", "aboveMost"],
    [{ term: 3_599n }, "term", "belowLeast"],
    [{ term: 5n * YEAR + 1n }, "term", "aboveMost"],
    [{ grace: 21_599n }, "grace", "belowLeast"],
    [{ grace: 90n * DAY + 1n }, "grace", "aboveMost"],
    [{ minInterest: 10_001n }, "minInterest", "aboveMost"],
    [{ auction: 21_599n }, "auction", "belowLeast"],
    [{ auction: 7n * DAY + 1n }, "auction", "aboveMost"],
    [{ lends: false, payReserve: 5n }, "payReserve", "notTogether"],
    [{ priceLoan: 0n }, "priceLoan", "missing"],
    [{ priceCollateral: 8n << 8n }, "priceCollateral", "notTogether"],
    [{ lltv: 9_048n }, "lltv", "aboveMost"],
    [{ lltv: 0n }, "lltv", "missing"],
  ])("flaws: %o", (change, field, reason) => {
    expect(offerFlaws({ ...priced, ...change }, START)).toMatchObject([{ field, reason }]);
  });

  test("an offer without an auction, and one of a pawn, are whole", () => {
    expect(offerFlaws({ ...pawn, auction: 0n }, START)).toEqual([]);
  });
});

describe("due", () => {
  test("from the start the least interest, then the time's, on past maturity; rounded up", () => {
    const least = 1_000_000_001n + 273_973n; // 10 % · 1 day of 100 · 1,000.000001, and a rest
    expect(loanDue(terms, terms.principal, START)).toBe(least);
    expect(loanDue(terms, terms.principal, START - 5n)).toBe(least);
    expect(loanDue(terms, terms.principal, START + DAY)).toBe(least);
    expect(loanDue(terms, terms.principal, START + DAY + 1n)).toBeGreaterThan(least);
    expect(loanDue(terms, 1_000_000_000n, START + YEAR)).toBe(1_100_000_000n);
    expect(loanDue(terms, 0n, START + YEAR)).toBe(0n);
  });

  test("paying in parts never costs less, and never frees more than its part", () => {
    const amounts = fc.bigInt({ min: 1n, max: 10n ** 24n });
    fc.assert(
      fc.property(
        amounts,
        amounts,
        fc.array(amounts, { maxLength: 4 }),
        fc.bigInt({ min: 0n, max: 3n * YEAR }),
        (p, c, parts, after) => {
          let loan = { principal: p, collateral: c };
          let paid = 0n;
          const at = START + after;
          for (const part of parts) {
            const due = loanDue(terms, loan.principal, at);
            if (part >= due) break;
            const fell = repaid(loan, part, due);
            expect(fell.collateral * due).toBeLessThanOrEqual(loan.collateral * part);
            loan = { principal: loan.principal - fell.principal, collateral: loan.collateral - fell.collateral };
            paid += part;
          }
          const due = loanDue(terms, loan.principal, at);
          expect(paid + due).toBeGreaterThanOrEqual(loanDue(terms, p, at));
          expect(repaid(loan, due, due)).toEqual(loan);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("after maturity", () => {
  const { rolls, maturity, grace, auction } = loanClock(terms);

  test("every time includes its last second", () => {
    expect([maturity - rolls, grace - maturity, auction - grace]).toEqual([10n * DAY, 3n * DAY, DAY]);
    expect(
      [maturity, maturity + 1n, grace, grace + 1n, auction, auction + 1n].map((at) => loanPhase(terms, at)),
    ).toEqual(["term", "grace", "grace", "auction", "auction", "over"]);
  });

  test("the auction sells a part that rises from 0 to 1", () => {
    const loan = { principal: 1_000n, collateral: 900n };
    expect(auctionPart(terms, grace)).toBeNull();
    expect(auctionPart({ ...terms, auction: 0n }, auction)).toBeNull();
    expect(auctioned(terms, loan, 2_000n, 2_000n, grace + DAY / 3n)).toEqual({
      principal: 1_000n,
      bought: 300n,
      freed: 600n,
    });
    expect(auctioned(terms, loan, 1_000n, 2_000n, grace + DAY)).toEqual({ principal: 500n, bought: 450n, freed: 0n });
    expect(auctioned(terms, loan, 2_000n, 2_000n, auction + YEAR)).toMatchObject({ bought: 900n });
  });

  test("the lender may seize after the auction, or what is worth no more than is due", () => {
    const loan = { principal: 1_000n, collateral: 1_000n };
    expect(seizureRefusal(terms, loan, 1_000n, auction, null)).toEqual({ until: auction });
    expect(seizureRefusal(terms, loan, 1_000n, auction + 1n, null)).toBeNull();
    const prices = { loanLow: WAD, collateralHigh: WAD };
    expect(seizureRefusal({ ...terms, lltv: 8_600n }, loan, 1_000n, START, prices)).toBeNull();
    expect(seizureRefusal({ ...terms, lltv: 8_600n }, loan, 999n, START, prices)).toEqual({ until: auction });
    expect(seizureRefusal(terms, loan, 1_000n, START, prices)).toEqual({ until: auction });
  });

  test("the tip of a rollover grows from the last tenth to maturity", () => {
    expect(rollTip(terms, 100n, 10_000n, rolls - 1n)).toBeNull();
    expect(rollTip(terms, 100n, 10_000n, rolls)).toBe(0n);
    expect(rollTip(terms, 100n, 10_000n, rolls + 5n * DAY)).toBe(50n);
    expect(rollTip(terms, 100n, 10_000n, maturity + YEAR)).toBe(100n);
  });
});

test("liquidation: covered, at the edge, with the bonus, and for all there is", () => {
  const at = (collateralHigh: bigint) =>
    liquidationOfLoan({ lltv: 8_000n, bonus: 500n }, 1_000_000n, 800_000n, { loanLow: WAD, collateralHigh });
  expect(at(WAD)).toBeNull();
  // Health 0.975: half of the bonus.
  expect(at((WAD * 975n) / 1_000n)).toEqual({ whole: 841_025n, health: (WAD * 975n) / 1_000n });
  expect(at((WAD * 95n) / 100n)?.whole).toBe(884_210n);
  expect(at((WAD * 84n) / 100n)?.whole).toBe(1_000_000n);
});

test("sales: what a claim costs, and what it earns until maturity", () => {
  const sale = newSale({ ...{ maker: MAKER, epoch: 0n, now: START }, id: 9n, price: 9_801n, minPrincipal: 5n });
  expect(saleFlaws(sale, START)).toEqual([]);
  expect(saleFlaws({ ...sale, price: 0n, minPrincipal: 0n }, START).map(({ field }) => field)).toEqual([
    "price",
    "minPrincipal",
  ]);
  expect(claimPrice(1_001n, sale)).toBe(982n);
  expect(yieldToMaturity(1_000n, 1_100n, YEAR)).toBe(WAD / 10n);
  expect(yieldToMaturity(1_000n, 900n, YEAR / 2n)).toBe(-WAD / 5n);
  expect(yieldToMaturity(1_000n, 1_100n, 0n)).toBeNull();
});
