import type { EventType } from "@weir/sdk/codec/ledger";

/** The event as its account would tell it. */
export const eventWords: Record<EventType, string> = {
  supply: "Supplied",
  withdraw: "Withdrew",
  supplyCollateral: "Added collateral",
  withdrawCollateral: "Withdrew collateral",
  enableCollateral: "Let deposit back debts",
  disableCollateral: "Stopped deposit backing debts",
  borrow: "Borrowed",
  repay: "Repaid",
  transferIn: "Received a deposit",
  transferOut: "Sent a deposit",
  claimFees: "Received the pool's fees",
  liquidated: "Was liquidated",
  liquidator: "Liquidated another",
  silentTaken: "Collateral without a price was taken",
  silentTaker: "Took collateral without a price",
  writeOff: "Debt was written off",
};
