// Written by `pnpm codegen` from web/messages.
import { number, plural } from "@messageformat/runtime";
import { de } from "@messageformat/runtime/lib/cardinals";
export default {
  noDesk: "Auf dieser Chain gibt es keinen Handelstisch: Weir wurde hier bereitgestellt, bevor es einen gab.",
  dealTitle: "Geschäft",
  connect: "Wallet verbinden",
  close: "Schließen",
  makeSwap: "Tausch anbieten",
  makeAd: "Gegen Geld verkaufen oder kaufen",
  myDeals: "Eigene Geschäfte",
  myDealsFailed: "Der Knoten durchsucht sein Log nicht, daher lassen sich die eigenen Geschäfte nicht auflisten. Ein Geschäft, das als Link vorliegt, lässt sich trotzdem öffnen.",
  myDealsFromLog: "Der Indexer antwortet nicht: Diese Geschäfte stehen im Log der Chain, und alles funktioniert.",
  turnUntil: (d) => d.who + " Noch " + d.time + ".",
  named: {
    title: "Angebote, die dieses Konto benennen",
    note: "Sie benennen dieses Konto, um Streitfälle zu entscheiden. Ein Geschäft lässt sich daraus erst eröffnen, wenn es noch mindestens 30 Tage lang Schiedsrichter ist: siehe unten.",
    arbiter: "Als Schiedsrichter benannt.",
    backup: "Als Vertretung des Schiedsrichters benannt."
  },
  haveLink: "Angebot aus Link, Text oder Datei öffnen",
  book: "Angebote",
  bookEmpty: "Noch bietet hier niemand etwas an.",
  bookNoMatch: "Kein Angebot passt zu diesen Filtern.",
  bookNote: "Die Chain hat jedes Angebot für diesen Block geprüft. Anbieten kann jeder, und jeder kann sich als ein anderer ausgeben.",
  bookFailed: "Weder der Knoten noch der Indexer liefert eine Liste. Ein Angebot, das als Link vorliegt, lässt sich trotzdem öffnen.",
  bookWithoutChain: "Der Knoten durchsucht sein Log nicht: Diese Angebote kommen vom Indexer, der welche weglassen kann.",
  bookWithoutIndexer: "Der Indexer antwortet nicht: Diese Angebote stehen im Log der Chain. Angebote, die nur beim Indexer liegen, fehlen.",
  loadingBook: "Angebote werden gesucht",
  filters: "Filter",
  filter: {
    kind: "Art",
    any: "Alle",
    swap: "Token gegen Token",
    sell: "Zu verkaufen, gegen Geld",
    buy: "Gesucht, gegen Geld",
    token: "Token",
    method: "Zahlungsart",
    takeable: "Nur, was sich jetzt annehmen lässt",
    done: "Abgeschlossen vom Anbieter",
    doneAtLeast: (d) => plural(d.count, 0, de, { one: "mindestens ein Geschäft", other: "mindestens " + number("de", d.count, 0) + " Geschäfte" }),
    amount: "Mindestens so viel davon"
  },
  yours: "Eigenes",
  until: (d) => "bis " + d.when,
  offer: {
    swap: (d) => d.sell + " gegen " + d.buy,
    rate: (d) => d.amount + " " + d.buy + " je " + d.sell,
    range: (d) => d.least + " bis " + d.most,
    sell: (d) => d.amount + " zu verkaufen",
    buy: (d) => d.amount + " gesucht",
    price: (d) => d.price + " " + d.currency + " je Stück, per " + d.method,
    hiddenTerms: "Preis und Zahlungsart stehen nicht in diesem Angebot. Vor der Annahme beim Anbieter erfragen."
  },
  checking: "Die Chain wird gefragt, was sich annehmen lässt"
}