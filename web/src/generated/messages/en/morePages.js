// Written by `pnpm codegen` from web/messages.

export default {
  part: "More pages",
  desk: "Desk",
  deskNote: "Swap, buy and sell with a person",
  loans: "Loans",
  loansNote: "Fixed rate and term, from person to person",
  account: "Account",
  accountNote: "Look at any address",
  liquidations: "Liquidations",
  liquidationsNote: "Who is near, and what happened",
  permissions: "Permissions",
  permissionsNote: "Who may act for you",
  pool: "Create a pool",
  poolNote: "Your own assets and rules",
  alerts: "Alerts",
  alertsNote: "Be told while the page is open",
  network: "Network",
  networkNote: "Nodes, contracts, your own node"
}