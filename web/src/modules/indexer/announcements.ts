import type { Hex } from "viem";
import { askIndexer } from "./graphql.ts";

/** A change that a pool's owner has made known and not carried out. Basis points, thousandths, token units, seconds. */
export type Announcement = {
  id: Hex;
  /** null: a further reserve, of `token` */
  reserveId: Hex | null;
  token: Hex | null;
  symbol: string | null;
  ltv: number;
  liquidationThreshold: number;
  reserveFactor: number;
  /** null: no cap */
  supplyCap: bigint | null;
  borrowCap: bigint | null;
  readyAt: number;
  expiresAt: number;
};

type Row = Omit<Announcement, "supplyCap" | "borrowCap"> & Record<"supplyCap" | "borrowCap", string | null>;

const FIELDS = "id reserveId token symbol ltv liquidationThreshold reserveFactor supplyCap borrowCap readyAt expiresAt";

const QUERY = `query Announced($poolId: String!, $now: Int!) {
  announcements(where: { poolId: $poolId, expiresAt_gte: $now }, orderBy: "readyAt", orderDirection: "asc", limit: 100) {
    items { ${FIELDS} }
  }
}`;

const amount = (text: string | null): bigint | null => (text === null ? null : BigInt(text));

/** Those that can still be carried out, soonest first. */
export async function fetchAnnouncements(indexerUrl: string, poolId: Hex, now: number): Promise<Announcement[]> {
  const { announcements } = await askIndexer<{ announcements: { items: Row[] } }>(indexerUrl, QUERY, { poolId, now });
  return announcements.items.map((row) => ({
    ...row,
    supplyCap: amount(row.supplyCap),
    borrowCap: amount(row.borrowCap),
  }));
}
