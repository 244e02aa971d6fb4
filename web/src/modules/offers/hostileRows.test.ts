import { idToHex } from "@weir/sdk/codec/ids";
import { type Ad, dealIdOf } from "@weir/sdk/orders/dealAd";
import { dealEndings } from "@weir/sdk/orders/dealPayout";
import { type LoanTerms, loanIdOf } from "@weir/sdk/orders/loanOffer";
import { newAd } from "@weir/sdk/orders/newAd";
import { newSwap } from "@weir/sdk/orders/newSwap";
import { type OrderPlace, orderText } from "@weir/sdk/orders/orderText";
import { getAddress, isAddress, zeroHash } from "viem";
import { afterEach, expect, test, vi } from "vitest";
import { dice, type Json, spoil } from "../../../test/spoil.ts";
import { fetchDealRow, fetchDealRows } from "../desk/dealRows.ts";
import { IndexerError } from "../indexer/ask.ts";
import { loanEnds } from "../loans/loan.ts";
import { fetchLoanRows } from "../loans/loanRows.ts";
import { fetchCreditedTokens } from "./credits.ts";
import { fetchPlacedOrders } from "./placedOrders.ts";
import { fetchBook } from "./postedOffers.ts";

/** Enough rounds that each reader meets each kind of junk. */
const SEEDS = 300;
const URL = "http://127.0.0.1:9";
const [ME, MAKER] = [getAddress(`0x${"ab".repeat(20)}`), getAddress(`0x${"1e".repeat(20)}`)];
const place: OrderPlace = { chainId: 31337, contracts: { PeerDesk: MAKER } };

const asText = (struct: object) =>
  Object.fromEntries(
    Object.entries(struct).map(([name, value]) => [name, typeof value === "boolean" ? value : `${value}`]),
  );
const ad: Ad = newAd({
  ...{ maker: MAKER, epoch: 0n, now: 1_800_000_000n, taker: ME, group: zeroHash },
  ...{ makerSells: true, token: MAKER, total: 1_000n, termsHash: zeroHash },
});
const deal = { ad, taker: ME, amount: 500n, number: 3n };
const terms: LoanTerms = {
  ...{ number: 4n, borrower: ME, loanToken: ME, collateralToken: ME, rate: 1n, start: 2n, term: 3n, grace: 4n },
  ...{ minInterest: 5n, auction: 6n, priceLoan: 7n, priceCollateral: 8n, lltv: 9n, bonus: 10n, payReserve: 0n },
};
const order = newSwap({
  ...{ maker: MAKER, epoch: 0n, group: zeroHash, now: 1_800_000_000n, sell: ME, sellAmount: 5n, buy: MAKER },
  ...{ buyAmount: 7n },
});
const text = orderText({ kind: "swap", order, chainId: 31337, contract: MAKER, signature: `0x${"5a".repeat(65)}` });

const dealRow = { id: dealIdOf(deal), ad: asText(ad), taker: ME, amount: "500", number: "3" };
const step = { kind: "ruled", timestamp: 5, transaction: zeroHash, bps: 4_000 };
const ended = { ending: "ruled", toBuyer: "400", toSeller: "100", fee: "5", feeTo: MAKER };
const loanRow = {
  ...{ id: idToHex(loanIdOf(terms)), terms: asText(terms), lender: ME, lent: "100", orderId: zeroHash },
  ending: null,
};

/** A correct indexer's answer to each of the questions. */
const honest = () =>
  structuredClone({
    data: {
      deals: { nodes: [dealRow], pageInfo },
      watchers: { nodes: [{ id: MAKER }], pageInfo },
      credits: { nodes: [{ token: ME }], pageInfo },
      deal: { ...dealRow, ...ended, steps: { nodes: [step, { ...step, kind: "closed", bps: null }] } },
      loans: { nodes: [loanRow], pageInfo },
      openLoans: [loanRow],
      orders: { nodes: [{ text, placed: true }], pageInfo },
    },
    offers: [{ text }],
    next: null as string | null,
  });

