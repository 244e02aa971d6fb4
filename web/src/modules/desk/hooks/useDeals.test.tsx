// @vitest-environment jsdom

import { type Ad, type Deal, dealIdOf } from "@weir/sdk/orders/dealAd";
import { dealStages } from "@weir/sdk/orders/dealPayout";
import { newAd } from "@weir/sdk/orders/newAd";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
import { type Address, getAddress, type Hex, type RpcLog, zeroAddress, zeroHash } from "viem";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { eventually } from "../../../../test/eventually.ts";
import { logFrom, renderFollowed } from "../../../../test/followed.tsx";
import { peerLog, peerNode } from "../../../../test/peerNode.ts";

const DESK = `0x${"de".repeat(20)}` as const;
const [ME, SELLER, BUYER, OTHER] = ["ab", "5e", "b1", "07"].map((byte) => getAddress(`0x${byte.repeat(20)}`)) as [
  Address,
  Address,
  Address,
  Address,
];

const known = vi.hoisted(() => ({ client: undefined as unknown, head: 0n, indexed: undefined as bigint | undefined }));
vi.mock("wagmi", async (original) => ({ ...(await original<object>()), useClient: () => known.client }));
vi.mock("@/modules/config/SiteConfigContext.ts", () => ({
  useSiteConfig: () => ({
    indexerUrl: "http://127.0.0.1:9",
    deployment: { startBlock: 5, peer: { desk: `0x${"de".repeat(20)}` } },
  }),
}));
vi.mock("@/modules/chain/hooks/useHead.ts", async () =>
  (await import("../../../../test/followed.tsx")).headModule(known),
);
vi.mock("@/modules/indexer/hooks/useIndexerStatus.ts", async () =>
  (await import("../../../../test/followed.tsx")).statusModule(known),
);
// Test files share their modules: this one replaces some.
vi.resetModules();
afterAll(() => void vi.resetModules());
const { useDeals } = await import("./useDeals.ts");

afterEach(() => void vi.restoreAllMocks());

const dealOf = (number: bigint, over: Partial<Ad> = {}): Deal => ({
  ad: {
    ...newAd({
      ...{ maker: SELLER, epoch: 0n, now: 1_800_000_000n, group: zeroHash, makerSells: true, token: OTHER },
      ...{ total: 1_000n, termsHash: zeroHash, arbiter: OTHER },
    }),
    ...over,
  },
  ...{ taker: BUYER, amount: 500n, number },
});
const opened = (deal: Deal, block: number) =>
  peerLog(DESK, peerDeskAbi, "Opened", block, {
    ...{ id: dealIdOf(deal), maker: deal.ad.maker, taker: deal.taker, adHash: zeroHash },
    ...{ ad: deal.ad, amount: deal.amount, number: deal.number },
  });
const watches = (watcher: Address, block: number) =>
  peerLog(DESK, peerDeskAbi, "WatcherSet", block, { seller: SELLER, watcher });
const row = ({ ad, ...rest }: Deal) => ({
  ...{ id: dealIdOf({ ad, ...rest }), taker: rest.taker, amount: `${rest.amount}`, number: `${rest.number}` },
  ad: Object.fromEntries(
    Object.entries(ad).map(([name, value]) => [name, typeof value === "boolean" ? value : `${value}`.toLowerCase()]),
  ),
});

/** Of a list that ends with this page. */
const pageInfo = { hasNextPage: false, endCursor: null };

/** What the indexer keeps for me; null: it does not answer. */
type Kept = { own?: Deal[]; watched?: Deal[]; sellers?: Address[] } | null;

function List() {
  const { deals, failed, leftOut, more } = useDeals(ME, false);
  return (
    <button type="button" onClick={() => more?.()}>
      {JSON.stringify({ told: deals?.map(({ deal }) => Number(deal.number)), failed, leftOut, hasMore: more !== null })}
    </button>
  );
}

