// Written by `pnpm codegen` from web/messages.
import { number, plural } from "@messageformat/runtime";
import { de } from "@messageformat/runtime/lib/cardinals";
export default {
  title: "Alle eigenen Angebote, ein Beobachter und das Amt des Schiedsrichters",
  all: {
    title: "Alle eigenen Angebote zurückziehen",
    note: "Danach lässt sich keines der eigenen Angebote am Handelstisch mehr annehmen, auch keines, dessen Link verloren ist; auch was zu Geschäften signiert wurde, verfällt. Laufende Geschäfte laufen weiter.",
    send: "Alle zurückziehen",
    done: "Alle eigenen Angebote sind zurückgezogen."
  },
  watcher: {
    title: "Ein Beobachter",
    note: "Ein Konto, das im Namen des Verkäufers melden darf, dass kein Geld gekommen ist. Sonst kann es nichts.",
    nobody: "Zurzeit beobachtet niemand für dieses Konto.",
    now: "Beobachtet zurzeit für dieses Konto",
    field: "Konto des Beobachters",
    self: "Das ist das eigene Konto.",
    send: "Beobachter einsetzen",
    off: "Beobachtung beenden",
    set: (d) => d.who + " als Beobachter einsetzen",
    done: "Erledigt."
  },
  serve: {
    title: "Schiedsrichter sein",
    note: "Angebote können dieses Konto dann benennen; es entscheidet ihre Streitfälle gegen die dort genannte Gebühr. Ein Geschäft lässt sich nur eröffnen, solange der Dienst noch mindestens 30 Tage dauert.",
    not: "Zurzeit ist dieses Konto kein Schiedsrichter.",
    until: (d) => "Dieses Konto ist Schiedsrichter bis " + d.when + ".",
    field: "Für wie lange",
    days: (d) => plural(d.count, 0, de, { one: number("de", d.count, 0) + " Tag", other: number("de", d.count, 0) + " Tage" }),
    send: "Schiedsrichter werden",
    stop: "Amt niederlegen",
    said: (d) => "Schiedsrichter sein bis " + d.when,
    done: "Erledigt."
  }
}