import {
  account,
  announcement,
  approval,
  arbiter,
  auction,
  authorization,
  configChange,
  deal,
  dealStep,
  entry,
  flashLoan,
  liquidation,
  loan,
  loanStep,
  nonce,
  peerBudget,
  peerCredit,
  peerEpoch,
  peerOrder,
  pool,
  position,
  reserve,
  swapFill,
  watcher,
  writeOff,
} from "ponder:schema";
import { sql } from "ponder";
import {
  accountColumns,
  approvalColumns,
  auctionColumns,
  authorizationColumns,
  nonceColumns,
  positionColumns,
} from "../columns/accountColumns.ts";
import { arbiterColumns, creditColumns, dealColumns, dealStepColumns, watcherColumns } from "../columns/dealColumns.ts";
import { entryColumns, flashLoanColumns, liquidationColumns, writeOffColumns } from "../columns/ledgerColumns.ts";
import { loanColumns, loanStepColumns } from "../columns/loanColumns.ts";
import { budgetColumns, epochColumns, fillColumns, orderColumns } from "../columns/orderColumns.ts";
import { poolColumns } from "../columns/poolColumns.ts";
import { assetColumns, reserveColumns } from "../columns/reserveColumns.ts";
import { announcementColumns, configChangeColumns } from "../columns/settingsColumns.ts";
import { entityOf } from "./entity.ts";

const newestFirst = { by: "id", descending: true } as const;

