// Written by `pnpm codegen` from web/messages.

export default {
  label: "Netzwerkgebühr",
  about: (d) => "etwa " + d.amount,
  atLeast: (d) => "mindestens " + d.amount,
  several: (d) => "für " + d.count + " Transaktionen",
  short: (d) => "Die Wallet hält " + d.has + "; die Netzwerkgebühr beträgt mindestens " + d.fee + ".",
  add: (d) => "Dieses Konto erst mit etwas " + d.symbol + " aufladen."
}