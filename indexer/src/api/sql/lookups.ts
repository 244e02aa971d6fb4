import { account, liquidation, pool, reserve } from "ponder:schema";
import DataLoader from "dataloader";
import { inArray, type PgTable } from "ponder";
import type { Hex } from "viem";
import { columnOf, type Reader } from "./reader.ts";

type PoolRow = typeof pool.$inferSelect;
type ReserveRow = typeof reserve.$inferSelect;
type AccountRow = typeof account.$inferSelect;
type LiquidationRow = typeof liquidation.$inferSelect;

/** Rows by their id, undefined where there is none. All that a level of the answer asks for comes in one statement. */
export type Lookups = {
  pool: DataLoader<Hex, PoolRow | undefined>;
  reserve: DataLoader<Hex, ReserveRow | undefined>;
  account: DataLoader<Hex, AccountRow | undefined>;
  liquidation: DataLoader<string, LiquidationRow | undefined>;
  /** A pool's reserves in the order of their index. */
  reservesOfPool: DataLoader<Hex, ReserveRow[]>;
};

const BATCH = { maxBatchSize: 500 };

const byId = <Id extends string, Found extends { id: Id }>(reader: Reader, table: PgTable) =>
  new DataLoader<Id, Found | undefined>(async (ids) => {
    const query = reader.db
      .select()
      .from(table)
      .where(inArray(columnOf(table, "id"), [...ids]));
    const rows = (await reader.run(query)) as unknown as Found[];
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id));
  }, BATCH);

export const lookupsOf = (reader: Reader): Lookups => {
  const reserves = byId<Hex, ReserveRow>(reader, reserve);
  return {
    pool: byId<Hex, PoolRow>(reader, pool),
    reserve: reserves,
    account: byId<Hex, AccountRow>(reader, account),
    liquidation: byId<string, LiquidationRow>(reader, liquidation),
    reservesOfPool: new DataLoader(async (ids) => {
      const query = reader.db
        .select()
        .from(reserve)
        .where(inArray(reserve.poolId, [...ids]))
        .orderBy(reserve.index);
      const rows = await reader.run(query);
      // One row for each reserve in an answer, so that its interest is computed once.
      for (const row of rows) reserves.prime(row.id, row);
      return ids.map((id) => rows.filter(({ poolId }) => poolId === id));
    }, BATCH),
  };
};
