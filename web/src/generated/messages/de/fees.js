// Written by `pnpm codegen` from web/messages.

export default {
  label: "Gebühr des Netzwerks",
  about: (d) => "etwa " + d.amount,
  atLeast: (d) => "mindestens " + d.amount,
  several: (d) => "für " + d.count + " Transaktionen",
  short: (d) => "Die Wallet hält " + d.has + "; die Gebühr des Netzwerks beträgt mindestens " + d.fee + ".",
  add: (d) => "Dieses Konto erst mit etwas " + d.symbol + " aufladen."
}