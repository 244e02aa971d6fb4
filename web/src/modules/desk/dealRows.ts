import { type Ad, adTypes, type Deal, dealIdOf } from "@weir/sdk/orders/dealAd";
import { dealEndings } from "@weir/sdk/orders/dealPayout";
import * as v from "valibot";
import { type Address, type Hex, zeroAddress } from "viem";
import { askIndexer, list } from "@/modules/indexer/askIndexer.ts";
import { query } from "@/modules/indexer/query.ts";
import { account, hexOf, seconds, sift, units, word } from "@/modules/indexer/rows.ts";
import { type AccountDeals, type DealEvent, dealEvents, MOST_DEALS, type OpenedDeal } from "./deal.ts";

const DEALS = query(`query Deals($who: Address!, $first: Int!) {
  deals(
    where: { OR: [{ maker: { eq: $who } }, { taker: { eq: $who } }, { arbiter: { eq: $who } }, { backup: { eq: $who } }] }
    first: $first
  ) { nodes { id ad taker amount number } }
}`);

const WATCHED = query(`query Watched($who: Address!, $first: Int!) {
  watchers(where: { watcher: { eq: $who } }, first: $first) { nodes { id } }
}`);

const RUNNING = query(`query Running($sellers: [Address!]!, $first: Int!) {
  deals(where: { seller: { in: $sellers }, closedAt: { isNull: true } }, first: $first) {
    nodes { id ad taker amount number }
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

/** Sellers that an account watches for; no more are looked at. */
const MOST_SELLERS = 50;

/** Of an account's deals, and of whom it is the watcher. */
type DealRows = AccountDeals & { watchedSellers: Address[]; leftOut: number };

/** The deals that an account has a part in, and those that run of sellers it watches for, as the indexer tells. @throws IndexerError */
export async function fetchDealRows(indexerUrl: string, who: Address): Promise<DealRows> {
  const siftDeals = (nodes: readonly unknown[]) => {
    const { rows, leftOut } = sift(nodes, v.object(opened), MOST_DEALS, ({ id }) => id, isTrue);
    return { rows: rows.map(dealOf), leftOut };
  };
  const [ofWho, watchers] = await Promise.all([
    askIndexer(indexerUrl, DEALS, "deals", list, { who, first: MOST_DEALS }),
    askIndexer(indexerUrl, WATCHED, "watchers", list, { who, first: MOST_SELLERS }),
  ]);
  const own = siftDeals(ofWho.nodes);
  const sellers = sift(watchers.nodes, v.object({ id: account }), MOST_SELLERS, ({ id }) => id);
  const watchedSellers = sellers.rows.map(({ id }) => id);
  const running =
    watchedSellers.length === 0
      ? { nodes: [] }
      : await askIndexer(indexerUrl, RUNNING, "deals", list, { sellers: watchedSellers, first: MOST_DEALS });
  const watched = siftDeals(running.nodes);
  const leftOut = own.leftOut + sellers.leftOut + watched.leftOut;
  return { own: own.rows, watched: watched.rows, watchedSellers, leftOut };
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
