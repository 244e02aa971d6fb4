import { loan } from "ponder:schema";
import { loanClock } from "@weir/sdk/orders/loanMath";
import type { LoanTerms } from "@weir/sdk/orders/loanOffer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contentOf } from "../src/store/peerTypes.ts";
import { type ApiFixture, openApi } from "./api/apiFixture.ts";
import { addressOf, hashOf } from "./api/fixtureRows.ts";
import { loanRows } from "./api/peerRows.ts";

// Loans on which anyone may act, among more than one look at the database brings.

const WAD = 10n ** 18n;
const HOUR = 3_600n;
const DAY = 24n * HOUR;
let api: ApiFixture;
let now: bigint;
/** Ids by what they are. */
const ids = {} as Record<string, string>;

/** `ago`: seconds since it was taken, of a term of ten days, a day of grace and a day of auction. */
const rowOf = (n: number, ago: bigint, change: Partial<LoanTerms> & { collateral?: bigint; rollTip?: number } = {}) => {
  const { collateral = WAD, rollTip = null, ...over } = change;
  const terms: LoanTerms = {
    ...{ number: BigInt(n), borrower: addressOf(1), loanToken: addressOf(101), collateralToken: addressOf(100) },
    ...{ rate: 0n, start: now - ago, term: 10n * DAY, grace: DAY, minInterest: 0n, auction: DAY },
    ...{ priceLoan: 0n, priceCollateral: 0n, lltv: 0n, bonus: 0n, payReserve: 0n, ...over },
  };
  const clock = loanClock(terms);
  return {
    ...loanRows[0]!,
    ...{ id: hashOf(10_000 + n), number: BigInt(n), terms: contentOf(terms), start: Number(terms.start) },
    ...{ maturity: clock.maturity, graceEnd: clock.grace, auctionEnd: clock.auction, priced: terms.lltv !== 0n },
    ...{ principal: WAD, collateral, rollTip, closedAt: null as number | null },
  };
};
/** Worth as much as is lent; liquidated where `lltv` is lower. */
const priced = { priceLoan: 1n, priceCollateral: 2n, lltv: 5_000n };

beforeAll(async () => {
  api = await openApi(40, { prices: (asked) => Promise.resolve(asked.map(() => ({ low: WAD, high: WAD }))) });
  now = BigInt(api.history.head.time);
  const named: Record<string, ReturnType<typeof rowOf>> = {
    running: rowOf(1, DAY),
    inGrace: rowOf(2, 10n * DAY + HOUR),
    auctioned: rowOf(3, 11n * DAY + HOUR),
    nobodyWanted: rowOf(4, 100n * DAY),
    soonAuctioned: rowOf(5, 11n * DAY - HOUR),
    withoutAuction: rowOf(6, 20n * DAY, { auction: 0n }),
    rolls: rowOf(7, 10n * DAY - HOUR, { rollTip: 100 }),
    willRoll: rowOf(8, DAY, { rollTip: 100 }),
    isOver: { ...rowOf(9, 100n * DAY), principal: 0n, closedAt: Number(now) },
    liquidated: rowOf(10, DAY, priced),
    nearly: rowOf(11, 2n * DAY, { ...priced, collateral: (21n * WAD) / 10n }),
    healthy: rowOf(12, 3n * DAY, { ...priced, collateral: (23n * WAD) / 10n }),
  };
  for (const [name, { id }] of Object.entries(named)) ids[name] = id;
  // In the middle of the order of maturity.
  const many = Array.from({ length: 1_200 }, (_, n) => rowOf(100 + n, 5n * DAY, { ...priced, collateral: 3n * WAD }));
  await api.db.insert(loan, [...many, ...Object.values(named)]);
});
afterAll(async () => {
  expect(api.reported).toEqual([]);
  await api.close();
});

const open = async (variables: { within?: string; first?: number; after?: string | undefined } = {}) => {
  const { data, errors } = await api.ask(
    "query ($within: BigInt, $first: Int, $after: Hex) { openLoans(within: $within, first: $first, after: $after) { id } }",
    { ...variables },
  );
  expect(errors).toBeUndefined();
  return (data!.openLoans as { id: string }[]).map(({ id }) => id);
};
const named = (...names: string[]) => names.map((name) => ids[name]);
/** Without the one in default that every fixture has. */
const without = (found: string[]) => found.filter((id) => id !== loanRows[1]!.id);

test("default: those in auction, also after it, to be rolled, or near liquidation, the latest to mature first", async () => {
  expect(without(await open())).toEqual(named("liquidated", "nearly", "rolls", "auctioned", "nobodyWanted"));
});

test("behavior: what begins within a time counts", async () => {
  expect(without(await open({ within: `${2n * HOUR}` }))).toEqual(
    named("liquidated", "nearly", "rolls", "soonAuctioned", "auctioned", "nobodyWanted"),
  );
});

test("behavior: page by page they are the same", async () => {
  const found: string[] = [];
  for (;;) {
    const page = await open({ first: 2, after: found.at(-1) });
    found.push(...page);
    if (page.length < 2) break;
  }
  expect(found).toEqual(await open());
});

test.each([
  ["no loan", { after: hashOf(1) }],
  ["too many", { first: 1_001 }],
  ["more than a day", { within: "86401" }],
])("error: %s", async (_, variables) => {
  const { status, errors } = await api.ask(
    "query ($within: BigInt, $first: Int, $after: Hex) { openLoans(within: $within, first: $first, after: $after) { id } }",
    variables,
  );
  expect([status, errors?.[0]?.extensions.code]).toEqual([400, "BAD_USER_INPUT"]);
});
