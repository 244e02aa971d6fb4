import { query, type Running } from "./processes.ts";

// What the tests of processes ask of an indexer, in one place.

export type LedgerRow = { type: string; account: string; assets: string };

/** The ledger in the order of the chain. `assets`: what was paid in or out, token units. */
export const ledgerOf = async (indexer: Pick<Running, "url">): Promise<LedgerRow[]> => {
  type Answer = { entries: { nodes: LedgerRow[] } };
  const { entries } = await query<Answer>(
    indexer,
    "{ entries(orderBy: id, first: 1000) { nodes { type account assets: deltaAssets } } }",
  );
  return entries.nodes;
};

export type ReserveRow = { symbol: string; name: string; supplyAssets: string };

export const reservesOf = async (indexer: Pick<Running, "url">): Promise<ReserveRow[]> => {
  type Answer = { reserves: { nodes: ReserveRow[] } };
  return (await query<Answer>(indexer, "{ reserves { nodes { symbol name supplyAssets } } }")).reserves.nodes;
};
