import { query, type Running } from "./processes.ts";

// What the tests of processes ask of an indexer, in one place.

export type LedgerRow = { type: string; account: string; assets: string };

/** The ledger in the order of the chain. `assets`: what was paid in or out, token units. */
export const ledgerOf = async (indexer: Pick<Running, "url">): Promise<LedgerRow[]> => {
  type Answer = { entrys: { items: { type: string; account: string; deltaAssets: string }[] } };
  const { entrys } = await query<Answer>(
    indexer,
    `{ entrys(orderBy: "id", limit: 1000) { items { type account deltaAssets } } }`,
  );
  return entrys.items.map(({ type, account, deltaAssets }) => ({ type, account, assets: deltaAssets }));
};

export type ReserveRow = { symbol: string; name: string; supplyAssets: string };

export const reservesOf = async (indexer: Pick<Running, "url">): Promise<ReserveRow[]> => {
  type Answer = { reserves: { items: ReserveRow[] } };
  return (await query<Answer>(indexer, "{ reserves { items { symbol name supplyAssets } } }")).reserves.items;
};
