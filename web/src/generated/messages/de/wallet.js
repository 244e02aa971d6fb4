// Written by `pnpm codegen` from web/messages.

export default {
  connect: (d) => d.short + " verbinden",
  wrong: "im falschen Netzwerk",
  menu: "Das Menü des Kontos",
  list: "Die Liste der Wallets",
  listBroken: "Die Liste der Wallets kann nicht angezeigt werden.",
  nameless: "Die Wallet",
  browser: "Browser-Wallet",
  test: "Test-Wallet",
  noBatchId: "Die Wallet hat für den Sammelaufruf keine Kennung zurückgegeben.",
  short: "Wallet"
}