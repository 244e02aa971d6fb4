// Written by `pnpm codegen` from web/messages.
import { number, plural, select } from "@messageformat/runtime";
import { de } from "@messageformat/runtime/lib/cardinals";
export default {
  asCollateral: (d) => d.symbol + " als Sicherheit",
  pool: (d) => "Pool " + d.name,
  amount: {
    label: "Betrag",
    enter: "Betrag eingeben",
    max: "Max.",
    all: "Alles, bis zur letzten Einheit.",
    read: (d) => "Gelesen als " + d.words + " " + d.symbol + ".",
    readings: "Was der Betrag bedeutet",
    sources: {
      supply: (d) => "In der Wallet: " + d.amount,
      supplyCollateral: (d) => "In der Wallet: " + d.amount,
      borrow: (d) => "Leihbar: " + d.amount,
      repay: (d) => "Tilgbar: " + d.amount,
      withdraw: (d) => "Abhebbar: " + d.amount,
      withdrawCollateral: (d) => "Abhebbar: " + d.amount
    }
  },
  most: {
    wallet: "Alles, was die Wallet hält.",
    cap: "So viel, wie die Obergrenze des Pools noch zulässt.",
    liquidity: "So viel, wie gerade nicht verliehen ist.",
    debts: "So viel, wie die Schulden frei lassen, abzüglich 1 % für Preisbewegungen.",
    collateral: "So viel, wie die Sicherheiten tragen, abzüglich 1 % für Preisbewegungen."
  },
  obstacles: {
    WalletEmpty: (d) => "Die Wallet hält kein " + d.symbol + ".",
    NothingSupplied: (d) => "In diesem Pool ist kein " + d.symbol + " eingezahlt.",
    NothingOwed: (d) => "In diesem Pool wird kein " + d.symbol + " geschuldet.",
    NoCollateral: (d) => "In diesem Pool liegt kein " + d.symbol + " als Sicherheit.",
    NothingIdle: (d) => "Alles " + d.symbol + " des Pools ist gerade verliehen. Erneut versuchen, wenn etwas getilgt ist.",
    CapReached: "Die Obergrenze des Pools ist erreicht.",
    NeededByDebts: "Die Schulden in diesem Pool brauchen alles davon. Erst einen Teil tilgen.",
    ReserveRetired: (d) => d.symbol + " ist in diesem Pool stillgelegt und kann nicht geliehen werden.",
    ReserveStopped: (d) => d.symbol + " ist in diesem Pool angehalten und kann gerade nicht geliehen werden.",
    DebtBacksItself: (d) => d.symbol + " besichert hier Schulden. Das zuerst beenden, dann " + d.symbol + " leihen.",
    PriceUnreadable: "Ein Preis, den das braucht, ist gerade nicht lesbar. In einigen Minuten erneut versuchen.",
    NothingBacksDebt: "In diesem Pool ist nichts hinterlegt, das Schulden besichert. Erst Sicherheiten einzahlen.",
    LimitUsed: "Die Schulden schöpfen aus, was die Sicherheiten tragen. Erst einen Teil tilgen oder Sicherheiten hinzufügen.",
    LimitExceeded: "Die Schulden übersteigen, was die Sicherheiten tragen. Erst einen Teil tilgen."
  },
  approval: {
    asksOnce: "Die Wallet fragt einmal, für alle Schritte zusammen.",
    asks: (d) => "Die Wallet fragt " + plural(d.count, 0, de, { "1": "einmal", "2": "zweimal", "3": "dreimal", "4": "viermal", one: number("de", d.count, 0) + "-mal", other: number("de", d.count, 0) + "-mal" }) + ".",
    says: (d) => select(d.resets, { true: "Dieser Token nimmt keine neue Freigabe, solange eine alte besteht; darum wird die alte zuerst auf null gesetzt. Danach", other: "Zuerst" }) + " gibt sie genau " + d.amount + " frei" + select(d.spare, { true: ", mit Spielraum für zehn Minuten Zinsen; genommen wird nur, was geschuldet ist, und der Rest der Freigabe wird am Ende zurückgenommen.", other: "." })
  },
  approves: (d) => "Freigabe über genau " + d.amount + select(d.reset, { true: ", nachdem die alte auf null gesetzt ist", other: "" }) + select(d.rest, { true: "; was nicht für Zinsen gebraucht wird, wird am Ende zurückgenommen", other: "" }) + ".",
  changes: {
    label: "Was sich dadurch ändert",
    from: "von",
    to: "auf",
    none: "keiner",
    yes: "ja",
    no: "nein",
    names: {
      health: "Gesundheitsfaktor",
      owed: "Schulden in diesem Pool",
      limit: "Kreditrahmen",
      supply: "Einlage",
      collateral: "Sicherheit",
      debt: "Schuld",
      backsDebt: "Besichert Schulden",
      wallet: "In der Wallet",
      supplyApy: "Einlagenzins",
      borrowApy: "Kreditzins"
    },
    liquidation: (d) => "Liquidationspreis von " + d.symbol
  },
  connect: {
    first: "Eine Wallet verbinden, um das Guthaben zu sehen und was sich ändern würde.",
    button: "Wallet verbinden"
  },
  left: {
    note: (d) => d.amount + " bleiben freigegeben: Der Contract von Weir kann darauf zugreifen, bis die Freigabe genutzt oder zurückgenommen ist.",
    noteUnlimited: (d) => d.symbol + " bleibt in unbegrenzter Höhe freigegeben: Der Contract von Weir kann darauf zugreifen, bis die Freigabe zurückgenommen ist.",
    takeBack: "Zurücknehmen",
    tookBack: "Freigabe zurückgenommen"
  },
  notCounted: {
    one: (d) => d.what + " wartet auf einen Block. Die Zahlen hier berücksichtigen das noch nicht.",
    many: (d) => d.count + " Transaktionen warten auf einen Block. Die Zahlen hier berücksichtigen sie noch nicht."
  },
  onItsWay: {
    note: "Dies ist schon gesendet, aber noch in keinem Block. Beschleunigen oder abbrechen lässt es sich in der Wallet.",
    another: "Noch eine senden"
  },
  buttons: {
    close: "Schließen",
    done: "Fertig",
    back: "Zurück zum Betrag",
    sendAgain: "Erneut senden",
    tryAgain: "Erneut versuchen",
    lookAgain: "Erneut nachsehen",
    startAgain: "Neu beginnen",
    check: "Ergebnis ansehen",
    goOn: "Fortsetzen",
    confirm: "In der Wallet bestätigen…",
    switchBack: "Zurückwechseln"
  },
  switchBack: {
    choose: (d) => "In der Wallet " + d.account + " auswählen; dann geht es hier weiter.",
    notYet: "Die Wallet hat nicht zurückgewechselt."
  },
  outcomes: {
    rejected: "In der Wallet abgelehnt",
    reverted: "Von der Chain abgelehnt",
    cancelled: "In der Wallet abgebrochen",
    replaced: "Eine andere Transaktion ist an ihre Stelle getreten",
    dropped: "Vom Netzwerk verworfen",
    lost: "Noch nicht bestätigt",
    failed: "Konnte nicht gesendet werden",
    switched: "Angehalten: Die Wallet hat gewechselt",
    short: "Zu wenig freigegeben",
    changed: "Die Zahlen haben sich geändert"
  },
  nothingSpent: "Es wurde nichts gesendet und kein Gas ausgegeben.",
  hashes: {
    cancelled: "Abgebrochen durch",
    replaced: "Ersetzt durch",
    own: "Transaktion"
  },
  displaced: {
    cancelled: {
      sentence: "Die Wallet hat sie abgebrochen und an ihrer Stelle eine leere Transaktion gesendet. Sie hatte keine Wirkung.",
      remedy: "Der Abbruch hat Gas gekostet. Bei Bedarf erneut senden."
    },
    replaced: {
      sentence: "Die Wallet hat an ihrer Stelle eine andere Transaktion gesendet. Diese hatte keine Wirkung.",
      remedy: "Vor dem erneuten Senden die andere Transaktion in der Wallet ansehen."
    },
    dropped: {
      sentence: "Das Netzwerk hat sie verworfen: Der Knoten, der sie hatte, wartet nicht mehr auf sie, und kein Block enthält sie.",
      remedy: "Meist war die gebotene Gebühr zu niedrig. In der Wallet nachsehen, ob sie es noch versucht, dann erneut senden."
    },
    partial: {
      sentence: "Die Wallet hat die Schritte nicht zusammengehalten: Einige wurden ausgeführt, einer wurde abgelehnt.",
      remedy: "Die Position und die bestehenden Freigaben ansehen, bevor der Rest gesendet wird."
    }
  },
  steps: {
    label: "Schritte",
    list: "Alle Aktionen in einer Transaktion",
    nothingLeft: "Es war nichts übrig",
    sent: "Gesendet",
    notDone: "Nicht ausgeführt",
    reset: "Alte Freigabe auf null setzen",
    approve: "Genauen Betrag freigeben",
    revoke: "Rest der Freigabe zurücknehmen",
    setCollateral: "Besicherung ändern",
    multicall: "Einzahlen und Schulden damit besichern"
  },
  risk: {
    below: (d) => "Damit fällt der Gesundheitsfaktor unter " + d.bound + ".",
    meaning: "Ein Tag mit großen Preisbewegungen kann ihn unter 1 bringen; dann dürfen andere die Schulden tilgen und die Sicherheiten mit einem Bonus übernehmen. Das ist mir klar."
  },
  kinds: {
    label: "Was die Einlage bewirkt",
    backing: {
      name: "Verleihen und Schulden damit besichern",
      note: (d) => "Bringt " + d.apy + " und kann bei einer Liquidation genommen werden."
    },
    lent: {
      name: "Nur verleihen",
      note: (d) => "Bringt " + d.apy + " und kann nicht liquidiert werden."
    },
    collateral: {
      name: "Als Sicherheit aufbewahren",
      note: "Bringt nichts, wird aber nie an andere verliehen."
    }
  },
  figures: {
    deposit: (d) => "Die Vorschau der Chain endet jetzt mit einer Einlage von " + d.chain + "; diese Seite zeigte " + d.shown + ".",
    collateral: (d) => "Die Vorschau der Chain endet jetzt mit einer Sicherheit von " + d.chain + "; diese Seite zeigte " + d.shown + ".",
    debt: (d) => "Die Vorschau der Chain endet jetzt mit einer Schuld von " + d.chain + "; diese Seite zeigte " + d.shown + ".",
    backs: (d) => "Die Vorschau der Chain endet jetzt mit „" + d.symbol + "-Einlage besichert Schulden“: " + d.chain + "; diese Seite zeigte " + d.shown + ".",
    borrowApy: (d) => "Die Vorschau der Chain endet jetzt mit einem Kreditzins für " + d.symbol + " von " + d.chain + "; diese Seite zeigte " + d.shown + ".",
    supplyApy: (d) => "Die Vorschau der Chain endet jetzt mit einem Einlagenzins für " + d.symbol + " von " + d.chain + "; diese Seite zeigte " + d.shown + ".",
    health: (d) => "Die Vorschau der Chain endet jetzt mit einem Gesundheitsfaktor von " + d.chain + "; diese Seite zeigte " + d.shown + ".",
    remedy: "Dieser Schritt wurde nicht gesendet. Zurückgehen: Die Zahlen dort sind aktualisiert."
  },
  titles: {
    approve: (d) => d.amount + " freigeben",
    approveToken: "Einen Token freigeben",
    takeBack: (d) => "Freigabe von " + d.symbol + " zurücknehmen",
    token: "einem Token",
    more: (d) => d.title + " und " + d.more + " weitere"
  },
  chainChanged: "Die Chain hatte sich geändert, bis ein Block sie aufnahm."
}