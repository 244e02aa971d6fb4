// Written by `pnpm codegen` from web/messages.

export default {
  title: "Kept for you",
  note: {
    desk: "The token refused your address when the desk paid you. It is yours, and waits here.",
    loans: "The token refused your address when a loan paid you. It is yours, and waits here."
  },
  keeps: {
    desk: (d) => "The desk keeps " + d.amount + " for you.",
    loans: (d) => "The contract of the loans keeps " + d.amount + " for you."
  },
  noToken: "Of something that does not answer as a token",
  strange: (d) => "No pool of this site lists " + d.symbol + ". Anyone can make a token of any name, and a payment of it that fails: it may be worthless.",
  token: "Token",
  to: "Send it to",
  toNote: "Empty: your own address. Name another if the token still refuses yours.",
  contract: "The contracts cannot receive it. Name an address of yours.",
  kept: "Kept for you",
  inWallet: (d) => d.symbol + " in the wallet",
  atOther: (d) => "At " + d.who,
  collect: (d) => "Collect " + d.amount,
  send: "Collect it",
  done: "Collected."
}