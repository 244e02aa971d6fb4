// Written by `pnpm codegen` from web/messages.

export default {
  usedUp: {
    sentence: "Die zehn Ausgaben dieses Tages sind aufgebraucht.",
    remedy: (d) => "Neues Testgeld gibt es ab " + d.moment + "; ein anderes Konto kann jetzt welches holen."
  },
  refused: "Das Testgeld wurde verweigert, als ein Block die Transaktion aufnahm."
}