/** Of a list that ends with this page. */
const pageInfo = { hasNextPage: false, endCursor: null };

/** What is spoilt: the whole, or what a hash vouches for. */
const partsOf = (body: ReturnType<typeof honest>): Json[] => {
  const { deals, deal, loans, watchers, credits } = body.data;
  return [
    body,
    deals.nodes[0]!,
    watchers.nodes[0]!,
    credits.nodes[0]!,
    deal.ad,
    loans.nodes[0]!,
    loans.nodes[0]!.terms,
  ];
};

const answer = (body: Json) =>
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => new Response(JSON.stringify(body)));
afterEach(() => void vi.restoreAllMocks());

/** All that is read of deals, loans and offers; null where the indexer is as good as down. */
async function everything() {
  const or = <T>(promise: Promise<T>) =>
    promise.catch((error: unknown) => {
      expect(error).toBeInstanceOf(IndexerError);
      return null;
    });
  return {
    deals: await or(fetchDealRows(URL, ME, 2)),
    deal: await or(fetchDealRow(URL, dealRow.id)),
    credits: await or(fetchCreditedTokens(URL, "desk", ME, 2)),
    loans: await or(fetchLoanRows(URL, { of: ME }, 2)),
    placed: await or(fetchPlacedOrders(URL, place, { now: 0n, first: 10, pages: 2 })),
    book: await fetchBook(URL, place, ["swap"], 2),
  };
}

const whole = { deals: 1, watched: 1, credits: 1, deal: 1, loans: 1, placed: 1, book: 1 };
const countsOf = ({ deals, deal, credits, loans, placed, book }: Awaited<ReturnType<typeof everything>>) => ({
  ...{
    deals: deals?.own.length,
    watched: deals?.watched.length,
    deal: deal ? 1 : 0,
    credits: credits?.tokens.length,
    loans: loans?.loans.length,
    placed: placed?.orders.length,
  },
  book: book.orders.length,
});

test("default: an ordinary answer is read whole", async () => {
  answer(honest());
  expect(countsOf(await everything())).toEqual(whole);
});

test("behavior: whatever is spoilt, no reader throws, and what it tells of is what the chain can know", async () => {
  let spoilt = 0;
  for (let seed = 1; seed <= SEEDS; seed++) {
    const roll = dice(seed);
    const body = honest();
    const parts = partsOf(body);
    for (let times = 1 + roll(4); times > 0; times--) spoil(parts[roll(parts.length)]!, roll);
    answer(body);
    const { deals, deal: one, credits, loans, placed, book } = await everything();
    for (const found of [...(deals?.own ?? []), ...(deals?.watched ?? []), ...(one ? [one] : [])]) {
      expect(found, `seed ${seed}`).toMatchObject({ id: dealRow.id, deal });
    }
    for (const who of [...(deals?.watchedSellers ?? []), ...(credits?.tokens ?? [])]) {
      expect(isAddress(who), `seed ${seed}`).toBe(true);
    }
    for (const { name, closed } of one?.events ?? []) {
      expect(name, `seed ${seed}`).toMatch(/^[A-Z]/);
      if (closed) expect(dealEndings, `seed ${seed}`).toContain(closed.ending);
    }
    for (const { id, terms: read, lent, end } of loans?.loans ?? []) {
      expect({ id, read }, `seed ${seed}`).toEqual({ id: loanIdOf(terms), read: terms });
      expect(lent >= 0n && lent < 2n ** 128n && (end === null || loanEnds.includes(end)), `seed ${seed}`).toBe(true);
    }
    for (const { shared } of [...(placed?.orders ?? []), ...book.orders]) {
      expect(shared, `seed ${seed}`).toMatchObject({ kind: "swap", order, contract: MAKER });
    }
    if (JSON.stringify(countsOf({ deals, deal: one, credits, loans, placed, book })) !== JSON.stringify(whole))
      spoilt++;
    vi.mocked(globalThis.fetch).mockRestore();
  }
  expect(spoilt, "most rounds spoil something that is read").toBeGreaterThan(SEEDS / 2);
}, 240_000);
