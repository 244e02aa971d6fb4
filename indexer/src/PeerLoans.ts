import { ponder } from "ponder:registry";
import { logOf } from "./log.ts";
import {
  bought,
  claimed,
  claimSold,
  claimTransferred,
  collateralAdded,
  invested,
  loanLiquidated,
  loanRepaid,
  refinanced,
  rolled,
  rolloverSet,
  seized,
  taken,
  tokensKept,
} from "./store/loanRows.ts";
import { budgetCancelled, budgetUsed, epochBumped } from "./store/peerOrders.ts";
import { collected, credited } from "./store/peerParties.ts";
import { orderPlaced } from "./store/placedOrder.ts";
import { orderPublished } from "./store/publishedOrder.ts";

ponder.on("PeerLoans:Placed", ({ event, context }) =>
  orderPlaced(context.db, logOf(event), event.args, event.log.address),
);
ponder.on("PeerLoans:Published", ({ event, context }) =>
  orderPublished(context.db, logOf(event), event.args, {
    chainId: context.chain.id,
    contracts: { PeerLoans: event.log.address },
  }),
);
ponder.on("PeerLoans:Used", ({ event, context }) => budgetUsed(context.db, "loans", logOf(event), event.args));
ponder.on("PeerLoans:GroupCancelled", ({ event, context }) =>
  budgetCancelled(context.db, "loans", logOf(event), event.args),
);
ponder.on("PeerLoans:EpochBumped", ({ event, context }) => epochBumped(context.db, "loans", logOf(event), event.args));
ponder.on("PeerLoans:Credited", ({ event, context }) => credited(context.db, "loans", logOf(event), event.args));
ponder.on("PeerLoans:Collected", ({ event, context }) => collected(context.db, "loans", logOf(event), event.args));

ponder.on("PeerLoans:Taken", ({ event, context }) => taken(context.db, logOf(event), event.args));
ponder.on("PeerLoans:Repaid", ({ event, context }) => loanRepaid(context.db, logOf(event), event.args));
ponder.on("PeerLoans:CollateralAdded", ({ event, context }) => collateralAdded(context.db, logOf(event), event.args));
ponder.on("PeerLoans:Liquidated", ({ event, context }) => loanLiquidated(context.db, logOf(event), event.args));
ponder.on("PeerLoans:Bought", ({ event, context }) => bought(context.db, logOf(event), event.args));
ponder.on("PeerLoans:Seized", ({ event, context }) => seized(context.db, logOf(event), event.args));
ponder.on("PeerLoans:Claimed", ({ event, context }) => claimed(context.db, logOf(event), event.args));
ponder.on("PeerLoans:TokensKept", ({ event, context }) => tokensKept(context.db, logOf(event), event.args));
ponder.on("PeerLoans:Invested", ({ event, context }) => invested(context.db, logOf(event), event.args));
ponder.on("PeerLoans:RolloverSet", ({ event, context }) => rolloverSet(context.db, logOf(event), event.args));
ponder.on("PeerLoans:Rolled", ({ event, context }) => rolled(context.db, logOf(event), event.args));
ponder.on("PeerLoans:Refinanced", ({ event, context }) => refinanced(context.db, logOf(event), event.args));
ponder.on("PeerLoans:SaleFilled", ({ event, context }) => claimSold(context.db, logOf(event), event.args));
ponder.on("PeerLoans:Transfer", ({ event, context }) => claimTransferred(context.db, logOf(event), event.args));
