import type { entry, flashLoan, liquidation, writeOff } from "ponder:schema";
import { blockColumn, type Columns, chainId, found, shown, timestampColumn, transactionColumn } from "./column.ts";

export const entryColumns = {
  id: chainId,
  type: found("EntryKind", "What happened."),
  poolId: found("Hex", "The reserve's pool."),
  reserveId: found("Hex", "The reserve whose balance changes."),
  account: found("Address", "The account whose balance changes."),
  side: found("Side", "Which balance; null: none changes."),
  deltaShares: shown(
    "BigInt",
    "Change of the balance in its shares (of collateral, token units). A repayment is below 0.",
  ),
  deltaAssets: shown("BigInt", "Token units paid in (above 0) or out (below 0); of a debt: borrowed or repaid."),
  interest: shown(
    "BigInt",
    "Token units that accrued since the balance's row before: interest, rounding of shares, and below 0 a loss by a write-off.",
  ),
  sharesAfter: shown("BigInt", "The balance after the event: shares (of collateral, token units)."),
  assetsAfter: shown(
    "BigInt",
    "Token units that it is worth after the event: Σ deltaAssets + Σ interest, to the unit.",
  ),
  supplyBacksDebt: shown("Boolean", "Whether the lent deposit backs debt after the event."),
  actor: found("Address", "Who called: the account or an operator."),
  counterparty: shown(
    "Address",
    "The other party: a receiver, the other side of a transfer or of a seizure; null: none.",
  ),
  liquidationId: shown("ID", "The liquidation that it is part of; null: none."),
  block: blockColumn,
  logIndex: shown("Int", "The event's place in its block."),
  timestamp: timestampColumn,
  transaction: transactionColumn,
} satisfies Columns<typeof entry.$inferSelect>;

export const liquidationColumns = {
  id: chainId,
  kind: found("LiquidationKind", "A liquidation, or a sale in an auction."),
  poolId: found("Hex", "The pool."),
  account: found("Address", "Whose debt was repaid and whose deposit was taken."),
  caller: found("Address", "The liquidator."),
  receiver: found("Address", "Who got the deposit."),
  collateralReserveId: found("Hex", "Reserve of the deposit."),
  debtReserveId: found("Hex", "Reserve of the debt; null of an auction, whose repayments are rows of the ledger."),
  fromSupply: shown("Boolean", "The lent deposit was taken; false: unlent collateral."),
  asShares: shown("Boolean", "The receiver got the deposit inside the core; false: tokens."),
  repaidAssets: shown("BigInt", "Token units of debt that were repaid; 0 of an auction."),
  repaidShares: shown("BigInt", "Debt shares that were repaid; 0 of an auction."),
  seizedAssets: shown("BigInt", "Token units that were taken."),
  seizedShares: shown("BigInt", "Supply shares that were taken; 0 of unlent collateral."),
  healthBefore: shown("BigInt", "WAD: the health factor before; null of an auction."),
  healthAfter: shown("BigInt", "WAD: the health factor after, 2^256 − 1 where no debt is left; null of an auction."),
  bonus: shown("BigInt", "WAD of the repaid value: the liquidator's bonus; null of an auction."),
  fraction: shown("BigInt", "WAD: of an auction, the part of each debt that was paid; else null."),
  writtenOff: shown(
    "BigInt",
    "Token units of `debtReserve` that were written off in the same call; 0: none. Of an auction always 0: `writeOffs` has each debt.",
  ),
  block: blockColumn,
  logIndex: shown("Int", "The event's place in its block."),
  timestamp: timestampColumn,
  transaction: transactionColumn,
} satisfies Columns<typeof liquidation.$inferSelect>;

export const writeOffColumns = {
  id: chainId,
  poolId: found("Hex", "The pool."),
  reserveId: found("Hex", "Reserve of the debt."),
  account: found("Address", "Who owed."),
  assets: found("BigInt", "Token units of debt that were written off."),
  shares: shown("BigInt", "Debt shares that were written off."),
  fromFees: shown("BigInt", "Token units of the loss that the unclaimed fees bore."),
  fromSuppliers: shown("BigInt", "Token units of the loss that the suppliers bore."),
  retired: found("Boolean", "The write-off took all of the reserve's assets."),
  liquidationId: found("ID", "The liquidation or sale of the same call."),
  block: blockColumn,
  timestamp: timestampColumn,
  transaction: transactionColumn,
} satisfies Columns<typeof writeOff.$inferSelect>;

export const flashLoanColumns = {
  id: chainId,
  token: found("Address", "The token that was lent."),
  receiver: found("Address", "The contract that got the tokens."),
  caller: found("Address", "Who called."),
  amount: shown("BigInt", "Token units."),
  block: blockColumn,
  logIndex: shown("Int", "The event's place in its block."),
  timestamp: timestampColumn,
  transaction: transactionColumn,
} satisfies Columns<typeof flashLoan.$inferSelect>;
