import type { EventType } from "@weir/contracts/ledger";
import type { Address, Hex } from "viem";
import { askIndexer } from "./graphql.ts";

/** A row of the ledger. Token units; seconds. */
export type LedgerEvent = {
  id: string;
  type: EventType;
  poolId: Hex;
  reserveId: Hex;
  account: Address;
  assets: bigint;
  seizedReserveId: Hex | null;
  seizedAssets: bigint | null;
  block: number;
  timestamp: number;
  transaction: Hex;
};

type Row = Omit<LedgerEvent, "assets" | "seizedAssets"> & { assets: string; seizedAssets: string | null };

const FIELDS = "id type poolId reserveId account assets seizedReserveId seizedAssets block timestamp transaction";

const QUERY = `query Ledger($where: eventFilter!, $limit: Int!) {
  events(where: $where, orderBy: "id", orderDirection: "desc", limit: $limit) { items { ${FIELDS} } totalCount }
}`;

export type LedgerPage = { events: LedgerEvent[]; total: number };

export async function fetchLedger(
  indexerUrl: string,
  where: { account?: string; reserveId?: Hex },
  limit: number,
): Promise<LedgerPage> {
  const { events } = await askIndexer<{ events: { items: Row[]; totalCount: number } }>(indexerUrl, QUERY, {
    where,
    limit,
  });
  return {
    total: events.totalCount,
    events: events.items.map((row) => ({
      ...row,
      assets: BigInt(row.assets),
      seizedAssets: row.seizedAssets === null ? null : BigInt(row.seizedAssets),
    })),
  };
}