/** My list of deals over a chain whose log can grow. `watcher`: of the seller, as the chain tells it. */
async function listed(kept: Kept, log: RpcLog[], { watcher = ME, closed = [] as Deal[] } = {}) {
  const asked: string[] = [];
  vi.spyOn(globalThis, "fetch").mockImplementation(async (_, init) => {
    if (!kept) throw new TypeError("Failed to fetch");
    const { query, variables } = JSON.parse(String(init?.body)) as {
      query: string;
      variables: { sellers?: Address[] };
    };
    const name = /^query (\w+)/.exec(query)![1]!;
    asked.push(name);
    const { own = [], watched = [], sellers = [] } = kept;
    if (name === "Watched")
      return Response.json({ data: { watchers: { nodes: sellers.map((id) => ({ id })), pageInfo } } });
    if (name === "Running") expect(variables.sellers).toEqual(sellers);
    return Response.json({ data: { deals: { nodes: (name === "Running" ? watched : own).map(row), pageInfo } } });
  });
  const over = new Set<Hex>(closed.map(dealIdOf));
  const { client } = peerNode(
    peerDeskAbi,
    (name, [id]) => {
      if (name === "watcherOf") return id === SELLER ? watcher : zeroAddress;
      const stage = dealStages.indexOf(over.has(id as Hex) ? "closed" : "paid");
      return { stage, seen: true, clock: 1, round: 0, arbiter: zeroAddress, arbiterFee: 0 };
    },
    logFrom(log),
  );
  const { text, block } = await renderFollowed(known, <List />, { client, log, isIndexed: kept !== null });
  const says = (told: number[]) => eventually(() => expect(JSON.parse(text())).toMatchObject({ told }));
  return { says, asked, block, press: () => document.querySelector("button")!.click() };
}

const mine = dealOf(1n, { arbiter: ME });
const watched = dealOf(2n);

test("default: a deal that I may rule over, then one whose seller I watch for, as the indexer tells and the chain confirms", async () => {
  const page = await listed({ own: [mine], watched: [watched], sellers: [SELLER] }, []);
  await page.says([1, 2]);
  expect(page.asked.sort()).toEqual(["Deals", "Running", "Watched"]);
});

test("default: who watches for nobody costs one question more, not two", async () => {
  const page = await listed({ own: [mine] }, []);
  await page.says([1]);
  expect(page.asked.sort()).toEqual(["Deals", "Watched"]);
});

test("behavior: without the indexer the chain's log tells both, and of whom I am the watcher now", async () => {
  const page = await listed(null, [opened(mine, 10), opened(watched, 11), watches(ME, 12)]);
  await page.says([1, 2]);
  const ended = await listed(null, [opened(mine, 10), opened(watched, 11), watches(ME, 12), watches(OTHER, 13)]);
  await ended.says([1]);
});

test("behavior: a deal that a watched seller opens is listed before the indexer has it", async () => {
  const page = await listed({ own: [mine], sellers: [SELLER] }, []);
  await page.says([1]);
  await page.block(opened(watched, 10_001));
  await page.says([1, 2]);
});

test("behavior: where the chain knows another watcher, or the deal is over, a watcher has no part in it", async () => {
  const lied = await listed({ own: [mine], watched: [watched], sellers: [SELLER] }, [], { watcher: OTHER });
  await lied.says([1]);
  const over = await listed({ own: [mine], watched: [watched], sellers: [SELLER] }, [], { closed: [mine, watched] });
  await over.says([1]);
});

test("behavior: a backup has a part in a deal as well", async () => {
  const page = await listed({ own: [dealOf(4n, { backup: ME })] }, []);
  await page.says([4]);
});

test("behavior: of a log with many deals a part is asked about, and the rest once it is asked for", async () => {
  const many = Array.from({ length: 101 }, (_, at) => dealOf(BigInt(at + 1), { arbiter: ME }));
  const page = await listed(
    null,
    many.map((deal, at) => opened(deal, 10 + at)),
  );
  const newestFirst = many.map(({ number }) => Number(number)).reverse();
  await page.says(newestFirst.slice(0, 100));
  page.press();
  await page.says(newestFirst);
});
