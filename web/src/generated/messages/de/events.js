// Written by `pnpm codegen` from web/messages.

export default {
  supply: "Eingezahlt",
  withdraw: "Abgehoben",
  supplyCollateral: "Sicherheit eingezahlt",
  withdrawCollateral: "Sicherheit abgehoben",
  enableCollateral: "Einlage besichert nun Schulden",
  disableCollateral: "Einlage besichert keine Schulden mehr",
  borrow: "Geliehen",
  repay: "Getilgt",
  transferIn: "Einlage erhalten",
  transferOut: "Einlage gesendet",
  claimFees: "Gebühren des Pools erhalten",
  liquidated: "Schuld bei einer Liquidation getilgt",
  seized: "Sicherheit bei einer Liquidation genommen",
  seizedIn: "Sicherheit aus einer Liquidation erhalten",
  liquidator: "Anderes Konto liquidiert",
  silentTaken: "Sicherheit ohne Preis genommen",
  silentIn: "Sicherheit ohne Preis erhalten",
  silentTaker: "Sicherheit ohne Preis übernommen",
  writeOff: "Schuld abgeschrieben"
}