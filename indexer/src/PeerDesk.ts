import { ponder } from "ponder:registry";
import { logOf } from "./log.ts";
import { appointed, closed, confirmed, disputed, opened, paid, ruled } from "./store/dealRows.ts";
import { budgetCancelled, budgetUsed, epochBumped } from "./store/peerOrders.ts";
import { collected, credited, serves, watcherSet } from "./store/peerParties.ts";
import { orderPlaced } from "./store/placedOrder.ts";
import { orderPublished } from "./store/publishedOrder.ts";
import { filled } from "./store/swapFill.ts";

ponder.on("PeerDesk:Placed", ({ event, context }) =>
  orderPlaced(context.db, logOf(event), event.args, event.log.address),
);
ponder.on("PeerDesk:Published", ({ event, context }) =>
  orderPublished(context.db, logOf(event), event.args, {
    chainId: context.chain.id,
    contracts: { PeerDesk: event.log.address },
  }),
);
ponder.on("PeerDesk:Used", ({ event, context }) => budgetUsed(context.db, "desk", logOf(event), event.args));
ponder.on("PeerDesk:GroupCancelled", ({ event, context }) =>
  budgetCancelled(context.db, "desk", logOf(event), event.args),
);
ponder.on("PeerDesk:EpochBumped", ({ event, context }) => epochBumped(context.db, "desk", logOf(event), event.args));
ponder.on("PeerDesk:Credited", ({ event, context }) => credited(context.db, "desk", logOf(event), event.args));
ponder.on("PeerDesk:Collected", ({ event, context }) => collected(context.db, "desk", logOf(event), event.args));
ponder.on("PeerDesk:Filled", ({ event, context }) => filled(context.db, logOf(event), event.args));

ponder.on("PeerDesk:Opened", ({ event, context }) => opened(context.db, logOf(event), event.args));
ponder.on("PeerDesk:Confirmed", ({ event, context }) => confirmed(context.db, logOf(event), event.args));
ponder.on("PeerDesk:Paid", ({ event, context }) => paid(context.db, logOf(event), event.args));
ponder.on("PeerDesk:Disputed", ({ event, context }) => disputed(context.db, logOf(event), event.args));
ponder.on("PeerDesk:Appointed", ({ event, context }) => appointed(context.db, logOf(event), event.args));
ponder.on("PeerDesk:Ruled", ({ event, context }) => ruled(context.db, logOf(event), event.args));
ponder.on("PeerDesk:Closed", ({ event, context }) => closed(context.db, logOf(event), event.args));
ponder.on("PeerDesk:Serves", ({ event, context }) => serves(context.db, logOf(event), event.args));
ponder.on("PeerDesk:WatcherSet", ({ event, context }) => watcherSet(context.db, logOf(event), event.args));
