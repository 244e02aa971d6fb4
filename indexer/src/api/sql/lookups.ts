import { account, deal, liquidation, loan, peerOrder, pool, reserve } from "ponder:schema";
import DataLoader from "dataloader";
import { type PgTable, sql } from "ponder";
import type { Hex } from "viem";
import { prepared } from "./prepared.ts";
import { columnOf, type Reader } from "./reader.ts";

type PoolRow = typeof pool.$inferSelect;
type ReserveRow = typeof reserve.$inferSelect;
type AccountRow = typeof account.$inferSelect;
type LiquidationRow = typeof liquidation.$inferSelect;
type DealRow = typeof deal.$inferSelect;
type LoanRow = typeof loan.$inferSelect;
type OrderRow = typeof peerOrder.$inferSelect;

type Lookup<Id, Found> = Pick<DataLoader<Id, Found>, "load">;

/** Rows by their id, undefined where there is none. All that a level of the answer asks for comes in one statement. */
export type Lookups = {
  pool: Lookup<Hex, PoolRow | undefined>;
  reserve: Lookup<Hex, ReserveRow | undefined>;
  account: Lookup<Hex, AccountRow | undefined>;
  liquidation: Lookup<string, LiquidationRow | undefined>;
  deal: Lookup<Hex, DealRow | undefined>;
  loan: Lookup<Hex, LoanRow | undefined>;
  order: Lookup<Hex, OrderRow | undefined>;
  /** A pool's reserves in the order of their index. */
  reservesOfPool: Lookup<Hex, ReserveRow[]>;
};

const BATCH = { maxBatchSize: 500 };

const statementById = <Found extends { id: string }>(name: string, table: PgTable) =>
  prepared<Found[]>(
    (db) =>
      db
        .select()
        .from(table)
        .where(sql`${columnOf(table, "id")} = any(${sql.placeholder("ids")}::text[])`)
        .prepare(name) as never,
  );

const pools = statementById<PoolRow>("weir_pools", pool);
const accounts = statementById<AccountRow>("weir_accounts", account);
const liquidations = statementById<LiquidationRow>("weir_liquidations", liquidation);
const deals = statementById<DealRow>("weir_deals", deal);
const loans = statementById<LoanRow>("weir_loans", loan);
const orders = statementById<OrderRow>("weir_orders", peerOrder);
const reserves = prepared<ReserveRow[]>((db) =>
  db
    .select()
    .from(reserve)
    .where(sql`${reserve.poolId} = any(${sql.placeholder("ids")}::text[])`)
    .orderBy(reserve.index)
    .prepare("weir_reserves"),
);

const byId = <Found extends { id: string }>({ db, run }: Reader, statement: ReturnType<typeof prepared<Found[]>>) =>
  new DataLoader<Found["id"], Found | undefined>(async (ids) => {
    const rows = await run(statement(db, { ids }));
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id));
  }, BATCH);

export const lookupsOf = (reader: Reader): Lookups => {
  const reservesOfPool = new DataLoader<Hex, ReserveRow[]>(async (ids) => {
    const rows = await reader.run(reserves(reader.db, { ids }));
    return ids.map((id) => rows.filter(({ poolId }) => poolId === id));
  }, BATCH);
  return {
    pool: byId(reader, pools),
    reserve: {
      // With all of its pool, which an answer about one of them asks for as a rule. There is one row of each reserve in an answer,
      // so that its interest is computed once.
      load: async (id) => {
        const poolId: Hex = `0x${id.slice(2, 64)}00`;
        return (await reservesOfPool.load(poolId)).find((row) => row.id === id);
      },
    },
    account: byId(reader, accounts),
    liquidation: byId(reader, liquidations),
    deal: byId(reader, deals),
    loan: byId(reader, loans),
    order: byId(reader, orders),
    reservesOfPool,
  };
};
