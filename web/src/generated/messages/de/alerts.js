// Written by `pnpm codegen` from web/messages.
import { number, plural, select } from "@messageformat/runtime";
import { de } from "@messageformat/runtime/lib/cardinals";
export default {
  title: "Warnungen",
  note: "Eine Nachricht, sobald etwas eine selbst gezogene Grenze überschreitet, solange eine Seite dieser Website offen ist. Ohne Konto, ohne Server.",
  loading: "Warnungen werden gelesen",
  inPool: (d) => d.symbol + " in " + d.pool,
  how: "Wie gewarnt wird",
  howNote: "In einem Tab dieses Browsers: durch eine Benachrichtigung, eine Zahl im Titel des Tabs und eine Zeile unter „Zuletzt“. Jede Überschreitung wird einmal gemeldet; die Warnung ist wieder bereit, wenn der Wert um ein Hundertstel der Schwelle zurückgekommen ist.",
  allow: "Benachrichtigungen erlauben",
  permission: {
    granted: "Benachrichtigungen sind erlaubt.",
    "default": "Benachrichtigungen sind noch nicht erlaubt. Nach dem Druck auf den Knopf fragt der Browser.",
    denied: "Dieser Browser blockiert Benachrichtigungen dieser Website. In den Einstellungen der Website neben der Adresse lassen sie sich erlauben. Bis dahin warnen der Titel des Tabs und die Liste „Zuletzt“.",
    unsupported: "Dieser Browser kennt keine Benachrichtigungen. Es warnen der Titel des Tabs und die Liste „Zuletzt“."
  },
  notKept: "Dieser Browser speichert nichts für diese Website. Die Warnungen gelten, bis dieser Tab geschlossen wird, und andere Tabs kennen sie nicht.",
  yours: "Eigene Warnungen",
  none: "Noch keine. Das Formular auf dieser Seite legt eine an.",
  ready: "Wird beobachtet",
  wasTold: "Gemeldet; wieder bereit, wenn es vorbei ist",
  unknown: "Gerade nicht lesbar",
  now: (d) => "Jetzt " + d.value,
  nothingOwed: "keine Schulden",
  noChange: "keine Änderung angekündigt",
  changes: (d) => plural(d.count, 0, de, { one: "1 angekündigte Änderung", other: number("de", d.count, 0) + " angekündigte Änderungen" }),
  readable: "Preis lesbar",
  unreadable: "kein Preis",
  remove: "Entfernen",
  removeThis: (d) => "Warnung entfernen: " + d.what,
  add: "Neue Warnung",
  kind: "Warnen, wenn",
  kinds: {
    health: "ein Gesundheitsfaktor sinkt unter",
    supplyApy: "ein Einlagenzins (APY) liegt",
    borrowApy: "ein Kreditzins (APY) liegt",
    utilisation: "eine Auslastung liegt",
    stale: "ein Token keinen Preis hat",
    change: "der Eigentümer meines Pools eine Änderung ankündigt"
  },
  kindNotes: {
    health: "In jedem Pool dieser Website. Unter 1 darf jeder das Konto liquidieren.",
    supplyApy: "Was Einleger des Tokens erhalten.",
    borrowApy: "Was Kreditnehmer des Tokens zahlen.",
    utilisation: "Der verliehene Teil der Einlagen. Bei 100 % kann vorerst niemand abheben.",
    stale: "Seine Preisquellen sind zu alt oder liegen zu weit auseinander: Solange lässt sich dagegen nichts leihen.",
    change: "In jedem Pool, in dem das Konto etwas hat. Wer nicht einverstanden ist, kann vorher gehen."
  },
  account: "Konto",
  asset: "Token",
  side: "Richtung",
  sides: {
    below: "unter",
    above: "über"
  },
  threshold: "Schwelle",
  thresholdPercent: "Schwelle in %",
  addIt: "Warnung anlegen",
  added: "Angelegt.",
  typeAddress: "Die Adresse des Kontos eingeben.",
  full: (d) => "Mehr als " + d.most + " Warnungen gehen nicht. Zuerst eine entfernen.",
  refusals: {
    none: "Eine Zahl eingeben, etwa 1,25.",
    two: (d) => "„" + d.text + "“ kann zwei Zahlen bedeuten. Mit Komma und zwei Stellen dahinter eingeben.",
    digits: "Höchstens zwei Stellen nach dem Komma.",
    health: "Einen Gesundheitsfaktor von 1,00 bis 100 eingeben.",
    percent: (d) => "Einen Prozentsatz von 0 bis " + d.most + " eingeben."
  },
  lately: "Zuletzt",
  nothingLately: "Noch hat nichts eine der Grenzen überschritten.",
  forget: "Liste leeren",
  closed: "Wenn keine Seite offen ist",
  closedNote: "Ist die letzte Seite dieser Website geschlossen, meldet der Browser nichts mehr. Der Indexer, den jeder betreiben kann, sendet dasselbe als Webhook: jedes Ereignis, jede angekündigte Änderung und eine Warnung, wenn ein Gesundheitsfaktor unter 1,05 sinkt. Zwei Variablen schalten das beim Start ein:",
  closedMore: "Die Nachrichten sind nach der Spezifikation Standard Webhooks signiert und werden wiederholt, bis der Server antwortet. docs/api.md nennt die Arten; /v1/stream sendet dasselbe an ein Programm, das verbunden bleibt.",
  rules: {
    health: (d) => "Gesundheitsfaktor von " + d.account + " unter " + d.at,
    stale: (d) => d.asset + ": kein Preis",
    change: (d) => "Angekündigte Änderung in einem Pool von " + d.account,
    supplyApy: (d) => d.asset + ": Einlagenzins " + select(d.side, { below: "unter", above: "über", other: "über" }) + " " + d.at,
    borrowApy: (d) => d.asset + ": Kreditzins " + select(d.side, { below: "unter", above: "über", other: "über" }) + " " + d.at,
    utilisation: (d) => d.asset + ": Auslastung " + select(d.side, { below: "unter", above: "über", other: "über" }) + " " + d.at
  },
  given: {
    health: (d) => "Gesundheitsfaktor " + d.value + " in " + d.subject + ": unter " + d.at + ".",
    liquidatable: (d) => "Gesundheitsfaktor " + d.value + " in " + d.subject + ": unter " + d.at + ". Jeder darf liquidieren.",
    stale: (d) => d.subject + ": gerade kein Preis. Die Feeds sind zu alt oder liegen zu weit auseinander.",
    change: (d) => "Angekündigt: " + d.subject + ".",
    supplyApy: (d) => d.subject + ": Einlagenzins " + d.value + ", " + select(d.side, { below: "unter", above: "über", other: "über" }) + " " + d.at + ".",
    borrowApy: (d) => d.subject + ": Kreditzins " + d.value + ", " + select(d.side, { below: "unter", above: "über", other: "über" }) + " " + d.at + ".",
    utilisation: (d) => d.subject + ": Auslastung " + d.value + ", " + select(d.side, { below: "unter", above: "über", other: "über" }) + " " + d.at + "."
  },
  changeIn: (d) => d.pool + ": " + d.subject + ": " + d.changes
}