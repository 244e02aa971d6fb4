// Written by `pnpm codegen` from web/messages.

export default {
  health: "Gesundheitsfaktor",
  owe: "Schulden",
  limit: "Kreditrahmen",
  netApy: "Nettozins",
  noPrice: "gerade ohne Preis",
  apy: (d) => d.percent + " eff. p. a.",
  meter: "Gesundheitsfaktor, von der Liquidation bis zur Sicherheit",
  supplied: "Eingezahlt",
  suppliedNote: "Verliehen und verzinst",
  collateral: "Sicherheiten",
  collateralNote: "Nie verliehen, ohne Zinsen",
  owed: "Schulden",
  owedNote: "Wachsen mit den Zinsen bis zur Tilgung",
  add: "Aufstocken",
  withdraw: "Abheben",
  borrowMore: "Mehr leihen",
  cannotBack: "Kann keine Schulden besichern",
  "switch": (d) => d.symbol + " besichert Schulden",
  backs: "Besichert Schulden",
  backsNot: "Besichert keine Schulden",
  earned: (d) => d.amount + " verdient",
  interest: (d) => d.amount + " Zinsen",
  advice: {
    noDebt: "Hier gibt es keine Schulden, also kann nichts liquidiert werden.",
    noPrice: "Ein Orakel liefert gerade keinen Preis. Solange ist keine Liquidation möglich; Tilgen geht trotzdem.",
    liquidatable: "Jeder darf jetzt einen Teil der Schulden tilgen und dafür Sicherheiten mit einem Bonus nehmen. Sofort tilgen oder Sicherheiten aufstocken.",
    brink: "Die kleinste Preisbewegung kann ihn unter 1 bringen. Jetzt tilgen oder Sicherheiten aufstocken.",
    room: (d) => "Die Sicherheiten könnten " + d.fall + " ihres Werts verlieren oder die Schulden um " + d.rise + " steigen, bevor andere liquidieren dürfen.",
    far: (d) => "Die Sicherheiten könnten " + d.fall + " ihres Werts verlieren oder die Schulden um über " + d.rise + " steigen, bevor andere liquidieren dürfen."
  }
}