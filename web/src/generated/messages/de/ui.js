// Written by `pnpm codegen` from web/messages.

export default {
  close: "Schließen",
  again: "Erneut versuchen",
  loadPart: "Diesen Teil erneut laden",
  announcements: "Die Ankündigungen des Eigentümers",
  failed: (d) => "Anzeige nicht möglich: " + d.what + ".",
  failedNote: (d) => "Alles andere funktioniert weiter. Erneut versuchen; hilft das nicht, die Seite neu laden und den Fehler mit diesem Text melden: " + d.text,
  missing: (d) => "Nicht geladen: " + d.what + ".",
  missingNote: "Verbindung prüfen und erneut versuchen. Bleibt der Fehler, wurde die Website vielleicht aktualisiert: dann die Seite neu laden.",
  page: "Diese Seite",
  quoted: (d) => "„" + d.title + "“",
  copy: {
    address: {
      label: "Adresse kopieren",
      done: "Adresse kopiert."
    },
    hash: {
      label: "Transaktions-Hash kopieren",
      done: "Transaktions-Hash kopiert."
    },
    codeHash: {
      label: "Code-Hash kopieren",
      done: "Code-Hash kopiert."
    }
  },
  copyBlocked: "Der Browser lässt das Kopieren nicht zu. Text markieren und von Hand kopieren:",
  address: {
    shorten: "Kürzt die Adresse",
    expand: "Zeigt die ganze Adresse"
  },
  transaction: "Transaktion",
  explorer: (d) => "Explorer " + d.newTab,
  newTab: "(öffnet einen neuen Tab)",
  inBlock: (d) => "in Block " + d.block,
  explains: "Erklärt diesen Begriff",
  explanation: "Die Erklärung dieses Begriffs",
  unlistedName: (d) => "Pool " + d.id
}