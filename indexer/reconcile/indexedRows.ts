import type { Curve, Totals } from "@weir/sdk/math/interest";
import type { Ramp } from "@weir/sdk/math/ramp";
import type { Address, Hex } from "viem";

/** Asks the indexer's database, whose tables the search path finds. Numbers of more than 32 bits come as strings or bigints. */
export type Query = (sql: string) => Promise<Record<string, unknown>[]>;

export type ReserveRow = Totals &
  Curve &
  Ramp & {
    id: Hex;
    reserveFactor: number;
    retired: boolean;
    collateral: bigint;
    collateralCap: bigint | null;
  } & Record<"interestTotal" | "feeSharesTotal", bigint> & { booksId: string } & Record<string, unknown>;

export type BooksRow = Totals & {
  reserveId: Hex;
  id: string;
  block: number;
  timestamp: number;
  collateral: bigint;
  reserveFactor: number;
  retired: boolean;
  interestTotal: bigint;
  feeSharesTotal: bigint;
};

export type PositionRow = {
  reserveId: Hex;
  account: Address;
  supplyShares: bigint;
  borrowShares: bigint;
  collateral: bigint;
  supplyBacksDebt: boolean;
};

export type EntryRow = {
  id: string;
  reserveId: Hex;
  account: Address;
  side: "supply" | "borrow" | "collateral";
  sharesAfter: bigint;
  assetsAfter: bigint;
  block: number;
  logIndex: number;
  timestamp: number;
};

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Rows with the names that the schema gives their columns, and with whole numbers that came as strings as bigints. */
export const rowsOf = async <row>(query: Query, sql: string): Promise<row[]> =>
  (await query(sql)).map(
    (row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          camel(name),
          typeof value === "string" && /^-?\d+$/.test(value) ? BigInt(value) : value,
        ]),
      ) as row,
  );
