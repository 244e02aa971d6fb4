// Written by `pnpm codegen` from web/messages.
import { select } from "@messageformat/runtime";
export default {
  foreign: {
    title: "Der Knoten gehört zu einer anderen Chain.",
    serves: (d) => d.url + " bedient Chain " + d.chainId,
    note: (d) => "Diese Seite ist für " + d.name + " (Chain " + d.chainId + "); " + d.nodes + ". Die Antworten werden nicht angezeigt, und nichts lässt sich signieren. Der Betreiber dieser Seite muss in config.json einen Knoten der Chain " + d.chainId + " eintragen."
  },
  busy: {
    title: "Der Knoten hat zu viele Anfragen erhalten.",
    note: (d) => "Angezeigt wird der Stand des letzten empfangenen Blocks. Weir macht weiter, sobald " + d.nodes + " wieder antwortet."
  },
  silent: {
    title: "Die Chain antwortet nicht.",
    note: "Angezeigt wird der Stand des letzten empfangenen Blocks.",
    check: (d) => "Weir fragt weiter bei " + d.nodes + " an; prüfen, ob " + select(d.several, { true: "einer der Knoten", other: "der Knoten" }) + " läuft."
  },
  still: {
    title: (d) => "Seit " + d.time + " kein neuer Block.",
    note: (d) => "Die Knoten antworten, haben aber keinen Block nach " + d.block + ". Transaktionen warten auf den nächsten Block."
  },
  slow: {
    title: "Der Knoten antwortet langsam.",
    note: "Das Angezeigte kann einige Blöcke alt sein, und Formulare brauchen etwas länger. Durch Warten geht nichts verloren."
  },
  look: "Netzwerk ansehen"
}