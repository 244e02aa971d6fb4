import type { PoolSnapshot, ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { WAD } from "@weir/sdk/math/wad";
import { reserve, seeds } from "@weir/sdk/test/marketFixture";
import { numberToHex, zeroAddress } from "viem";
import { describe, expect, test } from "vitest";
import type { Pool } from "@/modules/pools/pool.ts";
import { borrowersPrices, collateralAt, ltvOf, offerFigures, saleFigures, thousandths } from "./loanFigures.ts";
import { emptyDraft, lastsOf, type OfferDraft, offerOfDraft, warningsOf } from "./offerDraft.ts";
import { choicesOf, pairOf } from "./pricePairs.ts";

const ID = 0xc0ffeen << 232n;
const weth = reserve(0, seeds.WETH, { id: ID } as Partial<ReserveSnapshot>);
const usdc = reserve(1, seeds.USDC, { id: ID | 1n } as Partial<ReserveSnapshot>);
const pool = {
  ...{ id: numberToHex(ID, { size: 32 }), name: "Core", description: "", unit: "USD", account: undefined },
  snapshot: { reserves: [weth, usdc] } as unknown as PoolSnapshot,
} satisfies Pool;
const ME = `0x${"a1".repeat(20)}` as const;
const NOW = 1_800_000_000n;
const DAY = 86_400n;
const who = { maker: ME, epoch: 4n, now: NOW };
const draft: OfferDraft = {
  ...emptyDraft,
  ...{ loanToken: usdc.info.token, collateralToken: weth.info.token, principal: "1000", collateral: "0.8" },
  pricePool: pool.id,
};

describe("offerOfDraft", () => {
  test("the presets make an offer that the contract takes, with the prices of the pool", () => {
    const { offer, problems } = offerOfDraft(draft, [pool], who);
    expect(problems).toEqual([]);
    expect(offer).toMatchObject({
      ...{ maker: ME, epoch: 4n, lends: true, principal: 1_000_000_000n, collateral: 8n * 10n ** 17n },
      ...{ rate: 6n * 10n ** 16n, term: 90n * DAY, grace: 3n * DAY, minInterest: 100n, auction: DAY },
      ...{ lltv: 8_000n, bonus: 500n, priceLoan: usdc.id, priceCollateral: weth.id, taker: zeroAddress },
      ...{ expiry: NOW + 7n * DAY, minFill: 10_000_000n, source: 0n, payReserve: 0n },
    });
  });

  test("a pawn has no prices, and stands for a day", () => {
    const { offer, problems } = offerOfDraft({ ...draft, protection: "pawn", pricePool: null }, [pool], who);
    expect(problems).toEqual([]);
    expect(offer).toMatchObject({ lltv: 0n, bonus: 0n, priceLoan: 0n, priceCollateral: 0n, expiry: NOW + DAY });
    expect(lastsOf({ protection: "pawn", lasts: "" })).toBe("1");
    expect(lastsOf({ protection: "pawn", lasts: "2" })).toBe("2");
  });

  test("who borrows names no pool for repayments", () => {
    const { offer, problems } = offerOfDraft({ ...draft, lends: false, payReserve: `${usdc.id}` }, [pool], who);
    expect([problems, offer.payReserve, offer.lends]).toEqual([[], 0n, false]);
    expect(offerOfDraft({ ...draft, payReserve: `${usdc.id}` }, [pool], who).offer.payReserve).toBe(usdc.id);
  });

  test.each<[Partial<OfferDraft>, string, string]>([
    [{ loanToken: null }, "loanToken", "missing"],
    [{ collateralToken: usdc.info.token }, "collateralToken", "sameToken"],
    [{ principal: "" }, "principal", "missing"],
    [{ collateral: "0" }, "collateral", "missing"],
    [{ rate: "1001" }, "rate", "aboveMost"],
    [{ term: "0.01" }, "term", "belowLeast"],
    [{ term: "1826" }, "term", "aboveMost"],
    [{ grace: "0.2" }, "grace", "belowLeast"],
    [{ minInterest: "100.01" }, "minInterest", "aboveMost"],
    [{ auction: "8" }, "auction", "aboveMost"],
    [{ lltv: "91" }, "lltv", "aboveMost"],
    [{ pricePool: null }, "pricePool", "missing"],
    [{ lasts: "0.01" }, "lasts", "belowLeast"],
    [{ minFill: "1001" }, "minFill", "aboveMost"],
    [{ taker: ME }, "taker", "takerIsMaker"],
  ])("says what is wrong: %o", (change, field, flaw) => {
    expect(offerOfDraft({ ...draft, ...change }, [pool], who).problems).toContainEqual(
      expect.objectContaining({ field, flaw }),
    );
  });

  test.each<[Partial<OfferDraft>, string]>([
    [{ principal: "many" }, "principal"],
    [{ rate: "six" }, "rate"],
    [{ taker: "vitalik.eth" }, "taker"],
  ])("says why a text cannot be read: %o", (change, field) => {
    const [problem] = offerOfDraft({ ...draft, ...change }, [pool], who).problems;
    expect(problem).toMatchObject({ field, says: expect.stringMatching(/^[A-Z].*\.$/) });
  });

  test("percent signs and the comma of a reader are read", () => {
    expect(offerOfDraft({ ...draft, rate: "6,5 %" }, [pool], who).offer.rate).toBe(65n * 10n ** 15n);
  });
});

test("tokens are listed once, and a loan finds the reserves that price it", () => {
  expect(choicesOf([pool, pool]).map(({ symbol }) => symbol)).toEqual(["WETH", "USDC"]);
  expect(pairOf([pool], { priceLoan: usdc.id, priceCollateral: weth.id })?.collateral.symbol).toBe("WETH");
  expect(pairOf([pool], { priceLoan: 0n, priceCollateral: 0n })).toBeNull();
  expect(pairOf([pool], { priceLoan: usdc.id, priceCollateral: ID | 9n })).toBeNull();
  expect(pairOf([], { priceLoan: usdc.id, priceCollateral: weth.id })).toBeNull();
});

describe("figures", () => {
  const pair = { loan: usdc, collateral: weth };

  test("the loan-to-value is rounded up, and the collateral for one gives no more than that", () => {
    expect(ltvOf(pair, 1_000_000_000n, 8n * 10n ** 17n)).toBe(WAD / 2n);
    const collateral = collateralAt(pair, 1_000_000_000n, (WAD * 6n) / 10n)!;
    expect(ltvOf(pair, 1_000_000_000n, collateral)).toBeLessThanOrEqual((WAD * 6n) / 10n);
    expect(ltvOf(pair, 1_000_000_000n, collateral - 10n ** 6n)).toBeGreaterThan((WAD * 6n) / 10n);
    expect(ltvOf(null, 1n, 1n)).toBeNull();
    expect(ltvOf(pair, 1n, 0n)).toBeNull();
    expect(borrowersPrices({ ...pair, loan: { ...usdc, priceHigh: 0n, priceLow: 0n } })).toBeNull();
  });

  test("what a loan costs: the least at once, all of it at maturity, and the collateral of its part rounded up", () => {
    const { offer } = offerOfDraft({ ...draft, term: "365", rate: "10" }, [pool], who);
    expect(offerFigures(offer, 500_000_000n, NOW)).toEqual({
      ...{ collateral: 4n * 10n ** 17n, maturity: NOW + 365n * DAY },
      // 1 % of 10 % of 500 USDC.
      ...{ dueAtOnce: 500_500_000n, dueAtMaturity: 550_000_000n },
    });
    expect(offerFigures(offer, 1n, NOW).collateral).toBe(800_000_000n);
  });

  test("a claim at a discount earns more than its loan; past maturity it has no yield", () => {
    const { offer } = offerOfDraft({ ...draft, term: "365", rate: "10" }, [pool], who);
    const loan = { terms: { ...offer, number: 0n, borrower: ME, start: NOW }, principal: 1_000_000_000n };
    const half = NOW + (365n * DAY) / 2n;
    const { due, paid, atMaturity, yearly } = saleFigures(loan, 9_800n, half);
    expect([due, paid, atMaturity]).toEqual([1_050_000_000n, 1_029_000_000n, 1_100_000_000n]);
    expect(Number(yearly) / 1e18).toBeCloseTo(((1_100 - 1_029) / 1_029) * 2, 6);
    expect(saleFigures(loan, 9_800n, NOW + 366n * DAY).yearly).toBeNull();
  });

  test("thousandths stay within a bar", () => {
    expect([thousandths(-1n, 9n), thousandths(3n, 9n), thousandths(10n, 9n), thousandths(1n, 0n)]).toEqual([
      0, 333, 1_000, 0,
    ]);
  });
});

test.each([
  [{ lltv: 0n, minInterest: 0n, auction: 0n }, { isListed: false, ltv: null }, ["pawn", "noMinInterest", "noAuction"]],
  [{ lltv: 8_000n, minInterest: 100n, auction: 1n }, { isListed: true, ltv: WAD / 2n }, []],
  [
    { lltv: 8_000n, minInterest: 100n, auction: 1n },
    { isListed: false, ltv: (WAD * 91n) / 100n },
    ["strangeOracle", "thin"],
  ],
])("warningsOf: what both sides should know", (offer, known, warnings) => {
  expect(warningsOf(offer, known)).toEqual(warnings);
});
