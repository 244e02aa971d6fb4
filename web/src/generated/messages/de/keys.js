// Written by `pnpm codegen` from web/messages.

export default {
  title: "Tasten",
  description: "Die ganze Seite lässt sich ohne Maus bedienen.",
  does: {
    search: "In den Märkten suchen",
    list: "Diese Liste zeigen",
    next: "Zum nächsten Link, Knopf oder Feld",
    before: "Zurück zum vorigen",
    press: "Auslösen oder ein Formular abschicken",
    choose: "Unter Möglichkeiten wählen oder einen Regler bewegen",
    close: "Einen Dialog oder ein Menü schließen",
    back: "Zurück: schließt zuerst einen offenen Dialog"
  },
  shift: "Umschalt",
  enter: "Eingabe",
  escape: "Esc",
  single: "Tasten ohne Strg oder Alt",
  singleNote: "/ und ? lassen sich abschalten, wenn etwas anderes auf diesem Rechner sie drückt.",
  notKept: "Dieser Browser merkt sich die Wahl nicht: Sie gilt, bis die Seite geschlossen wird."
}