// Written by `pnpm codegen` from web/messages.

export default {
  flaws: {
    missing: "Das fehlt.",
    belowLeast: "Das ist zu wenig.",
    belowLeastOf: (d) => "Mindestens " + d.bound + ".",
    aboveMost: "Das ist zu viel.",
    aboveMostOf: (d) => "Höchstens " + d.bound + ".",
    expired: "Das ist schon vorbei.",
    endsBeforeStart: "Es würde enden, bevor es beginnt.",
    takerIsMaker: "Das ist das eigene Konto.",
    sameToken: "Die Sicherheit muss ein anderer Token sein.",
    notTogether: "Das gehört nicht zusammen.",
    other: "Das geht so nicht."
  },
  reverts: {
    TermsUnknown: "Dieses Darlehen ist beendet oder wurde verändert.",
    NotBorrower: "Das kann nur der Schuldner.",
    NotLender: "Das kann nur, wem die Forderung gehört.",
    NotDefaulted: (d) => "Der Gläubiger darf die Sicherheit noch nicht einziehen: möglich nach " + d.when + ".",
    TooEarly: (d) => "Es ist zu früh: möglich ab " + d.when + ".",
    Healthy: "Das Darlehen ist gedeckt und lässt sich nicht liquidieren.",
    CoverTooLow: "Zu heutigen Preisen deckt die Sicherheit das Darlehen nicht.",
    NotPriced: "Ein Pfand wird nie liquidiert.",
    NoAuction: "Dieses Darlehen hat keine Auktion.",
    PriceUnreadable: "Das Orakel gibt jetzt keinen Preis.",
    GotTooLittle: "Es käme weniger Sicherheit als gezeigt.",
    NothingPaid: "Es würde nichts gezahlt.",
    NothingToClaim: "Es gibt nichts abzuholen.",
    NothingInvested: "Jetzt kann nichts in den Pool gehen.",
    NoRollover: "Der Schuldner hat keine Umschuldung eingerichtet.",
    TipTooHigh: "Die Prämie liegt über 1 %.",
    AmountTooLarge: "Der Betrag ist zu groß.",
    ArrivedTooLittle: "Der Token behält unterwegs eine Gebühr ein, sodass weniger ankommt als geschuldet.",
    GasTooLow: "Die Wallet hat zu wenig Gas gegeben.",
    TokenInvalid: "Das ist kein Token.",
    ReceiverInvalid: "An diese Adresse lässt sich nichts senden.",
    SourceInvalid: "Die Reserve hält einen anderen Token.",
    SignatureInvalid: "Der Anbieter hat das nicht signiert.",
    NotMaker: "Das kann nur der Anbieter.",
    Reentered: "Ein Token hat dazwischen zurückgerufen.",
    NothingToCollect: "Es gibt nichts abzuholen."
  },
  remedies: {
    offer: "Ein anderes Angebot wählen oder den Anbieter um ein neues bitten.",
    refresh: "Das Darlehen neu ansehen: Es hat sich geändert.",
    account: "Jenes Konto verbinden.",
    wait: "Bis dahin warten.",
    token: "Einen anderen Token nehmen.",
    gas: "Die Wallet eine höhere Grenze setzen lassen.",
    collateral: "Mehr Sicherheit bieten oder weniger nehmen.",
    price: "Erneut versuchen, wenn das Orakel antwortet."
  }
}