import { pool, reserve } from "ponder:schema";
import { idToHex, poolOf, reserveIndex } from "@weir/sdk/codec/ids";
import { unpackBooks } from "@weir/sdk/codec/packedBooks";
import { type Log, logId } from "../log.ts";
import type { Token } from "../token.ts";
import { capOf } from "./cap.ts";
import { pick, recordChange } from "./configChange.ts";
import { recordListing } from "./reserveBooks.ts";
import type { Args, Db } from "./types.ts";

/** What a later change can set, with it what none can: the history alone tells the settings at any block. */
const SETTINGS = [
  ...(["index", "token", "symbol", "name", "decimals", "oracle", "maxBonus", "collateralCap"] as const),
  ...(["rateAtTarget", "targetUtilisation", "steepness", "speed", "minRate", "maxRate"] as const),
  ...(["ltv", "resumedLtv", "liquidationThreshold", "rampFrom", "rampEnd", "reserveFactor"] as const),
  ...(["supplyCap", "borrowCap", "stopped", "retired", "silentSince", "silentLast"] as const),
];

/** At the pool's creation, or later as its owner announced. */
export const listReserve = async (db: Db, log: Log, args: Args<"ReserveListed">, token: Token): Promise<void> => {
  const { config, decimals } = args;
  const { totals, ...words } = unpackBooks(args.books);
  const poolId = idToHex(poolOf(args.reserve));
  const row = await db.insert(reserve).values({
    id: idToHex(args.reserve),
    poolId,
    index: reserveIndex(args.reserve),
    token: args.token,
    ...token,
    decimals,
    oracle: config.oracle,
    ltv: config.ltv,
    resumedLtv: null,
    liquidationThreshold: config.liquidationThreshold,
    rampFrom: 0,
    rampEnd: 0,
    maxBonus: config.maxBonus,
    reserveFactor: config.reserveFactor,
    ...config.curve,
    collateralCap: capOf(config.collateralCap),
    silentSince: 0,
    silentLast: 0,
    ...totals,
    ...words,
    collateral: 0n,
    interestTotal: 0n,
    feeSharesTotal: 0n,
    booksId: logId(log),
    listedAt: log.timestamp,
    listedBlock: log.block,
  });
  await recordListing(db, log, row);
  await db.update(pool, { id: poolId }).set((was) => ({ reserveCount: was.reserveCount + 1 }));
  await recordChange(db, log, { kind: "listed", poolId, reserveId: row.id }, null, pick(row, SETTINGS));
};
