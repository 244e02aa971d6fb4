// Written by `pnpm codegen` from web/messages.

export default {
  step: (d) => "Transaktion " + d.at + " von " + d.of + ":",
  done: "Erledigt.",
  again: "Erneut versuchen",
  look: "Erneut nachsehen",
  close: "Schließen",
  steps: "Schritte",
  before: "Eine Transaktion dieses Formulars ist unterwegs."
}