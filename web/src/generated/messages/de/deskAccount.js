// Written by `pnpm codegen` from web/messages.
import { number, plural } from "@messageformat/runtime";
import { de } from "@messageformat/runtime/lib/cardinals";
export default {
  title: "Alle eigenen Angebote, ein Beobachter und das Amt des Schiedsrichters",
  all: {
    title: "Alle eigenen Angebote zurückziehen",
    note: "Keines Ihrer Angebote am Handelstisch kann danach noch angenommen werden, auch keines, dessen Link verloren ist, und was Sie zu Geschäften unterschrieben haben, verfällt. Laufende Geschäfte laufen weiter.",
    send: "Alle zurückziehen",
    done: "Alle Ihre Angebote sind zurückgezogen."
  },
  watcher: {
    title: "Ein Beobachter",
    note: "Ein Konto, das für Sie als Verkäufer melden darf, dass kein Geld gekommen ist. Sonst kann es nichts.",
    nobody: "Zurzeit beobachtet niemand für Sie.",
    now: "Beobachtet zurzeit für Sie",
    field: "Konto des Beobachters",
    self: "Das ist Ihr eigenes Konto.",
    send: "Beobachten lassen",
    off: "Beobachtung beenden",
    set: (d) => d.who + " für Sie beobachten lassen",
    done: "Erledigt."
  },
  serve: {
    title: "Als Schiedsrichter dienen",
    note: "Angebote können Sie dann benennen, und Sie entscheiden deren Streitfälle gegen die angegebene Gebühr. Ein Geschäft lässt sich nur eröffnen, solange Ihr Dienst noch mindestens 30 Tage dauert.",
    not: "Zurzeit dienen Sie nicht.",
    until: (d) => "Sie dienen bis " + d.when + ".",
    field: "Wie lange",
    days: (d) => plural(d.count, 0, de, { one: number("de", d.count, 0) + " Tag", other: number("de", d.count, 0) + " Tage" }),
    send: "Dienen",
    stop: "Dienst beenden",
    said: (d) => "Bis " + d.when + " dienen",
    done: "Erledigt."
  }
}