import { type Ad, adTypes, type Deal, dealIdOf } from "@weir/sdk/orders/dealAd";
import { dealEndings } from "@weir/sdk/orders/dealPayout";
import * as v from "valibot";
import { type Address, type Hex, zeroAddress } from "viem";
import { askIndexer, list } from "@/modules/indexer/askIndexer.ts";
import { query } from "@/modules/indexer/query.ts";
import { account, hexOf, type Rows, seconds, sift, units, word } from "@/modules/indexer/rows.ts";
import { type DealEvent, dealEvents, MOST_DEALS, type OpenedDeal } from "./deal.ts";

const DEALS = query(`query Deals($who: Address!, $first: Int!) {
  deals(
    where: { OR: [{ maker: { eq: $who } }, { taker: { eq: $who } }, { arbiter: { eq: $who } }, { backup: { eq: $who } }] }
    first: $first
  ) { nodes { id ad taker amount number } }
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

/** The deals that an account has a part in, newest first, as the indexer tells. @throws IndexerError */
export async function fetchDealRows(indexerUrl: string, who: Address): Promise<Rows<OpenedDeal>> {
  const first = MOST_DEALS;
  const { nodes } = await askIndexer(indexerUrl, DEALS, "deals", list, { who, first });
  const { rows, leftOut } = sift(nodes, v.object(opened), first, ({ id }) => id, isTrue);
  return { rows: rows.map(dealOf), leftOut };
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
