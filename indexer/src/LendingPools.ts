import { ponder } from "ponder:registry";
import { logOf } from "./log.ts";
import {
  accrued,
  borrowed,
  collateralSet,
  collateralSupplied,
  collateralWithdrawn,
  repaid,
  supplied,
  withdrawn,
} from "./store/lending.ts";
import { liquidated, writtenOff } from "./store/liquidation.ts";
import { createPool } from "./store/pool.ts";
import { listReserve } from "./store/reserve.ts";
import { transferred } from "./store/transfer.ts";
import { readToken } from "./token.ts";

ponder.on("LendingPools:PoolCreated", ({ event, context }) => createPool(context.db, logOf(event), event.args));

ponder.on("LendingPools:ReserveListed", async ({ event, context }) => {
  const token = await readToken(context.client, event.args.token);
  await listReserve(context.db, logOf(event), event.args, token);
});

ponder.on("LendingPools:Accrued", ({ event, context }) => accrued(context.db, logOf(event), event.args));
ponder.on("LendingPools:Supplied", ({ event, context }) => supplied(context.db, logOf(event), event.args));
ponder.on("LendingPools:Withdrawn", ({ event, context }) => withdrawn(context.db, logOf(event), event.args));
ponder.on("LendingPools:CollateralSupplied", ({ event, context }) =>
  collateralSupplied(context.db, logOf(event), event.args),
);
ponder.on("LendingPools:CollateralWithdrawn", ({ event, context }) =>
  collateralWithdrawn(context.db, logOf(event), event.args),
);
ponder.on("LendingPools:CollateralSet", ({ event, context }) => collateralSet(context.db, logOf(event), event.args));
ponder.on("LendingPools:Borrowed", ({ event, context }) => borrowed(context.db, logOf(event), event.args));
ponder.on("LendingPools:Repaid", ({ event, context }) => repaid(context.db, logOf(event), event.args));
ponder.on("LendingPools:Liquidated", ({ event, context }) => liquidated(context.db, logOf(event), event.args));
ponder.on("LendingPools:WrittenOff", ({ event, context }) => writtenOff(context.db, logOf(event), event.args));
ponder.on("LendingPools:Transfer", ({ event, context }) => transferred(context.db, logOf(event), event.args));
