// Written by `pnpm codegen` from web/messages.

export default {
  connect: (d) => d.short + " wallet",
  wrong: "on the wrong network",
  menu: "The account’s menu",
  list: "The list of wallets",
  listBroken: "The list of wallets cannot be shown.",
  nameless: "The wallet",
  browser: "Browser wallet",
  test: "Test wallet",
  noBatchId: "The wallet returned no id for the batch.",
  short: "Connect"
}