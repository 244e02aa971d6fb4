// Written by `pnpm codegen` from web/messages.

export default {
  title: "Für dieses Konto aufbewahrt",
  note: {
    desk: "Der Token hat diese Adresse abgelehnt, als der Handelstisch auszahlte. Das Geld gehört diesem Konto und wartet hier.",
    loans: "Der Token hat diese Adresse abgelehnt, als ein Darlehen auszahlte. Das Geld gehört diesem Konto und wartet hier."
  },
  keeps: {
    desk: (d) => "Der Handelstisch bewahrt " + d.amount + " für dieses Konto auf.",
    loans: (d) => "Der Contract der Darlehen bewahrt " + d.amount + " für dieses Konto auf."
  },
  noToken: "Von etwas, das nicht wie ein Token antwortet",
  strange: (d) => "Kein Pool dieser Website führt " + d.symbol + ". Jeder kann einen Token mit jedem Namen anlegen und eine Zahlung damit scheitern lassen: Er kann wertlos sein.",
  token: "Token",
  to: "Senden an",
  toNote: "Leer: die eigene Adresse. Lehnt der Token sie noch ab, eine andere nennen.",
  contract: "Die Contracts können es nicht empfangen. Eine eigene Adresse nennen.",
  kept: "Aufbewahrt",
  inWallet: (d) => d.symbol + " in der Wallet",
  atOther: (d) => "Bei " + d.who,
  collect: (d) => d.amount + " abholen",
  send: "Abholen",
  done: "Abgeholt."
}