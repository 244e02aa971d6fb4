// Written by `pnpm codegen` from web/messages.
import { number, plural, select } from "@messageformat/runtime";
import { de } from "@messageformat/runtime/lib/cardinals";
export default {
  none: "Auf dieser Chain gibt es keine Darlehen zwischen zwei Personen: Weir wurde hier vor ihnen ausgebracht. Die Pools stehen offen.",
  make: "Angebot machen",
  connect: "Wallet verbinden",
  close: "Schließen",
  book: {
    title: "Angebote",
    tabs: "Was angeboten wird",
    lend: "Zu verleihen",
    borrow: "Zu leihen",
    sale: "Forderungen zu kaufen",
    list: "Angebote in dieser Liste",
    loading: "Die Angebote werden geladen",
    failed: "Weder der Knoten noch der Indexer sagt, was angeboten wird. Ein Angebot lässt sich aus seinem Link öffnen.",
    withoutChain: "Der Knoten durchsucht sein Protokoll nicht: Diese Angebote nennt der Indexer, der welche auslassen kann.",
    withoutIndexer: "Der Indexer antwortet nicht: Diese Angebote stehen im Protokoll der Chain. Angebote, die nur beim Indexer liegen, fehlen.",
    empty: "Das bietet gerade niemand an. Ein eigenes Angebot machen?",
    hidden: (d) => plural(d.count, 0, de, { one: "Ein Angebot, das gerade nicht anzunehmen ist, ist ausgeblendet.", other: number("de", d.count, 0) + " Angebote, die gerade nicht anzunehmen sind, sind ausgeblendet." }),
    showAll: "Alle zeigen",
    yours: "eigenes",
    until: (d) => "bis " + d.when,
    lends: (d) => "Verleiht " + d.amount,
    borrows: (d) => "Leiht " + d.amount,
    sells: (d) => "Verkauft eine Forderung über " + d.amount,
    rate: (d) => d.rate + " im Jahr für " + d.term,
    cover: (d) => select(d.isPawn, { true: "Pfand", other: "Durch Preis geschützt" }) + " · gegen " + d.collateral + select(d.hasLtv, { true: " · Beleihung " + d.percent, other: "" }),
    pawn: "Pfand",
    priced: "Durch Preis geschützt",
    saleLine: (d) => d.percent + " des Fälligen, " + d.yield + " im Jahr bis zur Fälligkeit",
    noYield: "keine Rendite mehr",
    token: "Token",
    anyToken: "alle"
  },
  open: {
    title: "Das geöffnete Angebot",
    have: "Link oder Text öffnen",
    paste: "Link oder Text eines Angebots",
    pasteNote: "Er wird hier gelesen und nirgendwohin gesendet.",
    file: "Aus einer Datei",
    desk: "Das ist ein Angebot für einen Tausch oder einen Handel: Es gehört an den Handelsplatz."
  },
  check: {
    checking: "Wird mit der Chain geprüft …",
    failed: "Der Knoten antwortet nicht, daher lässt sich das Angebot nicht prüfen. Später erneut versuchen.",
    can: (d) => "Jetzt anzunehmen: " + d.amount + ".",
    canSale: "Jetzt zu kaufen.",
    cannot: (d) => "Nicht anzunehmen: " + d.why,
    mineSale: "Das ist ein eigenes Angebot. Andere können es jetzt annehmen.",
    mineRefused: (d) => "Das ist ein eigenes Angebot. Niemand kann es jetzt annehmen: " + d.why,
    strangeToken: (d) => "Kein Pool dieser Website führt " + d.symbol + ". Jeder kann einen Token mit jedem Namen anlegen. Die Adresse vergleichen:",
    address: "Token"
  },
  warn: {
    pawnLender: "Wer leiht, hat eine Option auf das Pfand: Ist es mehr wert als die Schuld, wird getilgt, sonst bleibt es dem Verleiher. Das Angebot bald enden lassen.",
    pawnBorrower: "Kein Preis kann dieses Darlehen beenden, nur die Zeit: Wer nicht rechtzeitig tilgt, verliert das Pfand, wie viel es auch wert ist.",
    noMinInterest: "Kein Zins ist sofort fällig: Jeder kann in einer Transaktion leihen und tilgen und so das Angebot umsonst verbrauchen.",
    strangeOracle: "Der Preis, der über dieses Darlehen entscheidet, kommt aus einem Pool, den diese Website nicht führt. Sein Orakel kann von der Gegenseite stammen.",
    thin: "Die Sicherheit ist kaum mehr wert als das Darlehen: Schon ein kleiner Kursverlust lässt den Verleiher zu kurz kommen oder beendet das Darlehen.",
    noAuction: "Es gibt keine Auktion: Nach dem Verzug darf der Verleiher sofort die ganze Sicherheit nehmen, auch was sie über die Schuld hinaus wert ist.",
    clock: "Die Uhr läuft weiter, solange der geliehene Token oder die Chain stillsteht.",
    saleElsewhere: "Forderungen nur hier kaufen und verkaufen: Anderswo kann eine vorher geleert worden sein."
  },
  facts: {
    label: "Bedingungen",
    maker: "Von",
    taker: "Nur für",
    rate: "Zins",
    rateOf: (d) => d.rate + " im Jahr, fest",
    term: "Laufzeit",
    collateral: "Sicherheit",
    collateralOf: (d) => d.amount + " für alles",
    ltv: "Beleihung jetzt",
    kind: "Schutz",
    grace: "Frist nach Fälligkeit",
    auction: "Auktion nach Verzug",
    noAuction: "keine",
    minInterest: "Sofort fälliger Zins",
    minInterestOf: (d) => d.percent + " des ganzen",
    least: "Mindestens",
    left: "Anzunehmen",
    source: "Kommt aus",
    wallet: "der Wallet des Anbieters",
    pool: (d) => "der Einlage des Anbieters in " + d.pool + ", wo sie bis dahin " + d.apy + " bringt",
    unknownPool: "einer Einlage in einem Pool, den diese Website nicht führt",
    expiry: "Gilt bis",
    liquidation: "Liquidiert bei",
    liquidationOf: (d) => d.lltv + " des Werts der Sicherheit, mit einem Bonus bis " + d.bonus,
    price: "Preis",
    priceOf: (d) => d.percent + " des Fälligen",
    yield: "Rendite bis zur Fälligkeit",
    yieldOf: (d) => d.percent + " im Jahr, wenn bei Fälligkeit getilgt wird",
    borrower: "Schuldner",
    lender: "Verleiher",
    lent: "Verliehen",
    dueNow: "Jetzt fällig",
    dueAtMaturity: "Bei Fälligkeit",
    held: "Hinterlegte Sicherheit",
    health: "Gesundheitsfaktor",
    waiting: "Getilgt und abzuholen",
    waitingShares: (d) => d.amount + " wert in " + d.pool + ", bringt " + d.apy,
    payTo: "Tilgungen",
    payPool: (d) => "bringen " + d.apy + " in " + d.pool,
    payTokens: "warten als Token",
    rollover: "Bei Fälligkeit",
    rolloverOf: (d) => "wird zur Schuld in " + d.pool + ", Lohn bis " + d.tip
  },
  take: {
    title: "Annehmen",
    lend: "Verleihen",
    borrow: "Leihen",
    amount: (d) => "Wie viel (" + d.symbol + ")",
    note: (d) => "Mindestens " + d.least + ", höchstens " + d.most + ".",
    all: "Alles",
    source: "Kommt aus",
    pay: "Tilgungen gehen in",
    payNone: "keinen Pool: Sie warten als Token",
    payPool: (d) => d.pool + ", bringt jetzt " + d.apy,
    lendThis: (d) => d.amount + " verleihen",
    borrowThis: (d) => d.amount + " leihen",
    lines: {
      owed: "Zu tilgen",
      lent: "Verliehen",
      held: "Hinterlegte Sicherheit",
      gets: "Ausgezahlt"
    },
    later: (d) => "Am " + d.when + " sind " + d.due + " fällig. Wer früher tilgt, zahlt Zins nur bis dahin; mindestens " + d.least + " sind fällig.",
    tooLittle: (d) => "Nur " + d.has + " sind da; " + d.needs + " werden gebraucht.",
    titleTake: (d) => "Angebot annehmen: " + d.amount,
    doneLend: "Verliehen. Die Forderung steht unter „Forderungen“.",
    doneBorrow: "Geliehen. Das Darlehen steht unter „Eigene Darlehen“."
  },
  cancel: {
    label: "Angebot zurückziehen",
    title: "Angebot zurückziehen",
    done: "Zurückgezogen. Niemand kann es mehr annehmen."
  },
  cancelAll: {
    title: "Alle eigenen Angebote zurückziehen",
    note: "Keines Ihrer Angebote von Darlehen und Forderungen kann danach noch angenommen werden, auch keines, dessen Link verloren ist. Laufende Darlehen bleiben unberührt.",
    label: "Alle zurückziehen",
    done: "Alle Ihre Angebote sind zurückgezogen."
  },
  share: {
    title: "Angebot weitergeben",
    note: "Wer den Link hat, kann es annehmen, wenn es niemanden nennt.",
    copy: "Link kopieren",
    copied: "Link kopiert.",
    link: "Link",
    file: "Als Datei speichern",
    qr: "QR-Code",
    qrFailed: "Der QR-Code wurde nicht geladen. Erneut versuchen",
    publish: "Auf der Chain veröffentlichen",
    titlePublish: "Angebot veröffentlichen",
    published: "Veröffentlicht. Es steht unter „Angebote“.",
    list: "Beim Indexer eintragen",
    listed: "Eingetragen. Wer diesen Indexer nutzt, sieht es.",
    notListed: (d) => "Nicht eingetragen: " + d.why
  },
  mine: {
    title: "Eigene Darlehen",
    note: "Was geliehen ist.",
    empty: "Niemandem wird etwas geschuldet.",
    connect: "Eine Wallet verbinden, um eigene Darlehen und Forderungen zu sehen.",
    failed: "Der Knoten durchsucht sein Protokoll nicht, daher lassen sich Darlehen nicht auflisten. Einen anderen Knoten wählen: siehe „Netzwerk“.",
    withoutIndexer: "Der Indexer antwortet nicht: Darlehen und Forderungen kommen aus dem Protokoll der Chain, und alles funktioniert."
  },
  claims: {
    title: "Forderungen",
    note: "Was andere schulden. Eine Forderung ist ein Token (ERC-721), der sich verkaufen und weitergeben lässt.",
    empty: "Niemand schuldet etwas."
  },
  public: {
    title: "Für jeden offen",
    note: "Darlehen im Verzug, deren Sicherheit versteigert wird, und solche, die sich liquidieren oder umschulden lassen."
  },
  loan: {
    due: (d) => d.amount + " fällig",
    line: (d) => d.collateral + " hinterlegt, " + d.rate + " im Jahr",
    lent: (d) => d.amount + " verliehen",
    paid: "Tilgungen warten",
    over: (d) => "vorbei: " + d.how,
    ends: {
      repaid: "getilgt",
      seized: "Sicherheit an den Verleiher verfallen",
      liquidated: "liquidiert",
      bought: "Sicherheit versteigert",
      rolled: "zur Schuld in einem Pool geworden",
      refinanced: "mit einem anderen Darlehen getilgt"
    },
    timeline: "Zeitlauf",
    marks: {
      start: "Geliehen",
      rolls: "Umschuldbar",
      maturity: "Fälligkeit",
      grace: "Frist endet",
      auction: "Auktion endet"
    },
    phases: {
      term: "Läuft",
      grace: "Überfällig",
      auction: "In Auktion",
      over: "Im Verzug"
    },
    next: {
      matures: (d) => "Fällig in " + d.time + ". Dann beginnt eine Frist; der Zins läuft weiter.",
      defaults: (d) => "Überfällig. In " + d.time + " beginnt der Verzug, und die Sicherheit kann verfallen.",
      auctionEnds: (d) => "In Auktion: Wer zahlt, bekommt von Minute zu Minute mehr von der Sicherheit. In " + d.time + " darf der Verleiher den Rest nehmen.",
      canBeTaken: "Der Verleiher darf jetzt die ganze Sicherheit nehmen.",
      canBeLiquidated: "Kann jetzt liquidiert werden: Das Fällige übersteigt den vereinbarten Teil des Werts der Sicherheit."
    }
  },
  act: {
    label: "Was zu tun ist",
    repay: "Tilgen",
    addCollateral: "Sicherheit nachlegen",
    refinance: "Mit anderem Darlehen tilgen",
    rollover: "In einen Pool umschulden",
    claim: "Abholen",
    seize: "Sicherheit nehmen",
    sell: "Forderung verkaufen",
    keepTokens: "Wie Tilgungen warten",
    transfer: "Übertragen",
    roll: "Umschulden",
    liquidate: "Liquidieren",
    buy: "Sicherheit kaufen"
  },
  repay: {
    amount: (d) => "Wie viel (" + d.symbol + ")",
    note: (d) => "Jetzt fällig: " + d.due + "; in der Wallet: " + d.has + ".",
    all: "Alles Fällige",
    tooMuch: (d) => "Nur " + d.due + " sind fällig.",
    frees: (d) => d.collateral + " gehen zurück an den Schuldner.",
    send: "Tilgen",
    title: (d) => d.amount + " tilgen",
    done: "Getilgt.",
    grows: (d) => "Der Zins wächst jede Sekunde: " + d.most + " werden freigegeben, und der Rest der Freigabe " + select(d.isTakenBack, { true: "wird zurückgenommen", other: "bleibt bestehen, weil dieser Token keine Freigabe ändert" }) + "."
  },
  add: {
    amount: (d) => "Wie viel (" + d.symbol + ")",
    note: (d) => "In der Wallet: " + d.has + ".",
    send: "Sicherheit nachlegen",
    title: (d) => d.amount + " Sicherheit nachlegen",
    done: "Nachgelegt."
  },
  roll: {
    note: "Kurz vor der Fälligkeit darf dann jeder das Darlehen in eine eigene Schuld in einem Pool umwandeln, mit derselben Sicherheit, damit kein Verzug eintritt. Wer es tut, bekommt den Lohn.",
    pool: "In",
    option: (d) => d.pool + ": " + d.symbol + " leihen zu jetzt " + d.apy,
    none: "Kein Pool dieser Website führt beide Token.",
    tip: "Lohn bei Fälligkeit, Prozent",
    tipNote: "Höchstens 1 %. Er wächst bis dahin von null an.",
    leans: "Im Pool steht diese Schuld neben allem, was dort schon liegt: Auch andere eigene Sicherheiten können für sie haften.",
    rights: (d) => "Braucht die Berechtigung, dass Darlehen in den Pools bis " + d.when + " für dieses Konto leihen und verwalten dürfen.",
    send: "Einrichten",
    off: "Zurücknehmen",
    offFrom: (d) => "Nicht in " + d.pool + " umschulden",
    title: (d) => "Umschulden in " + d.pool + " einrichten",
    titleOff: "Umschulden zurücknehmen",
    titleRights: "Darlehen für dieses Konto leihen lassen",
    done: (d) => "Eingerichtet. Ab " + d.when + " darf jeder umschulden.",
    doneOff: "Zurückgenommen.",
    now: "Jetzt umschulden",
    nowNote: (d) => "Tilgt das Darlehen mit einer Schuld des Schuldners in " + d.pool + ". Lohn: " + d.tip + ".",
    titleNow: (d) => "Darlehen " + d.number + " umschulden",
    doneNow: "Umgeschuldet."
  },
  refinance: {
    note: "Das Angebot eines anderen Verleihers derselben Token tilgt dieses Darlehen; die Sicherheit geht über.",
    offer: "Angebot",
    option: (d) => d.amount + " zu " + d.rate + " für " + d.term,
    none: "Niemand bietet gerade an, diese Token zu verleihen.",
    amount: (d) => "Neues Darlehen (" + d.symbol + ")",
    lines: {
      old: "Dieses Darlehen",
      "new": "Neues Darlehen",
      rate: "Zins",
      collateral: "Sicherheit"
    },
    send: "Tilgen und neu leihen",
    title: (d) => "Darlehen " + d.number + " mit einem anderen tilgen",
    done: "Getilgt und neu geliehen."
  },
  claim: {
    note: "Was getilgt wurde, kommt in die Wallet.",
    asShares: (d) => "Als Einlage in " + d.pool + ", ohne sie abzuheben",
    send: "Abholen",
    title: "Tilgungen abholen",
    done: "Abgeholt."
  },
  keep: {
    into: (d) => "Tilgungen gehen in " + d.pool + " und bringen dort " + d.apy + ". Ist der Pool ganz verliehen, müssen sie dort vielleicht warten.",
    tokens: "Tilgungen als Token behalten",
    lend: "Tilgungen im Pool anlegen",
    title: "Ändern, wie Tilgungen warten",
    done: "Geändert."
  },
  seize: {
    note: (d) => d.collateral + " verfallen an Stelle von " + d.due + ". Das Darlehen ist dann vorbei, wie viel die Sicherheit auch wert ist.",
    worth: (d) => "Die Sicherheit ist jetzt " + d.worth + " des Fälligen wert.",
    send: (d) => d.collateral + " nehmen",
    title: (d) => "Sicherheit von Darlehen " + d.number + " nehmen",
    done: "Genommen."
  },
  sell: {
    price: "Preis, Prozent des Fälligen",
    note: (d) => "Jetzt " + d.amount + ". Rendite des Käufers bis zur Fälligkeit: " + d.yield + " im Jahr.",
    noteLate: (d) => "Jetzt " + d.amount + ". Das Darlehen ist überfällig.",
    noNumber: "Einen Prozentsatz zwischen 1 und 1.000 eingeben.",
    lasts: "Gilt",
    days: (d) => plural(d.count, 0, de, { one: number("de", d.count, 0) + " Tag", other: number("de", d.count, 0) + " Tage" }),
    place: "Zum Verkauf stellen",
    sign: "Unterschreiben und als Link teilen",
    title: (d) => "Forderung " + d.number + " zum Verkauf stellen",
    done: "Steht zum Verkauf, unter „Forderungen zu kaufen“.",
    signed: "Unterschrieben. Jetzt weitergeben:"
  },
  transfer: {
    to: "An",
    send: "Forderung übertragen",
    title: (d) => "Forderung " + d.number + " an " + d.who + " übertragen",
    done: "Übertragen.",
    note: "Wer die Forderung hat, bekommt, was der Schuldner zahlt. Niemand kann sie zurückholen.",
    self: "Das ist das eigene Konto.",
    contract: "An diesen Vertrag lässt sich die Forderung nicht senden."
  },
  buy: {
    amount: (d) => "Zu zahlen (" + d.symbol + ")",
    note: (d) => "Fällig: " + d.due + "; in der Wallet: " + d.has + ".",
    part: (d) => "Käufer bekommen " + d.percent + " der Sicherheit dessen, was sie zahlen; der Teil wächst bis " + d.when + ".",
    gets: (d) => "Dafür kommen mindestens " + d.collateral + ".",
    send: "Kaufen",
    sendLiquidate: "Liquidieren",
    title: (d) => "Sicherheit von Darlehen " + d.number + " kaufen",
    titleLiquidate: (d) => "Darlehen " + d.number + " liquidieren",
    done: "Gekauft."
  },
  buyClaim: {
    label: "Forderung kaufen",
    price: "Preis jetzt",
    note: (d) => "Jetzt " + d.paid + " zahlen und dann bekommen, was der Schuldner zahlt: " + d.due + " bei Fälligkeit.",
    send: (d) => "Für " + d.paid + " kaufen",
    title: (d) => "Forderung " + d.number + " kaufen",
    done: "Gekauft. Sie steht unter „Forderungen“.",
    gone: "Das Darlehen dieser Forderung ist vorbei.",
    lines: {
      claims: "Von anderen geschuldet"
    }
  },
  days: (d) => plural(d.count, 0, de, { one: number("de", d.count, 0) + " Tag", other: number("de", d.count, 0) + " Tage" }),
  hours: (d) => plural(d.count, 0, de, { one: number("de", d.count, 0) + " Stunde", other: number("de", d.count, 0) + " Stunden" })
}