// Written by `pnpm codegen` from web/messages.

export default {
  title: "Verlauf",
  loading: "Der Verlauf wird geladen",
  more: (d) => "Mehr von " + d.total + " zeigen",
  noneOfAccount: "Mit diesem Konto ist noch nichts geschehen.",
  says: "Der Verlauf kommt vom Indexer; keine Signatur hängt davon ab.",
  entry: "Dieser Eintrag",
  took: (d) => "nahm " + d.amount,
  when: (d) => d.time + ", Block " + d.block + ", Transaktion " + d.transaction,
  notFinal: (d) => d.ago + " · noch nicht endgültig"
}