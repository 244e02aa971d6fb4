// Written by `pnpm codegen` from web/messages.

export default {
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
  claimFees: "Received the pool’s fees",
  liquidated: "Debt was repaid in a liquidation",
  seized: "Collateral was taken in a liquidation",
  seizedIn: "Received collateral of a liquidation",
  liquidator: "Liquidated another",
  silentTaken: "Collateral without a price was taken",
  silentIn: "Received collateral without a price",
  silentTaker: "Took collateral without a price",
  writeOff: "Debt was written off"
}