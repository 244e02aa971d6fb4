import { ponder } from "ponder:registry";
import { logOf } from "./log.ts";
import { changeCarriedOut, reserveAnnounced, settingsAnnounced } from "./store/announcement.ts";
import { auctionOpened, silentTaken } from "./store/auction.ts";
import { feesClaimed } from "./store/fees.ts";
import { flashLoaned } from "./store/flashLoan.ts";
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
import { createPool, feeRecipientSet, guardianSet, ownerOffered, ownerSet } from "./store/pool.ts";
import { listReserve } from "./store/reserve.ts";
import { approved, authorizationSet, nonceSet, operatorSet } from "./store/rights.ts";
import { supplySeized } from "./store/seizure.ts";
import { settingsSet, silenceMarked, stopSet } from "./store/settings.ts";
import { transferred } from "./store/transfer.ts";
import { readToken } from "./token.ts";

ponder.on("LendingPools:PoolCreated", ({ event, context }) => createPool(context.db, logOf(event), event.args));

ponder.on("LendingPools:ReserveListed", async ({ event, context }) => {
  const token = await readToken(context.client, event.args.token);
  await listReserve(context.db, logOf(event), event.args, token);
});

ponder.on("LendingPools:OwnerOffered", ({ event, context }) => ownerOffered(context.db, logOf(event), event.args));
ponder.on("LendingPools:OwnerSet", ({ event, context }) => ownerSet(context.db, logOf(event), event.args));
ponder.on("LendingPools:GuardianSet", ({ event, context }) => guardianSet(context.db, logOf(event), event.args));
ponder.on("LendingPools:FeeRecipientSet", ({ event, context }) =>
  feeRecipientSet(context.db, logOf(event), event.args),
);
ponder.on("LendingPools:ReserveAnnounced", async ({ event, context }) => {
  const token = await readToken(context.client, event.args.token);
  await reserveAnnounced(context.db, logOf(event), event.args, token);
});
ponder.on("LendingPools:SettingsAnnounced", ({ event, context }) =>
  settingsAnnounced(context.db, logOf(event), event.args),
);
ponder.on("LendingPools:ChangeCarriedOut", ({ event, context }) =>
  changeCarriedOut(context.db, logOf(event), event.args),
);
ponder.on("LendingPools:SettingsSet", ({ event, context }) => settingsSet(context.db, logOf(event), event.args));
ponder.on("LendingPools:StopSet", ({ event, context }) => stopSet(context.db, logOf(event), event.args));
ponder.on("LendingPools:SilenceMarked", ({ event, context }) => silenceMarked(context.db, logOf(event), event.args));
ponder.on("LendingPools:FeesClaimed", ({ event, context }) => feesClaimed(context.db, logOf(event), event.args));

ponder.on("LendingPools:AuthorizationSet", ({ event, context }) =>
  authorizationSet(context.db, logOf(event), event.args),
);
ponder.on("LendingPools:OperatorSet", ({ event, context }) => operatorSet(context.db, logOf(event), event.args));
ponder.on("LendingPools:Approval", ({ event, context }) => approved(context.db, logOf(event), event.args));
ponder.on("LendingPools:NonceSet", ({ event, context }) => nonceSet(context.db, logOf(event), event.args));
ponder.on("LendingPools:FlashLoaned", ({ event, context }) => flashLoaned(context.db, logOf(event), event.args));

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
ponder.on("LendingPools:SupplySeized", ({ event, context }) => supplySeized(context.db, logOf(event), event.args));
ponder.on("LendingPools:AuctionOpened", ({ event, context }) => auctionOpened(context.db, logOf(event), event.args));
ponder.on("LendingPools:SilentTaken", ({ event, context }) => silentTaken(context.db, logOf(event), event.args));
ponder.on("LendingPools:WrittenOff", ({ event, context }) => writtenOff(context.db, logOf(event), event.args));
ponder.on("LendingPools:Transfer", ({ event, context }) => transferred(context.db, logOf(event), event.args));
