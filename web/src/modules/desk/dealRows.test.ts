import { type Ad, type Deal, dealIdOf } from "@weir/sdk/orders/dealAd";
import { newAd } from "@weir/sdk/orders/newAd";
import { getAddress, zeroAddress, zeroHash } from "viem";
import { afterEach, expect, test, vi } from "vitest";
import { fetchDealRow, fetchDealRows } from "./dealRows.ts";

const [ME, MAKER] = [getAddress(`0x${"ab".repeat(20)}`), getAddress(`0x${"1e".repeat(20)}`)];
const ad: Ad = newAd({
  ...{ maker: MAKER, epoch: 0n, now: 1_800_000_000n, taker: ME, group: zeroHash },
  ...{ makerSells: true, token: MAKER, total: 1_000n, termsHash: `0x${"9c".repeat(32)}` },
});
const deal: Deal = { ad, taker: ME, amount: 500n, number: 3n };
const id = dealIdOf(deal);

const row = (change: object = {}) => ({
  ...{ id, taker: ME.toLowerCase(), amount: "500", number: "3" },
  // As the indexer's column has them: what is true or false is not text.
  ad: Object.fromEntries(
    Object.entries(ad).map(([name, value]) => [name, typeof value === "boolean" ? value : `${value}`.toLowerCase()]),
  ),
  ...change,
});
const indexer = (data: object) =>
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => new Response(JSON.stringify({ data })));
afterEach(() => void vi.restoreAllMocks());

const none = { own: [], watched: [], watchedSellers: [], hasMore: false };
/** Of a list that ends with this page. */
const pageInfo = { hasNextPage: false, endCursor: null };

test("default: a deal is as it was opened, by its id", async () => {
  indexer({ deals: { nodes: [row(), row()], pageInfo }, watchers: { nodes: [], pageInfo } });
  expect(await fetchDealRows("http://127.0.0.1:9", ME, 1)).toEqual({ ...none, own: [{ id, deal }], leftOut: 1 });
});

test("default: deals of sellers that an account watches for are apart from its own", async () => {
  indexer({ deals: { nodes: [row()], pageInfo }, watchers: { nodes: [{ id: MAKER }, { id: "0x12" }], pageInfo } });
  const deals = [{ id, deal }];
  expect(await fetchDealRows("http://127.0.0.1:9", ME, 1)).toEqual({
    ...{ own: deals, watched: deals, watchedSellers: [MAKER], leftOut: 1, hasMore: false },
  });
});

test.each([
  ["another amount", { amount: "501" }],
  ["another taker", { taker: zeroAddress }],
  ["another ad", { ad: { ...row().ad, bondSeller: "0" } }],
  ["an ad without a field", { ad: { ...row().ad, backup: undefined } }],
  ["an ad that says neither true nor false", { ad: { ...row().ad, autoRelease: "true" } }],
])("behavior: a row with %s is left out, and counted", async (_, change) => {
  indexer({ deals: { nodes: [row(change)], pageInfo }, watchers: { nodes: [], pageInfo }, deal: whole(change) });
  expect(await fetchDealRows("http://127.0.0.1:9", ME, 1)).toEqual({ ...none, leftOut: 1 });
});

const step = (kind: string, at: number, bps: number | null = null) => ({
  ...{ kind, timestamp: at, transaction: zeroHash, bps },
});
const whole = (change: object = {}) => ({
  ...row({ ending: "ruled", toBuyer: "400", toSeller: "100", fee: "5", feeTo: MAKER }),
  steps: { nodes: [step("opened", 1), step("ruled", 2, 4_000), step("closed", 2)] },
  ...change,
});

test("default: what happened in a deal, and how it ended", async () => {
  indexer({ deal: whole() });
  const closed = { ending: "ruled", toBuyer: 400n, toSeller: 100n, fee: 5n, feeTo: MAKER };
  expect(await fetchDealRow("http://127.0.0.1:9", id)).toEqual({
    ...{ id, deal },
    events: [
      { name: "Opened", at: 1, hash: zeroHash },
      { name: "Ruled", at: 2, hash: zeroHash, buyerBps: 4_000n },
      { name: "Closed", at: 2, hash: zeroHash, closed },
    ],
  });
});

test("behavior: one that ended without a fee, which nobody gets, tells how it ended all the same", async () => {
  indexer({ deal: whole({ ending: "agreed", fee: "0", feeTo: null }) });
  const known = await fetchDealRow("http://127.0.0.1:9", id);
  expect(known!.events.at(-1)!.closed).toEqual({
    ...{ ending: "agreed", toBuyer: 400n, toSeller: 100n, fee: 0n, feeTo: zeroAddress },
  });
});

test("behavior: one that is not the deal asked for, or is none, is as if the indexer knew none", async () => {
  indexer({ deal: whole({ amount: "501" }) });
  expect(await fetchDealRow("http://127.0.0.1:9", id)).toBeNull();
  indexer({ deal: whole() });
  expect(await fetchDealRow("http://127.0.0.1:9", zeroHash)).toBeNull();
  indexer({ deal: null });
  expect(await fetchDealRow("http://127.0.0.1:9", id)).toBeNull();
});