export const entities = {
  pool: entityOf(pool, {
    name: "Pool",
    about: "A pool: reserves whose deposits back each other's debts. Pools are isolated from each other.",
    columns: poolColumns,
    key: ["id"],
    order: { by: "createdBlock", descending: false },
  }),
  reserve: entityOf(reserve, {
    name: "Reserve",
    about: "A token in a pool: its settings, its books with interest until now (or until `at`), and its rates.",
    columns: reserveColumns,
    key: ["id"],
    order: { by: "id", descending: false },
  }),
  asset: entityOf(reserve, {
    name: "Asset",
    about: "A token that at least one pool lists.",
    columns: assetColumns,
    key: ["token"],
    order: { by: "token", descending: false },
    // The first reserve of each token stands for it.
    only: sql`${reserve.id} in (select min(${reserve.id}) from ${reserve} group by ${reserve.token})`,
  }),
  account: entityOf(account, {
    name: "Account",
    about: "An address and what it has in all pools.",
    columns: accountColumns,
    key: ["id"],
    order: { by: "id", descending: false },
  }),
  position: entityOf(position, {
    name: "Position",
    about: "What an account has and owes in a reserve.",
    columns: positionColumns,
    key: ["reserveId", "account"],
    order: { by: "account", descending: false },
  }),
  entry: entityOf(entry, {
    name: "Entry",
    about:
      "A row of the ledger: one for each change of one of an account's balances, and for each action that changes none. On each side Σ deltaAssets + Σ interest is the balance, to the unit.",
    columns: entryColumns,
    key: ["id"],
    order: newestFirst,
  }),
  liquidation: entityOf(liquidation, {
    name: "Liquidation",
    about: "A liquidation, or a sale in an auction of a deposit whose price cannot be read.",
    columns: liquidationColumns,
    key: ["id"],
    order: newestFirst,
  }),
  writeOff: entityOf(writeOff, {
    name: "WriteOff",
    about: "A debt that no collateral covered: the fees, then the suppliers bore it.",
    columns: writeOffColumns,
    key: ["id"],
    order: newestFirst,
  }),
  flashLoan: entityOf(flashLoan, {
    name: "FlashLoan",
    about: "A loan that was repaid in the same transaction.",
    columns: flashLoanColumns,
    key: ["id"],
    order: newestFirst,
  }),
  authorization: entityOf(authorization, {
    name: "Authorization",
    about: "An operator's rights over an account, and when each expires.",
    columns: authorizationColumns,
    key: ["account", "operator"],
    order: { by: "account", descending: false },
  }),
  approval: entityOf(approval, {
    name: "Approval",
    about: "Supply shares that a spender may transfer (ERC-6909 `approve`).",
    columns: approvalColumns,
    key: ["owner", "spender", "reserveId"],
    order: { by: "owner", descending: false },
  }),
  nonce: entityOf(nonce, {
    name: "Nonce",
    about: "The next number of an account's signatures with a key. A key without a row has 0.",
    columns: nonceColumns,
    key: ["account", "key"],
    order: { by: "account", descending: false },
  }),
  configChange: entityOf(configChange, {
    name: "ConfigChange",
    about: "A change of a pool's or a reserve's settings, in force from its block on.",
    columns: configChangeColumns,
    key: ["id"],
    order: newestFirst,
  }),
  announcement: entityOf(announcement, {
    name: "Announcement",
    about: "A change that a pool's owner has announced, so that users can leave before.",
    columns: announcementColumns,
    key: ["id"],
    order: { by: "announcedAt", descending: true },
  }),
  auction: entityOf(auction, {
    name: "Auction",
    about: "The last opened auction of an account's deposits whose prices cannot be read.",
    columns: auctionColumns,
    key: ["poolId", "account"],
    order: { by: "account", descending: false },
  }),
  order: entityOf(peerOrder, {
    name: "Order",
    about:
      "An order between two persons that was placed or published on the chain. Offers that travel apart: /v1/offers.",
    columns: orderColumns,
    key: ["id"],
    order: { by: "expiry", descending: true },
  }),
  budget: entityOf(peerBudget, {
    name: "Budget",
    about: "What a maker's orders of a group, or a single order, have used of a token.",
    columns: budgetColumns,
    key: ["venue", "maker", "budget", "token"],
    order: { by: "maker", descending: false },
  }),
  epoch: entityOf(peerEpoch, {
    name: "Epoch",
    about: "The epoch that a maker's orders must name.",
    columns: epochColumns,
    key: ["venue", "maker"],
    order: { by: "maker", descending: false },
  }),
  fill: entityOf(swapFill, {
    name: "Fill",
    about: "A swap between two persons: an order that was taken, in whole or in part.",
    columns: fillColumns,
    key: ["id"],
    order: newestFirst,
  }),
  deal: entityOf(deal, {
    name: "Deal",
    about: "A token against money that the chain cannot see, in escrow until it ends.",
    columns: dealColumns,
    key: ["id"],
    order: { by: "openedAt", descending: true },
  }),
  dealStep: entityOf(dealStep, {
    name: "DealStep",
    about: "What happened to a deal: one row for each event.",
    columns: dealStepColumns,
    key: ["id"],
    order: newestFirst,
  }),
  loan: entityOf(loan, {
    name: "Loan",
    about: "A loan between two persons, at a fixed rate for a fixed term; its claim is a token of its own.",
    columns: loanColumns,
    key: ["id"],
    order: { by: "start", descending: true },
  }),
  loanStep: entityOf(loanStep, {
    name: "LoanStep",
    about: "What happened to a loan and its claim: one row for each event.",
    columns: loanStepColumns,
    key: ["id"],
    order: newestFirst,
  }),
  arbiter: entityOf(arbiter, {
    name: "Arbiter",
    about: "Who is willing to be an arbiter, and until when.",
    columns: arbiterColumns,
    key: ["id"],
    order: { by: "until", descending: true },
  }),
  watcher: entityOf(watcher, {
    name: "Watcher",
    about: "Who may dispute for a seller.",
    columns: watcherColumns,
    key: ["id"],
    order: { by: "id", descending: false },
  }),
  credit: entityOf(peerCredit, {
    name: "Credit",
    about: "Money that a party refused, kept until the party collects it.",
    columns: creditColumns,
    key: ["venue", "party", "token"],
    order: { by: "party", descending: false },
  }),
};
