import { newSwap } from "@weir/sdk/orders/newSwap";
import { orderText, type readOrderText } from "@weir/sdk/orders/orderText";
import { getAddress, zeroHash } from "viem";
import { afterEach, expect, test, vi } from "vitest";
import { fetchPlacedOrders } from "./placedOrders.ts";
import { fetchBook } from "./postedOffers.ts";

const URL = "http://127.0.0.1:9";
const DESK = getAddress(`0x${"de".repeat(20)}`);
const place = { chainId: 1, contracts: { PeerDesk: DESK } };
const textOf = (amount: number) => {
  const order = newSwap({
    ...{ maker: DESK, epoch: 0n, group: zeroHash, now: 1_800_000_000n, sell: DESK, sellAmount: BigInt(amount) },
    ...{ buy: getAddress(`0x${"11".repeat(20)}`), buyAmount: 1n },
  });
  return orderText({ kind: "swap", order, chainId: 1, contract: DESK, signature: `0x${"5a".repeat(65)}` });
};
const amountOf = (order: ReturnType<typeof readOrderText>["order"]) =>
  order?.kind === "swap" ? Number(order.order.sellAmount) : null;
const texts = Array.from({ length: 250 }, (_, at) => ({ text: textOf(at + 1), placed: true }));
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
afterEach(() => void vi.restoreAllMocks());

/** An indexer with 250 offers, whose pages begin at a number; and what it was asked. */
const indexer = () => {
  const asked: string[] = [];
  vi.spyOn(globalThis, "fetch").mockImplementation(async (url, init) => {
    const { searchParams } = new globalThis.URL(`${url}`);
    const body = init?.body
      ? (JSON.parse(`${init.body}`) as { variables: { first: number; after: string | null } })
      : null;
    const from = Number(body ? body.variables.after : searchParams.get("after"));
    const nodes = texts.slice(from, from + (body ? body.variables.first : Number(searchParams.get("first"))));
    const end = from + nodes.length;
    asked.push(searchParams.get("kind") ?? "placed");
    if (!body) return Response.json({ offers: nodes, next: end < texts.length ? `${end}` : null });
    return Response.json({
      data: { orders: { nodes, pageInfo: { hasNextPage: end < texts.length, endCursor: `${end}` } } },
    });
  });
  return asked;
};

test("what makers placed comes page by page, to its end", async () => {
  indexer();
  const of = async (pages: number) => {
    const { orders, hasMore } = await fetchPlacedOrders(URL, place, { now: 0n, first: 100, pages });
    return [orders.map(({ shared }) => amountOf(shared)), hasMore];
  };
  expect(await of(1)).toEqual([upTo(100), true]);
  expect(await of(2)).toEqual([upTo(200), true]);
  expect(await of(3)).toEqual([upTo(250), false]);
});

test("so does what was posted, each kind by itself: many of one do not hide the others", async () => {
  const asked = indexer();
  const { orders, hasMore } = await fetchBook(URL, place, ["swap", "ad"], 2);
  expect([orders.map(({ shared }) => amountOf(shared)), hasMore]).toEqual([[...upTo(200), ...upTo(200)], true]);
  expect(asked.sort()).toEqual(["ad", "ad", "swap", "swap"]);
  expect(await fetchBook(URL, place, ["swap"], 9)).toMatchObject({ hasMore: false });
});
