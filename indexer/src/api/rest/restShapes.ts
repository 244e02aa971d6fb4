import { entry, pool, position, reserve } from "ponder:schema";
import { z } from "@hono/zod-openapi";
import { messageKinds } from "../../../live/messages.ts";
import { positionColumns } from "../columns/accountColumns.ts";
import { booksColumns, rateColumns } from "../columns/booksColumns.ts";
import { shown } from "../columns/column.ts";
import { entryColumns } from "../columns/ledgerColumns.ts";
import { poolColumns } from "../columns/poolColumns.ts";
import { reserveColumns } from "../columns/reserveColumns.ts";
import { statusOfCode } from "../limits/apiError.ts";
import { fieldOf, listed, tableFields } from "./columnZod.ts";

// What the paths below /v1 answer, for their OpenAPI document.

const failure = z
  .object({
    error: z.object({
      code: z.enum(Object.keys(statusOfCode) as [string, ...string[]]).openapi({ description: "What kind of error." }),
      message: z.string().openapi({ description: "A sentence that says what to change." }),
    }),
  })
  .openapi("Error");

export const failures = Object.fromEntries(
  [400, 404, 422, 429, 500, 502, 503].map((status) => [
    status,
    { description: "See `error.message`.", content: { "application/json": { schema: failure } } },
  ]),
);
export const answers = <T extends z.ZodType>(description: string, schema: T) => ({
  200: { description, content: { "application/json": { schema } } },
  ...failures,
});

export const reserveShape = z
  .object({ ...tableFields(reserve, reserveColumns), ...listed(booksColumns), ...listed(rateColumns) })
  .openapi("Reserve");
export const poolShape = z
  .object({ ...tableFields(pool, poolColumns), reserves: z.array(reserveShape) })
  .openapi("Pool");
const course = z
  .object({
    open: fieldOf(shown("BigInt", "At the first second, before its events.")),
    close: fieldOf(shown("BigInt", "At the end.")),
    low: fieldOf(shown("BigInt", "The lowest.")),
    high: fieldOf(shown("BigInt", "The highest.")),
  })
  .openapi("Course");
const band = z
  .object({ low: fieldOf(shown("BigInt", "Low end.")), high: fieldOf(shown("BigInt", "High end.")) })
  .nullable();
export const pointShape = z
  .object({
    start: fieldOf(shown("Seconds", "First second.")),
    end: fieldOf(shown("Seconds", "Where it ends.")),
    supplyApy: course.openapi({ description: "WAD." }),
    borrowApy: course.openapi({ description: "WAD." }),
    utilisation: course.openapi({ description: "WAD." }),
    rateAtTarget: course.openapi({ description: "WAD a year." }),
    supplyAssets: course.openapi({ description: "Token units." }),
    borrowAssets: course.openapi({ description: "Token units." }),
    collateral: fieldOf(shown("BigInt", "Token units of unlent collateral at the end.")),
    interest: fieldOf(shown("BigInt", "Token units that debts accrued in the interval.")),
    feeShares: fieldOf(shown("BigInt", "Supply shares that the reserve factor minted in the interval.")),
    price: band.openapi({
      description: "Price band at the end, WAD of the unit for 10^18 token units; null: unknown.",
    }),
    priceOpen: band.openapi({ description: "Price band at the first second; null: unknown." }),
    priceRange: band.openapi({
      description: "From the lowest low end to the highest high end of the sampled bands; null: unknown.",
    }),
  })
  .openapi("SeriesPoint");
export const poolPointShape = z
  .object({
    start: fieldOf(shown("Seconds", "First second.")),
    end: fieldOf(shown("Seconds", "Where it ends.")),
    supplyValue: fieldOf(
      shown("BigInt", "WAD of the unit: all that is lent, at the end; null: a price is unknown."),
      true,
    ),
    borrowValue: fieldOf(shown("BigInt", "WAD of the unit: all that is owed, at the end; null: likewise."), true),
    collateralValue: fieldOf(shown("BigInt", "WAD of the unit: unlent collateral, at the end; null: likewise."), true),
    interestValue: fieldOf(shown("BigInt", "WAD of the unit: what debts accrued; null: likewise."), true),
  })
  .openapi("PoolPoint");
export const balanceShape = z
  .object({
    ...tableFields(position, positionColumns),
    supplyAssets: fieldOf(shown("BigInt", "Token units of the lent deposit, interest included, rounded down.")),
    debtAssets: fieldOf(shown("BigInt", "Token units that are owed, interest included, rounded up.")),
    supplyInterest: fieldOf(shown("BigInt", "Token units earned since the first deposit.")),
    debtInterest: fieldOf(shown("BigInt", "Token units of interest on the debt since the first borrowing.")),
  })
  .openapi("Balance");
const basisShape = z
  .object({
    cost: fieldOf(
      shown("BigInt", "WAD of the unit: cost of the balance after the row; null: a price is unknown."),
      true,
    ),
    realised: fieldOf(shown("BigInt", "WAD of the unit: gain of what was taken out; null: a price is unknown."), true),
  })
  .nullable();
export const historyShape = z
  .object({
    ...tableFields(entry, entryColumns),
    symbol: fieldOf(shown("String", "The token's symbol.")),
    decimals: fieldOf(shown("Int", "Decimals of the token.")),
    unit: fieldOf(shown("String", "Unit of the values.")),
    value: fieldOf(shown("BigInt", "WAD of the unit: deltaAssets at the price after its block; null: unknown."), true),
    interestValue: fieldOf(shown("BigInt", "WAD of the unit: interest at the same price; null: unknown."), true),
    average: basisShape.openapi({ description: "Cost basis by average cost; null: not a deposit." }),
    fifo: basisShape.openapi({ description: "Cost basis, first in first out; null: not a deposit." }),
  })
  .openapi("HistoryRow");
export const statusShape = z
  .object({
    chainId: fieldOf(shown("Int", "The chain's id.")),
    lendingPools: fieldOf(shown("Address", "The core whose events are indexed.")),
    indexedBlock: fieldOf(shown("Int", "The last indexed block.")),
    indexedTime: fieldOf(shown("Seconds", "Its time.")),
    newestBlock: fieldOf(shown("Int", "The node's newest block; null: it does not answer."), true),
    newestTime: fieldOf(shown("Seconds", "Its time; null: the node does not answer."), true),
    lagBlocks: fieldOf(shown("Int", "Blocks that are not indexed yet; null: the node does not answer."), true),
    lagSeconds: fieldOf(shown("Int", "Seconds between the two blocks; null: the node does not answer."), true),
  })
  .openapi("Status");
export const riskShape = z
  .object({
    poolId: fieldOf(shown("Hex", "The pool.")),
    account: fieldOf(shown("Address", "The account.")),
    healthFactor: fieldOf(shown("BigInt", "WAD: below 10^18 anyone may liquidate.")),
  })
  .openapi("AtRisk");

export const messageShape = z
  .object({
    seq: fieldOf(shown("Int", "The message's number: rises, gaps are possible.")),
    kind: z.enum(messageKinds).openapi({ description: "What it tells." }),
    at: fieldOf(shown("Seconds", "When this indexer noticed it.")),
    data: z.record(z.string(), z.unknown()).openapi({ description: "The row, as GraphQL names its fields." }),
  })
  .openapi("Message");
