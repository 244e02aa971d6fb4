// Written by `pnpm codegen` from web/messages.
import { select } from "@messageformat/runtime";
export default {
  reverts: {
    PoolExists: {
      sentence: "Mit diesem Salt wurde schon ein Pool eröffnet.",
      remedy: "Einen anderen Salt wählen."
    },
    ReserveCountOutOfBounds: {
      sentence: (d) => "Ein Pool hat 1 bis 16 Reserven, nicht " + d.count + ".",
      remedy: "Die Zahl der Reserven ändern."
    },
    SettingOutOfBounds: {
      sentence: (d) => "Die Einstellung " + d.setting + " darf nicht " + d.value + " sein.",
      remedy: "Einen Wert innerhalb der Grenzen wählen; sie stehen in docs/math.md."
    },
    TokenInvalid: {
      sentence: (d) => d.token + " kann nicht aufgenommen werden: Es ist kein Contract oder hat weniger als 6 oder mehr als 18 Nachkommastellen.",
      remedy: "Adresse und Chain des Tokens prüfen."
    },
    TokenListedTwice: {
      sentence: (d) => "Die Reserven nennen " + d.token + " zweimal.",
      remedy: "Einen der beiden Einträge entfernen."
    },
    OracleInvalid: {
      sentence: (d) => "Das Orakel " + d.oracle + " liefert gerade keinen Preis.",
      remedy: "Seine Adresse und seine Preisquelle prüfen; wenn eine Reserve aufgenommen wird, muss es lesbar sein."
    },
    OracleUnitDiffers: {
      sentence: (d) => "Das Orakel " + d.oracle + " rechnet in " + d.unit + ", der Pool in " + d.poolUnit + ".",
      remedy: "Ein Orakel in der Einheit des Pools verwenden."
    },
    NotOwner: {
      sentence: (d) => d.caller + " ist nicht Eigentümer dieses Pools. Ein Pool, dessen Eigentümer null ist, ist eingefroren.",
      remedy: "Das Konto des Eigentümers verbinden."
    },
    NotGuardian: {
      sentence: (d) => d.caller + " ist weder Wächter noch Eigentümer dieses Pools.",
      remedy: "Das Konto des Wächters verbinden."
    },
    NotNextOwner: {
      sentence: (d) => "Dieser Pool wurde " + d.caller + " nicht angeboten.",
      remedy: "Das Konto verbinden, dem er angeboten wurde, oder ihn vom Eigentümer anbieten lassen."
    },
    ChangeNotReady: {
      sentence: (d) => "Diese angekündigte Änderung kann nicht vor " + d.readyAt + " ausgeführt werden.",
      remedy: "Von da an innerhalb von 14 Tagen erneut senden."
    },
    FeeRecipientZero: {
      sentence: "Dieser Pool hat keinen Empfänger für Gebühren; sie bleiben im Pool und decken zuerst Verluste.",
      remedy: "Sein Eigentümer kann einen Empfänger benennen."
    },
    PoolUnknown: {
      sentence: "Diesen Pool gibt es auf dieser Chain nicht.",
      remedy: "Den Link und das Netzwerk der Wallet prüfen."
    },
    SettingsInvalid: {
      sentence: (d) => d.settings + " enthält keinen Code; damit lässt sich das Protokoll nicht bereitstellen.",
      remedy: "Zuerst LendingSettings in diesem Netzwerk bereitstellen und dessen Adresse angeben."
    },
    ReserveUnknown: {
      sentence: "Diese Reserve gibt es auf dieser Chain nicht, oder sie gehört zu einem anderen Pool.",
      remedy: "Den Link und das Netzwerk der Wallet prüfen."
    },
    AssetsOrShares: {
      sentence: "Anzugeben ist genau eines von beiden: Betrag oder Anteile.",
      remedy: "Einen Betrag über null eingeben und das andere auf null lassen."
    },
    AmountTooLarge: {
      sentence: (d) => "Die Bücher einer Reserve fassen höchstens 2^128 Token-Einheiten; weitere " + d.amount + " passen nicht hinein.",
      remedy: "Einen kleineren Betrag wählen."
    },
    AmountZero: {
      sentence: (d) => "Der Betrag ist null oder zu klein, um in " + d.symbol + " zu zählen.",
      remedy: "Einen größeren Betrag eingeben."
    },
    AccountZero: {
      sentence: "Es wurde kein Konto angegeben.",
      remedy: "Eine Wallet verbinden oder das Konto angeben, für das gehandelt wird."
    },
    ReceiverInvalid: {
      sentence: (d) => d.receiver + " kann nichts empfangen: Es ist die Nulladresse oder das Protokoll selbst, und die Token wären verloren.",
      remedy: "Einen anderen Empfänger angeben."
    },
    Unauthorized: {
      sentence: (d) => d.caller + " darf für " + d.account + " " + select(d.right, { withdraw: "nicht abheben", borrow: "nicht leihen", manage: "keine Sicherheiten wählen", other: "dies nicht tun" }) + ".",
      remedy: (d) => d.account + " verbinden oder diesen Bevollmächtigten von dort berechtigen."
    },
    RightsInvalid: {
      sentence: (d) => d.rights + " enthält eine Berechtigung, die es nicht gibt.",
      remedy: "Eine Summe aus 1 (abheben), 2 (leihen) und 4 (verwalten) verwenden."
    },
    BalanceTooLow: {
      sentence: (d) => "Hier ist weniger " + d.symbol + " eingezahlt, als die Aktion nehmen würde.",
      remedy: "Einen kleineren Betrag wählen, oder mit „Max.“ alles."
    },
    CollateralTooLow: {
      sentence: (d) => "Hier liegen " + d.held + " als Sicherheit, weniger als die verlangten " + d.wanted + ".",
      remedy: "Einen kleineren Betrag wählen, oder mit „Max.“ alles."
    },
    AllowanceTooLow: {
      sentence: (d) => d.spender + " darf nicht so viele " + d.symbol + "-Anteile von " + d.account + " bewegen.",
      remedy: "Das Konto mehr Anteile freigeben lassen."
    },
    DebtTooLow: {
      sentence: (d) => "Hier wird weniger " + d.symbol + " geschuldet, als getilgt würde.",
      remedy: "Einen kleineren Betrag wählen, oder mit „Max.“ die ganze Schuld tilgen."
    },
    LiquidityTooLow: {
      sentence: (d) => "Im Pool sind gerade nur " + d.idle + " frei, gebraucht werden " + d.needed + "; der Rest ist verliehen.",
      remedy: (d) => "Einen kleineren Betrag wählen oder warten, bis Schulden getilgt werden: Bis dahin steigt der Zinssatz von " + d.symbol + " und zieht Einlagen an."
    },
    SupplyCapExceeded: {
      sentence: (d) => "Die Obergrenze des Pools für Einlagen ist " + d.cap + "; damit wären es " + d.needed + ".",
      remedy: "Einen kleineren Betrag oder einen anderen Pool wählen."
    },
    BorrowCapExceeded: {
      sentence: (d) => "Die Obergrenze des Pools für Schulden ist " + d.cap + "; damit wären es " + d.needed + ".",
      remedy: "Einen kleineren Betrag oder einen anderen Pool wählen."
    },
    CollateralCapExceeded: {
      sentence: (d) => "Die Obergrenze des Pools für Sicherheiten ist " + d.cap + "; damit wären es " + d.needed + ".",
      remedy: "Einen kleineren Betrag oder einen anderen Pool wählen."
    },
    ReserveRetired: {
      sentence: (d) => d.symbol + " ist in diesem Pool stillgelegt: Ein Verlust hat die Reserve geleert, nur Tilgen und Abheben sind noch möglich.",
      remedy: "Einen anderen Token oder einen anderen Pool wählen."
    },
    ReserveStopped: {
      sentence: (d) => "Der Wächter des Pools hat " + d.symbol + " angehalten: Bis der Eigentümer die Reserve wieder freigibt, geht nichts durch, was das Risiko erhöht.",
      remedy: "Abheben und Tilgen funktionieren weiterhin. Zum Einzahlen oder Leihen einen anderen Token oder einen anderen Pool wählen."
    },
    DebtBacksItself: {
      sentence: (d) => "Ein Konto kann im selben Pool nicht " + d.symbol + " schulden und " + d.symbol + " als Sicherheit nutzen.",
      remedy: (d) => d.symbol + " nicht mehr als Sicherheit nutzen oder erst die Schuld in " + d.symbol + " tilgen; mit einem anderen Token geht es sofort."
    },
    CollateralNotEnabled: {
      sentence: (d) => d.account + " nutzt " + d.symbol + " nicht als Sicherheit, und nur das Konto selbst oder sein Verwalter darf damit beginnen.",
      remedy: (d) => "Die erste Sicherheit von " + d.account + " selbst hinterlegen lassen."
    },
    NotCollateral: {
      sentence: (d) => "Dieser Pool nimmt " + d.symbol + " nicht als Sicherheit.",
      remedy: "Den Token gegen Zinsen einzahlen oder einen anderen als Sicherheit nutzen."
    },
    BorrowLimitExceeded: {
      sentence: (d) => "Damit betrüge die Schuld " + d.debt + "; die Sicherheiten tragen höchstens " + d.limit + ".",
      remedy: "Erst Sicherheiten hinzufügen oder Schulden tilgen, oder einen kleineren Betrag wählen."
    },
    PriceUnreadable: {
      sentence: (d) => "Der Preis von " + d.symbol + " ist gerade nicht lesbar, und diese Aktion braucht ihn.",
      remedy: "In einigen Minuten erneut versuchen. Einzahlen und Tilgen funktionieren weiterhin."
    },
    OracleGasTooLow: {
      sentence: (d) => "Die Transaktion hat zu wenig Gas, um alle Preise zu lesen: " + d.left + " war übrig, " + d.needed + " ist nötig.",
      remedy: "Mit einem höheren Gaslimit erneut senden."
    },
    ArrivedTooLittle: {
      sentence: (d) => "Von " + d.wanted + " kamen nur " + d.got + " an: " + d.token + " behält bei Überweisungen eine Gebühr ein.",
      remedy: "Ein solcher Token lässt sich hier nicht verwenden."
    },
    Reentered: {
      sentence: "Ein Token wollte das Protokoll aufrufen, während er bewegt wurde.",
      remedy: "Diesen Token nicht verwenden; sein Contract kann bösartig sein."
    },
    TokenNotHeld: {
      sentence: (d) => "Das Protokoll hält nichts von " + d.token + ", also gibt es nichts zu verleihen.",
      remedy: "Die Adresse des Tokens prüfen oder den Flash-Kredit in einem anderen Token aufnehmen."
    },
    FlashLoanRefused: {
      sentence: (d) => d.receiver + " hat nicht den Wert zurückgegeben, den ERC-3156 verlangt.",
      remedy: "Einen Empfänger angeben, dessen onFlashLoan keccak256(\"ERC3156FlashBorrower.onFlashLoan\") zurückgibt."
    },
    SignatureInvalid: {
      sentence: (d) => "Die Signatur stammt nicht von " + d.account + ", unterschreibt andere Daten oder gilt für eine andere Chain oder einen anderen Contract.",
      remedy: "Mit diesem Konto erneut signieren."
    },
    SignatureExpired: {
      sentence: (d) => "Die Signatur war nur bis " + d.deadline + " verwendbar.",
      remedy: "Eine neue signieren."
    },
    NonceInvalid: {
      sentence: (d) => "Die Nonce der Signatur ist " + d.nonce + ", die nächste ihres Schlüssels aber " + d.expected + ".",
      remedy: "Eine verbrauchte oder widerrufene Nonce ist ungültig: mit der nächsten erneut signieren."
    },
    Simulated: {
      sentence: (d) => "Eine Simulation von " + d.count + " Aufrufen ging durch; geschehen ist nichts.",
      remedy: "Die Aufrufe selbst als Sammelaufruf senden (multicall)."
    },
    Healthy: {
      sentence: (d) => d.account + " kann nicht liquidiert werden: Der Gesundheitsfaktor ist " + d.healthFactor + ".",
      remedy: "Das geht nur bei Konten unter 1. Vielleicht hat sich der Stand gerade geändert: neu laden."
    },
    NothingToSeize: {
      sentence: (d) => "Bei " + d.account + " besichert kein " + d.symbol + " dieser Art die Schulden.",
      remedy: "Eine andere Sicherheit wählen, oder ihre andere Art (verliehen oder nicht verliehen)."
    },
    NothingToRepay: {
      sentence: (d) => d.account + " schuldet kein " + d.symbol + ".",
      remedy: "Eine andere Schuld zum Tilgen wählen."
    },
    RepaidAboveLimit: {
      sentence: (d) => "Nach den Regeln sind " + d.repaid + " Token-Einheiten zu tilgen, mehr als die Grenze von " + d.limit + ": Weniger ließe einen winzigen Rest übrig.",
      remedy: "Die Grenze erhöhen und erneut senden."
    },
    NothingToAuction: {
      sentence: (d) => d.account + " schuldet in diesem Pool nichts oder hat hier keine Sicherheiten.",
      remedy: "Ein Konto wählen, das beides hat."
    },
    NotSilent: {
      sentence: (d) => "Die Schulden dieses Kontos sind mit " + d.symbol + " besichert, das einen Preis hat oder in den letzten 7 Tagen nicht durchgehend ohne Preis gesehen wurde.",
      remedy: "Solange es einen Preis gibt, das Konto stattdessen liquidieren. Sonst den fehlenden Preis mindestens stündlich festhalten, bis 7 Tage voll sind."
    },
    AuctionOpen: {
      sentence: (d) => "Die Auktion von " + d.account + " läuft seit " + d.began + ".",
      remedy: "Von da an fällt ihr Preis 3 Tage lang: Die Sicherheiten mit takeSilent übernehmen. Neue Sicherheiten beenden sie nicht, das Tilgen der Schulden schon."
    },
    AuctionClosed: {
      sentence: (d) => d.account + " hat keine Auktion: Sie wurde nicht eröffnet, oder nicht seit die Preise der Sicherheiten unlesbar wurden.",
      remedy: "Sie zuerst mit openAuction eröffnen."
    },
    FractionAboveLimit: {
      sentence: (d) => "Die Auktion verlangt gerade " + d.asked + " jeder Schuld, mehr als die Grenze von " + d.most + ".",
      remedy: "Die Grenze erhöhen oder warten: Der Bruchteil sinkt mit der Zeit."
    },
    SeizedBelowLimit: {
      sentence: (d) => "Die Liquidation oder Auktion brächte " + d.seized + " Token-Einheiten, weniger als die verlangten " + d.limit + ".",
      remedy: "Den Mindestbetrag senken oder warten, bis der Bonus wächst."
    },
    ERC20InsufficientBalance: {
      sentence: (d) => d.account + " hält " + d.holds + "; nötig " + select(d.known, { true: "sind", other: "sind" }) + " " + d.wanted + ".",
      remedy: (d) => "Einen kleineren Betrag wählen oder mehr " + select(d.known, { true: d.symbol, other: "von dem Token" }) + " beschaffen."
    },
    ERC20InsufficientAllowance: {
      sentence: (d) => "Die Wallet hat " + d.approved + " freigegeben; nötig " + select(d.known, { true: "sind", other: "sind" }) + " " + d.wanted + ".",
      remedy: "Erst den Betrag freigeben, dann erneut senden."
    },
    ERC20InvalidReceiver: {
      sentence: (d) => "Der Token lässt sich nicht an " + d.receiver + " senden.",
      remedy: "Einen anderen Empfänger angeben."
    },
    ERC20InvalidSpender: {
      sentence: (d) => "Der Token lässt " + d.spender + " nicht für andere zahlen.",
      remedy: "Die Adresse des Protokolls in diesem Netzwerk prüfen."
    },
    TransferFromFailed: {
      sentence: "Der Token ließ sich nicht vom zahlenden Konto einziehen.",
      remedy: "Guthaben und Freigabe des Kontos prüfen; manche Token halten auch an oder sperren Konten."
    },
    TransferFailed: {
      sentence: "Der Token ließ sich nicht an den Empfänger senden.",
      remedy: "Einen anderen Empfänger angeben: Manche Token sperren Konten. Ist der Token selbst angehalten, später erneut versuchen."
    },
    SafeCastOverflowedUintDowncast: {
      sentence: (d) => "Die Zahl " + d.value + " ist größer, als die Bücher fassen (" + d.bits + " Bit).",
      remedy: "Einen kleineren Betrag wählen."
    },
    FullMulDivFailed: {
      sentence: "Das Produkt zweier Beträge ist größer, als Contracts fassen.",
      remedy: "Einen kleineren Betrag wählen."
    },
    AddressEmptyCode: {
      sentence: (d) => "Unter " + d.target + " gibt es keinen Contract.",
      remedy: "Das Netzwerk der Wallet und die Adresse prüfen."
    },
    DripsUsedUp: {
      sentence: "Die Testgeld-Ausgabe hat diesem Konto alles gegeben, was es an einem Tag bekommt.",
      remedy: (d) => "Nach " + d.opensAt + " wiederkommen oder nutzen, was da ist."
    },
    FailedCall: {
      sentence: "Ein Aufruf in der Transaktion ist ohne Begründung gescheitert.",
      remedy: "Die Schritte einzeln versuchen; so zeigt sich, welcher scheitert."
    },
    Error: {
      sentence: (d) => "Ein Contract hat abgelehnt: " + d.reason + ".",
      remedy: "Guthaben und Freigabe prüfen, dann erneut versuchen."
    },
    Panic: {
      sentence: (d) => select(d.overflow, { true: "Eine Zahl hat den Bereich verlassen, den Contracts fassen.", other: "Ein Contract ist an einer inneren Prüfung gescheitert (Code " + d.code + ")." }),
      remedy: "Einen kleineren Betrag wählen; hilft das nicht, mit diesem Text melden."
    }
  },
  weth9: {
    EtherRefused: {
      sentence: (d) => d.account + " nimmt keinen Ether an; sein verpackter Ether lässt sich dort nicht auspacken.",
      remedy: "Den verpackten Ether an ein Konto senden, das Ether annimmt, und dort auspacken."
    }
  },
  other: {
    UserRejectedRequest: {
      sentence: "Die Anfrage wurde in der Wallet abgelehnt. Es wurde nichts gesendet.",
      remedy: "Bei Bedarf erneut senden."
    },
    WalletBusy: {
      sentence: "In der Wallet ist schon eine Anfrage offen.",
      remedy: "Die Wallet öffnen und die Anfrage beantworten, dann erneut versuchen."
    },
    WalletLocked: {
      sentence: "Die Wallet ist gesperrt.",
      remedy: "Mit dem Passwort entsperren, dann erneut versuchen."
    },
    BlindSigningOff: {
      sentence: "Die Hardware-Wallet signiert dies nicht: Blind Signing ist aus, und ihre App kann nicht anzeigen, was der Contract tut.",
      remedy: "In den Einstellungen ihrer Ethereum-App Blind Signing (Contract-Daten) einschalten, dann erneut versuchen."
    },
    DeviceAppClosed: {
      sentence: "Auf der Hardware-Wallet ist die Ethereum-App nicht geöffnet.",
      remedy: "Die Ethereum-App auf dem Gerät öffnen, warten, bis sie bereit ist, dann erneut versuchen."
    },
    DeviceLocked: {
      sentence: "Die Hardware-Wallet ist gesperrt.",
      remedy: "Mit der PIN entsperren und die Ethereum-App öffnen, dann erneut versuchen."
    },
    DeviceUnreachable: {
      sentence: "Die Wallet erreicht ihr Hardware-Gerät nicht.",
      remedy: "Das Gerät anschließen, andere Programme schließen, die es nutzen, dann erneut versuchen."
    },
    NotConnected: {
      sentence: "Die Wallet gibt dieser Seite keinen Zugriff auf das Konto.",
      remedy: "Die Wallet verbinden und das Konto auswählen."
    },
    WrongChain: {
      sentence: "Die Wallet ist in einem anderen Netzwerk als diese Seite.",
      remedy: "In der Wallet zum Netzwerk wechseln, das die Seite anzeigt, und es hinzufügen, wenn es dort fehlt."
    },
    WalletOffline: {
      sentence: "Die Wallet ist nicht mit ihrem Netzwerk verbunden.",
      remedy: "Das Netzwerk in der Wallet prüfen, dann erneut versuchen."
    },
    InsufficientFunds: {
      sentence: "Die Wallet hat zu wenig von der Münze des Netzwerks, um das Gas zu zahlen.",
      remedy: "Etwas davon auf die Wallet laden, dann erneut senden."
    },
    AlreadySent: {
      sentence: "Das Netzwerk hat diese Transaktion schon.",
      remedy: "Ihren Stand in der Wallet prüfen, bevor eine weitere gesendet wird."
    },
    ReplacementRefused: {
      sentence: "Eine andere Transaktion dieses Kontos mit derselben Nonce steht aus, und diese zahlt zu wenig, um sie zu ersetzen.",
      remedy: "Warten, bis die andere in einem Block ist, oder sie in der Wallet beschleunigen."
    },
    NonceRefused: {
      sentence: "Das Netzwerk lehnt die Nummer der Transaktion (Nonce) ab: Die Wallet zählt ihre Transaktionen falsch.",
      remedy: "Ausstehende Transaktionen abwarten. Nach dem Neustart einer lokalen Chain den Verlauf des Kontos in der Wallet löschen."
    },
    FeeRefused: {
      sentence: "Das Netzwerk lehnt die Gebühr der Transaktion ab.",
      remedy: "Erneut senden und die Gebühr von der Wallet vorschlagen lassen."
    },
    GasLimitRefused: {
      sentence: "Das Netzwerk lehnt das Gaslimit der Transaktion ab.",
      remedy: "Erneut senden und das Gaslimit beibehalten, das die Seite vorschlägt."
    },
    NotYetIncluded: {
      sentence: "Die Transaktion ist gesendet, aber noch in keinem Block.",
      remedy: "In der Wallet nachsehen, bevor eine weitere gesendet wird; sie kann noch durchgehen."
    },
    NodeBusy: {
      sentence: "Der Knoten des Netzwerks hat zu viele Anfragen erhalten.",
      remedy: "Einen Moment warten, dann erneut versuchen."
    },
    NodeRefuses: {
      sentence: "Der Knoten des Netzwerks antwortet dieser Seite nicht.",
      remedy: "Der Betreiber dieser Seite muss Adresse und Schlüssel des Knotens in config.json prüfen."
    },
    NodeUnreachable: {
      sentence: "Der Knoten des Netzwerks ist nicht erreichbar.",
      remedy: "Prüfen, ob die Verbindung steht und der Knoten läuft, dann erneut versuchen."
    },
    NoContract: {
      sentence: "Im antwortenden Netzwerk gibt es den Contract nicht.",
      remedy: "Das Netzwerk prüfen; auf einer neu gestarteten lokalen Chain sind die Contracts neu bereitzustellen."
    },
    TransactionRefused: {
      sentence: (d) => "Das Netzwerk lehnt die Transaktion ab: " + d.text + ".",
      remedy: "In der Wallet nach ausstehenden Transaktionen sehen, dann erneut versuchen."
    },
    PartMissing: {
      sentence: "Ein Teil dieser Seite konnte nicht geladen werden.",
      remedy: "Die Verbindung prüfen, dann erneut versuchen."
    },
    UnknownRevert: {
      sentence: (d) => "Ein Contract hat mit einem Fehler abgelehnt, den Weir nicht kennt (" + d.text + ").",
      remedy: "Vielleicht hat der Token selbst abgelehnt: Guthaben und Freigabe prüfen."
    },
    RevertWithoutReason: {
      sentence: "Ein Contract hat ohne Begründung abgelehnt, wie es ältere Token tun.",
      remedy: "Guthaben und Freigabe prüfen, dann erneut versuchen."
    },
    WalletFailed: {
      sentence: (d) => "Die Wallet hat es nicht gesendet: " + d.text + ".",
      remedy: "Prüfen, ob die Anfrage in der Wallet noch offen ist, dann erneut versuchen; wenn der Fehler bleibt, mit diesem Text melden."
    },
    NodeFailed: {
      sentence: (d) => "Der Knoten des Netzwerks konnte es nicht ausprobieren: " + d.text + ".",
      remedy: "Gleich noch einmal versuchen; wenn der Fehler bleibt, mit diesem Text melden."
    },
    Unknown: {
      sentence: (d) => "Etwas Unerwartetes ist geschehen: " + d.text,
      remedy: "Erneut versuchen; wenn der Fehler bleibt, mit diesem Text melden."
    }
  },
  problems: {
    WalletTooLow: {
      sentence: (d) => "Die Wallet hält " + d.balance + "; nötig sind " + d.needed + ".",
      remedy: (d) => "Einen kleineren Betrag wählen oder mehr " + d.symbol + " beschaffen."
    },
    DepositTooLow: {
      sentence: (d) => "Die Einlage beträgt " + d.balance + "; verlangt sind " + d.needed + ".",
      remedy: "Einen kleineren Betrag oder „Max.“ wählen."
    },
    CollateralTooLow: {
      sentence: (d) => "Die Sicherheit beträgt " + d.balance + "; verlangt sind " + d.needed + ".",
      remedy: "Einen kleineren Betrag oder „Max.“ wählen."
    },
    ApprovalTooLow: {
      sentence: (d) => "Freigegeben sind " + d.given + "; nötig sind " + d.wanted + ", es fehlen " + d.missing + ".",
      remedy: "Zurückgehen und in der Wallet den Betrag beibehalten, den die Seite verlangt, oder einen kleineren wählen."
    }
  },
  names: {
    reserve: (d) => "Reserve " + d.index,
    token: (d) => "Token " + d.address,
    tokenUnits: (d) => d.amount + " Token-Einheiten",
    noReason: "ohne Begründung",
    noDebt: "unbegrenzt, weil es keine Schulden hat",
    never: "einem Datum nach dem Jahr 9999"
  }
}