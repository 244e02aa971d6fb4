import { type Ad, adTypes, type Deal, dealIdOf } from "@weir/sdk/orders/dealAd";
import { dealEndings } from "@weir/sdk/orders/dealPayout";
import * as v from "valibot";
import { type Address, type Hex, zeroAddress } from "viem";
import { chunked } from "@/lib/chunked.ts";
import { askIndexer } from "@/modules/indexer/askIndexer.ts";
import { askPages, type Pages } from "@/modules/indexer/askPages.ts";
import { query } from "@/modules/indexer/query.ts";
import { account, hexOf, seconds, sift, units, word } from "@/modules/indexer/rows.ts";
import { type AccountDeals, DEALS_OF_PAGE, type DealEvent, dealEvents, type OpenedDeal } from "./deal.ts";

const DEALS = query(`query Deals($who: Address!, $first: Int!, $after: String) {
  deals(
    where: { OR: [{ maker: { eq: $who } }, { taker: { eq: $who } }, { arbiter: { eq: $who } }, { backup: { eq: $who } }] }
    first: $first
    after: $after
  ) { nodes { id ad taker amount number } pageInfo { hasNextPage endCursor } }
}`);

const WATCHED = query(`query Watched($who: Address!, $first: Int!, $after: String) {
  watchers(where: { watcher: { eq: $who } }, first: $first, after: $after) {
    nodes { id }
    pageInfo { hasNextPage endCursor }
  }
}`);

const RUNNING = query(`query Running($sellers: [Address!]!, $first: Int!, $after: String) {
  deals(where: { seller: { in: $sellers }, closedAt: { isNull: true } }, first: $first, after: $after) {
    nodes { id ad taker amount number }
    pageInfo { hasNextPage endCursor }
  }
}`);

const DEAL = query(`query OneDeal($id: Hex!) {
  deal(id: $id) {
    id ad taker amount number ending toBuyer toSeller fee feeTo
    steps(first: 100, direction: asc) { nodes { kind timestamp transaction bps } }
  }
}`);

const ofType = { address: account, uint256: word, bytes32: hexOf(32), bool: v.boolean() };
// Field by field as the ad's typed data has them.
const ad = v.object(
  Object.fromEntries(adTypes.Ad.map(({ name, type }) => [name, ofType[type]])),
) as unknown as v.GenericSchema<unknown, Ad>;

const opened = { id: hexOf(32), ad, taker: account, amount: units, number: word };

/** The id is the hash of the deal: what it says is true, or the chain knows no such deal. */
const isTrue = ({ id, ...deal }: { id: Hex } & Deal): boolean => dealIdOf(deal) === id;
const dealOf = ({ id, ad, taker, amount, number }: { id: Hex } & Deal): OpenedDeal => ({
  ...{ id, deal: { ad, taker, amount, number } },
});

/** Deals of its own, those that it watches, and sellers, of a page: anyone can make anyone their watcher. */
const PAGE = DEALS_OF_PAGE / 2;
/** Sellers of a question. */
const MOST_SELLERS = 100;

/** Of an account's deals, and of whom it is the watcher; `hasMore`: the indexer has more of them. */
type DealRows = AccountDeals & { watchedSellers: Address[]; leftOut: number; hasMore: boolean };

const siftDeals = ({ nodes }: Pages) => sift(nodes, v.object(opened), nodes.length, ({ id }) => id, isTrue);

type Sifted = ReturnType<typeof siftDeals>;

/**
 * The deals that an account has a part in, and those that run of sellers it watches for, as the indexer tells.
 * @param pages of each list
 * @throws IndexerError
 */
export async function fetchDealRows(indexerUrl: string, who: Address, pages: number): Promise<DealRows> {
  const [ofWho, watchers] = await Promise.all([
    askPages(indexerUrl, DEALS, "deals", { who, first: PAGE }, pages),
    askPages(indexerUrl, WATCHED, "watchers", { who, first: PAGE }, pages),
  ]);
  const sellers = sift(watchers.nodes, v.object({ id: account }), watchers.nodes.length, ({ id }) => id);
  const watchedSellers = sellers.rows.map(({ id }) => id);
  const running = await Promise.all(
    chunked(watchedSellers, MOST_SELLERS).map((some) =>
      askPages(indexerUrl, RUNNING, "deals", { sellers: some, first: PAGE }, pages),
    ),
  );
  const [own, ...watched] = [ofWho, ...running].map(siftDeals) as [Sifted, ...Sifted[]];
  return {
    own: own.rows.map(dealOf),
    watched: watched.flatMap(({ rows }) => rows.map(dealOf)),
    watchedSellers,
    leftOut: [own, sellers, ...watched].reduce((sum, { leftOut }) => sum + leftOut, 0),
    hasMore: [ofWho, watchers, ...running].some(({ hasMore }) => hasMore),
  };
}

const step = v.object({
  kind: v.picklist(["opened", "confirmed", "paid", "disputed", "appointed", "ruled", "closed"]),
  timestamp: seconds,
  transaction: hexOf(32),
  bps: v.nullable(v.number()),
});

const whole = v.object({
  ...opened,
  ending: v.nullable(v.picklist(dealEndings)),
  ...{ toBuyer: v.nullable(units), toSeller: v.nullable(units), fee: v.nullable(units), feeTo: v.nullable(account) },
  steps: v.object({ nodes: v.pipe(v.array(step), v.maxLength(100)) }),
});

/** A deal and what happened in it, as the indexer tells; null: it knows none, or tells of none that there can be. @throws IndexerError */
export async function fetchDealRow(
  indexerUrl: string,
  id: Hex,
): Promise<(OpenedDeal & { events: DealEvent[] }) | null> {
  const row = await askIndexer(indexerUrl, DEAL, "deal", v.nullable(whole), { id });
  if (!row || row.id !== id.toLowerCase() || !isTrue(row)) return null;
  const { ending, toBuyer, toSeller, fee, feeTo } = row;
  const closed =
    ending !== null && toBuyer !== null && toSeller !== null && fee !== null
      ? // Most deals end without a fee, which then goes to nobody.
        { closed: { ending, toBuyer, toSeller, fee, feeTo: feeTo ?? zeroAddress } }
      : {};
  const events = row.steps.nodes.map(
    ({ kind, timestamp: at, transaction: hash, bps }): DealEvent => ({
      ...{ name: dealEvents[kind], at, hash },
      ...(kind === "ruled" && { buyerBps: BigInt(bps ?? 0) }),
      ...(kind === "closed" && closed),
    }),
  );
  return { ...dealOf(row), events };
}
