// Written by `pnpm codegen` from web/messages.

export default {
  description: "Verleihen und leihen, ohne Betreiber dazwischen.",
  markets: "Verleihen und leihen in getrennten Pools.",
  marketsNote: "Jeder Pool trägt sein eigenes Risiko. Einlagen verdienen an denen, die leihen; was in einem Pool liegt, kann dort Schulden besichern.",
  account: "Konto",
  faucet: "Testgeld",
  faucetNote: "Test-Token für eine lokale Chain. Sie haben keinen Wert.",
  position: "Meine Position",
  positionNote: "Einlagen, Sicherheiten und Schulden in jedem Pool, wie sicher sie sind und was hier bisher geschehen ist.",
  reserve: "Reserve",
  missing: "Seite nicht gefunden.",
  missingNote: "Der Link ist veraltet oder enthält einen Tippfehler.",
  toMarkets: "Zu den Märkten"
}