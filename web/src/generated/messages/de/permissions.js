// Written by `pnpm codegen` from web/messages.
import { number, plural } from "@messageformat/runtime";
import { de } from "@messageformat/runtime/lib/cardinals";
export default {
  title: "Berechtigungen",
  note: "Wer Token bewegen oder für das Konto handeln darf, und bis wann. Was niemand braucht, zurücknehmen.",
  connectTitle: "Wessen Berechtigungen?",
  connectNote: "Eine Wallet verbinden, um zu sehen, was sie erlaubt hat, und es zu ändern.",
  connect: "Wallet verbinden",
  loading: "Die Berechtigungen werden geladen",
  wrongChain: "Die Wallet zuerst auf die Chain dieser Website umstellen: siehe Hinweis oben.",
  revokeAll: (d) => "Alle " + d.count + " widerrufen",
  revokeAllNote: (d) => plural(d.transactions, 0, de, { one: "Eine Transaktion.", other: number("de", d.transactions, 0) + " Transaktionen: eine für jede Freigabe eines Tokens und eine für den Rest." }),
  revokedAll: "Alles ist widerrufen.",
  nothing: "Niemand darf für dieses Konto handeln, und Weir darf keine Token daraus nehmen. Es gibt nichts zu widerrufen.",
  allowances: "Token, die Weir aus der Wallet nehmen darf",
  allowancesNote: "Diese Website gibt für jede Aktion den genauen Betrag frei und nimmt den Rest zurück. Was hier steht, blieb von einer unterbrochenen Aktion übrig, wurde anderswo freigegeben oder gilt den eigenen Angeboten am Handelstisch oder für Darlehen.",
  noAllowances: "Keine. So soll es zwischen zwei Aktionen sein.",
  leftOver: "Übrig",
  offers: {
    desk: "Die eigenen Angebote am Handelstisch greifen darauf zu: Ohne die Freigabe kann sie niemand annehmen. Gibt es keine, ist sie übrig.",
    loans: "Die eigenen Darlehensangebote greifen darauf zu: Ohne die Freigabe kann sie niemand annehmen. Gibt es keine, ist sie übrig."
  },
  unlimited: "Unbegrenzt",
  allowanceOf: (d) => "bis " + d.amount,
  unlimitedAmount: "jeder Betrag",
  rights: "Wer für das Konto handeln darf",
  rightsNote: "Wer ein Recht hat, nutzt es ohne Rückfrage, bis es endet oder widerrufen wird.",
  noRights: "Niemand.",
  rightNames: {
    withdraw: "Abheben",
    borrow: "Leihen",
    manage: "Verwalten"
  },
  rightNotes: {
    withdraw: "Einlagen und Sicherheiten an jede Adresse abheben",
    borrow: "für dieses Konto leihen und die Token an jede Adresse senden",
    manage: "wählen, welche Einlagen Schulden besichern"
  },
  forever: (d) => d.right + ", unbefristet",
  until: (d) => d.right + " bis " + d.time,
  ended: (d) => d.right + ", beendet " + d.time,
  operatorName: "Bevollmächtigter",
  spenderName: "Empfänger der Freigabe",
  ours: {
    desk: (d) => d.role + ": der Handelstisch dieser Seite",
    loans: (d) => d.role + ": die Darlehen dieser Seite"
  },
  operator: "ERC-6909-Operator: darf alle Einlagen bewegen, unbefristet",
  silent: "Der Indexer antwortet nicht, daher lassen sich Bevollmächtigte nicht auflisten. Unten eine Adresse eingeben: Was sie darf, wird von der Chain gelesen.",
  says: "Der Indexer findet die Bevollmächtigten; was sie jetzt dürfen, wird von der Chain gelesen.",
  approvals: "Anteile an Einlagen, die andere bewegen dürfen",
  approvalsNote: "Freigaben nach ERC-6909: So viel der Einlage darf die Adresse übertragen.",
  noApprovals: "Keine.",
  shares: (d) => "jetzt " + d.worth + " wert, " + d.pool,
  sharesAll: (d) => "alle " + d.symbol + ", auch künftige Einlagen, " + d.pool,
  grant: "Jemanden bevollmächtigen",
  grantNote: "Ein Recht nur einem Contract oder Menschen geben, dem man alles anvertraut, was es umfasst.",
  address: "Adresse des Bevollmächtigten",
  what: "Was erlaubt wird",
  howLong: "Wie lange",
  times: {
    hour: "1 Stunde",
    day: "1 Tag",
    month: "30 Tage",
    year: "1 Jahr",
    forever: "Ohne Ende"
  },
  has: "Hat bereits Folgendes; Erteilen ersetzt es:",
  hasNothing: "Bisher ist dieser Adresse nichts erlaubt.",
  self: "Das ist das eigene Konto: Es darf schon alles.",
  pickRight: "Mindestens ein Recht wählen.",
  danger: "Wer dieses Recht hat, kann alles nehmen, was es umfasst. Niemand kann es zurückholen.",
  dangerOperator: "Mit „Abheben“ wird daraus ein ERC-6909-Operator: Er kann alle Einlagen und Sicherheiten dieses Kontos, in jedem Pool, ohne weitere Rückfrage an jede Adresse bewegen. Niemand kann das rückgängig machen.",
  grantIt: "Erteilen",
  granted: "Erteilt.",
  approve: {
    head: "Eine einzelne Einlage freigeben",
    note: "Eine Freigabe nach ERC-6909, für eine Einlage und bis zu einem Betrag. Sie endet nicht von selbst: Sie gilt, bis sie verbraucht oder zurückgenommen ist.",
    spender: "Adresse des Berechtigten",
    which: "Welche Einlage",
    deposit: (d) => d.symbol + " in " + d.pool + ", " + d.amount,
    amount: (d) => "Bis zu welchem Betrag, in " + d.symbol,
    amountNote: "Gespeichert werden Anteile, deren Wert mit den Zinsen wächst.",
    incomplete: "Eine Adresse und einen Betrag über 0 eingeben.",
    all: "Jeder Betrag, auch künftige Einlagen",
    stands: (d) => d.who + " darf bereits Anteile im Wert von " + d.amount + " bewegen. Das wird ersetzt.",
    standsAll: (d) => d.who + " darf bereits alles bewegen. Das wird ersetzt.",
    danger: (d) => d.who + " kann " + d.amount + " dieser Einlage in " + d.pool + " ohne weitere Rückfrage an jede Adresse bewegen. Niemand kann das rückgängig machen.",
    dangerAll: (d) => d.who + " kann jederzeit alle " + d.symbol + " in " + d.pool + " an jede Adresse bewegen, auch alles, was dort später eingezahlt wird. Niemand kann das rückgängig machen.",
    send: "Freigeben",
    done: "Freigegeben.",
    title: (d) => d.who + " eine Einlage in " + d.symbol + " freigeben"
  },
  grantTitle: (d) => d.who + " Rechte erteilen",
  revoke: "Widerrufen",
  revokeThis: (d) => d.what + " widerrufen",
  revokeOffers: {
    desk: (d) => d.symbol + " des Handelstischs widerrufen",
    loans: (d) => d.symbol + " der Darlehen widerrufen"
  },
  revoked: "Widerrufen.",
  titles: {
    token: (d) => "Freigabe von " + d.symbol + " zurücknehmen",
    operator: (d) => d.who + " alle Rechte entziehen",
    shares: (d) => d.who + " die Freigabe der Anteile entziehen",
    many: "Alle Rechte und Freigaben von Anteilen zurücknehmen"
  }
}