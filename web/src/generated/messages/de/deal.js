// Written by `pnpm codegen` from web/messages.
import { select } from "@messageformat/runtime";
export default {
  back: "Zurück zum Handelstisch",
  failed: "Der Knoten antwortet nicht. Die Fristen laufen weiter: bald erneut versuchen oder einen anderen Knoten nehmen.",
  unknown: "Die Chain kennt kein Geschäft mit dieser Kennung.",
  badToken: "Der Token dieses Geschäfts antwortet nicht wie ein Token.",
  titles: {
    buyer: (d) => "Kauf von " + d.amount,
    seller: (d) => "Verkauf von " + d.amount,
    other: (d) => "Geschäft über " + d.amount
  },
  yourTurn: "Jetzt ist dieses Konto am Zug.",
  turnOf: {
    maker: "Der Anbieter ist am Zug.",
    taker: "Wer angenommen hat, ist am Zug.",
    buyer: "Der Käufer ist am Zug.",
    seller: "Der Verkäufer ist am Zug.",
    watcher: "Der Beobachter ist am Zug.",
    arbiter: "Der Schiedsrichter ist am Zug.",
    backup: "Die Vertretung ist am Zug.",
    anyone: "Jeder kann handeln."
  },
  roles: {
    watcher: (d) => select(d.now, { true: "Dieses Konto beobachtet für den Verkäufer und kann jetzt melden, dass kein Geld gekommen ist.", other: "Dieses Konto beobachtet für den Verkäufer. Meldet der Käufer die Zahlung, kann es melden, dass kein Geld gekommen ist." }),
    arbiter: (d) => select(d.now, { true: "Dieses Konto ist Schiedsrichter und entscheidet diesen Streitfall.", other: "Dieses Konto ist Schiedsrichter. Kommt es zum Streit, entscheidet es." }),
    backup: (d) => select(d.now, { true: "Dieses Konto ist Vertretung des Schiedsrichters und kann jetzt entscheiden.", other: "Dieses Konto ist Vertretung des Schiedsrichters. Hat dieser 14 Tage nach Beginn eines Streitfalls nicht entschieden, kann sie es." })
  },
  phases: {
    none: "Die Chain kennt kein solches Geschäft.",
    unseen: "Offen. Der Verkäufer wurde noch nicht gesehen.",
    paying: "Offen. Der Käufer zahlt und meldet es.",
    late: "Die Zeit zum Zahlen ist um. Der Käufer kann die Zahlung noch melden.",
    expirable: "Der Käufer hat nicht rechtzeitig gezahlt. Jeder kann das Geschäft beenden.",
    paid: "Der Käufer meldet die Zahlung. Der Verkäufer sieht nach und gibt frei oder widerspricht.",
    overdue: "Die Zeit des Verkäufers ist um. Er kann noch freigeben oder widersprechen.",
    claimable: "Der Verkäufer hat geschwiegen. Jeder kann das feststellen.",
    disputed: "Streitfall. Der Schiedsrichter entscheidet, oder beide einigen sich.",
    backup: "Streitfall. Die Zeit des Schiedsrichters ist um: Auch die Vertretung darf entscheiden, oder beide einigen sich.",
    silentArbiter: "Streitfall. Die Zeit des Schiedsrichters ist um, und es gibt keine Vertretung: Er kann immer noch entscheiden, oder beide einigen sich.",
    undecided: "Streitfall. Niemand entscheidet ihn: Nur beide zusammen können ihn beenden. Sie können auch einen Schiedsrichter bestimmen.",
    closed: "Dieses Geschäft ist beendet."
  },
  until: (d) => "Bis " + d.when + ": noch " + d.time + ".",
  silence: {
    none: "Wenn niemand etwas tut, geschieht nie etwas. Der Treuhänder hält alles, bis jemand handelt.",
    expire: (d) => "Wenn niemand etwas tut, kann ab " + d.when + " jeder das Geschäft beenden. " + d.payout,
    claim: (d) => "Wenn niemand etwas tut, kann ab " + d.when + " jeder die Freigabe auslösen. " + d.payout,
    dispute: (d) => "Wenn niemand etwas tut, kann ab " + d.when + " jeder daraus einen Streitfall machen."
  },
  payout: {
    buyer: (d) => "Dieses Konto bekommt " + d.own + ", der Verkäufer " + d.other + "." + select(d.judge, { arbiter: " Der Schiedsrichter bekommt " + d.fee + ".", backup: " Die Vertretung bekommt " + d.fee + ".", other: "" }),
    seller: (d) => "Dieses Konto bekommt " + d.own + ", der Käufer " + d.other + "." + select(d.judge, { arbiter: " Der Schiedsrichter bekommt " + d.fee + ".", backup: " Die Vertretung bekommt " + d.fee + ".", other: "" }),
    other: (d) => "Der Käufer bekommt " + d.buyer + ", der Verkäufer " + d.seller + "." + select(d.judge, { arbiter: " Der Schiedsrichter bekommt " + d.fee + ".", backup: " Die Vertretung bekommt " + d.fee + ".", other: "" })
  },
  warn: {
    unseen: "Noch nicht zahlen. Der Verkäufer wurde nicht gesehen und kommt vielleicht nie.",
    payNow: "Der Verkäufer wurde gesehen. Jetzt vom eigenen Konto zahlen und es hier sofort melden: später nur auf eigenes Risiko.",
    release: "Nie freigeben, bevor das Geld da ist. Selbst auf dem Konto nachsehen. Eine Überweisung kann zurückgeholt werden und von einem fremden Konto stammen."
  },
  actions: "Was jetzt möglich ist",
  calls: {
    confirm: {
      title: "Anwesenheit melden"
    },
    markPaid: {
      title: "Zahlung melden",
      note: "Startet die Frist des Verkäufers. Wer nicht gezahlt hat, verliert damit die Kaution."
    },
    expire: {
      title: "Geschäft beenden",
      note: "Der Käufer hat nicht rechtzeitig gezahlt."
    },
    release: {
      title: "Token freigeben",
      note: "Gibt dem Käufer die Token, endgültig."
    },
    concede: {
      title: "Aufgeben",
      note: "Gibt der anderen Seite, was sie verlangt."
    },
    dispute: {
      title: "Kein Geld gekommen",
      note: "Hält die Frist an. Der Schiedsrichter entscheidet, oder beide einigen sich.",
      noteAlone: "Hält die Frist an. Dann entscheidet niemand: Nur beide zusammen können das Geschäft beenden oder einen Schiedsrichter bestimmen."
    },
    claim: {
      title: "Schweigen feststellen",
      note: "Die Zeit des Verkäufers ist um."
    },
    rule: {
      title: "Entscheiden",
      note: "Dieses Konto entscheidet den Streitfall, endgültig. Die Kaution des Verlierers zahlt die Gebühr."
    }
  },
  confirm: {
    starts: "Der Käufer weiß dann, dass jemand da ist, und die Zeit zum Zahlen beginnt einmal neu.",
    seen: "Der Käufer weiß dann, dass jemand da ist.",
    silenceReleases: "Der Käufer weiß dann, dass jemand da ist, und Schweigen gibt danach die Token frei; ohne diese Meldung führt es zum Streit. Ist kein Geld gekommen, stattdessen das melden.",
    releasesNow: "Die Zeit zur Freigabe ist vorbei. Nach dieser Meldung kann jeder die Token sofort dem Käufer geben. Ist kein Geld gekommen, stattdessen „Kein Geld gekommen“ wählen."
  },
  ticks: {
    release: "Das Geld ist auf dem Konto. Ich habe selbst nachgesehen.",
    concede: "Ich gebe dieses Geschäft auf.",
    markPaid: "Ich habe das Geld gesendet.",
    confirm: "Das Geld ist auf dem Konto. Ich weiß, dass danach jeder freigeben kann."
  },
  buyerShare: "Anteil des Käufers am Betrag, in Prozent",
  buyerShareNote: "100: Der Käufer hat recht. 0: Der Verkäufer hat recht.",
  badShare: "Eine Zahl von 0 bis 100 mit höchstens zwei Nachkommastellen eingeben.",
  done: "Erledigt.",
  history: "Verlauf",
  events: {
    Opened: "Eröffnet. Token und Kautionen sind beim Treuhänder.",
    Confirmed: "Der Anbieter wurde gesehen.",
    Paid: "Der Käufer meldet die Zahlung.",
    Disputed: "Streitfall.",
    Appointed: "Beide haben einen Schiedsrichter bestimmt.",
    Ruled: (d) => "Entschieden: " + d.share + " des Betrags für den Käufer."
  },
  endings: {
    expired: (d) => "Ohne Zahlung beendet. " + d.payout,
    conceded: (d) => "Der Käufer hat aufgegeben. " + d.payout,
    released: (d) => "Der Verkäufer hat freigegeben. " + d.payout,
    claimed: (d) => "Durch Schweigen des Verkäufers freigegeben. " + d.payout,
    agreed: (d) => "Beide haben sich geeinigt. " + d.payout,
    ruled: (d) => "Durch den Schiedsrichter beendet. " + d.payout
  },
  clocks: {
    unseen: "Die Zeit des Verkäufers, sich zu melden, endet.",
    paying: "Die Zeit zum Zahlen endet.",
    late: "Die Nachfrist von drei Stunden endet.",
    paid: "Die Zeit zum Freigeben endet.",
    overdue: "Die Nachfrist von drei Stunden endet.",
    disputed: "Die Zeit des Schiedsrichters endet."
  },
  clockSilence: {
    expire: "Jeder kann das Geschäft beenden.",
    claim: "Jeder kann das Schweigen des Verkäufers feststellen."
  },
  rules: "Regeln dieses Geschäfts",
  seller: "Verkäufer",
  buyer: "Käufer",
  terms: {
    title: "Bedingungen",
    money: "Zu zahlen",
    price: "Preis",
    method: "Per",
    unknown: "Dieser Browser weiß nicht, was über das Geld vereinbart wurde. Die Chain hat davon nur den Hash.",
    copy: "Bedingungen für die andere Seite kopieren",
    paste: "Bedingungen von der anderen Seite",
    pasteNote: "Der zugesandte Text oder Link. Er muss zu dem passen, was beide signiert haben.",
    none: "Dieses Angebot kommt ohne seine Bedingungen.",
    other: "Das sind nicht die Bedingungen dieses Geschäfts: Ihr Hash ist ein anderer.",
    notKept: "Dieser Browser behält nichts. Die Bedingungen selbst sichern."
  },
  consent: {
    title: "Gemeinsam beilegen",
    note: "Eine Seite signiert kostenlos und gibt den Text weiter. Die andere führt ihn aus.",
    share: (d) => d.symbol + " für den Käufer",
    shareNote: (d) => "Von " + d.amount + ". Der Verkäufer bekommt den Rest; beide bekommen ihre Kautionen zurück, ohne Gebühr.",
    signShare: "Aufteilung signieren",
    arbiter: "Anderer Schiedsrichter",
    arbiterNote: "Ein Konto, dem beide vertrauen und das Schiedsrichter ist. Ohne Gebühr.",
    signArbiter: "Für diesen Schiedsrichter signieren",
    signed: (d) => "Signiert. Den Text an die andere Seite geben: Er ist bis " + d.when + " ausführbar.",
    copy: "Text kopieren",
    paste: "Signierter Text der anderen Seite",
    notConsent: "Das ist ein Angebot und nichts, was die andere Seite über ein Geschäft signiert hat.",
    notSigned: "Die andere Seite hat das nicht signiert oder zurückgenommen.",
    askAgain: "Bei der anderen Seite einen neuen Text erbitten.",
    otherDeal: "Das wurde für ein anderes Geschäft signiert.",
    saysShare: (d) => "Der Käufer bekommt " + d.buyer + ", der Verkäufer " + d.seller + ". Beide bekommen ihre Kautionen zurück.",
    saysArbiter: (d) => d.who + " wird Schiedsrichter, für eine Gebühr von " + d.fee + ".",
    carryOut: "Ausführen"
  }
}