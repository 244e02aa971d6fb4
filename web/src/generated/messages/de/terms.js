// Written by `pnpm codegen` from web/messages.

export default {
  price: {
    title: "Preis",
    text: "Was ein Token laut Orakel wert ist. Sind sich die Quellen nicht einig, meldet das Orakel eine Spanne. Bei neuen Schulden zählen Sicherheiten am unteren und Schulden am oberen Ende, bei einer Liquidation umgekehrt."
  },
  supplied: {
    title: "Eingezahlt",
    text: "Alle Einlagen, die diese Reserve verleihen kann, mit den bisher verdienten Zinsen."
  },
  borrowed: {
    title: "Verliehen",
    text: "Alle Schulden dieser Reserve mit den aufgelaufenen Zinsen."
  },
  idle: {
    title: "Verfügbar",
    text: "Eingezahlt, aber nicht verliehen: kann sofort geliehen oder abgehoben werden."
  },
  utilisation: {
    title: "Auslastung",
    text: "Welcher Teil der Einlagen verliehen ist. Die kleine Marke auf dem Balken ist das Ziel: Darüber steigen die Zinsen steil, damit Schulden getilgt werden und neue Einlagen kommen."
  },
  supplyApy: {
    title: "Einlagenzins",
    text: "Was eine Einlage in einem Jahr einbringt, wenn der heutige Zinssatz bleibt, mit Zinseszins (effektiv p. a.). Er ändert sich mit der Auslastung."
  },
  borrowApy: {
    title: "Kreditzins",
    text: "Was eine Schuld in einem Jahr kostet, wenn der heutige Zinssatz bleibt, mit Zinseszins (effektiv p. a.). Er ändert sich mit der Auslastung."
  },
  ltv: {
    title: "LTV und Liquidationsschwelle",
    text: "Der LTV (loan to value, Beleihungsgrenze) sagt, wie viel sich gegen diesen Wert leihen lässt: Bei 80 % besichern 100 davon eine neue Schuld von 80. An der Liquidationsschwelle ist Schluss: Erreicht die Schuld diesen Anteil, dürfen andere sie tilgen und dafür Sicherheiten mit einem Bonus nehmen."
  },
  frozen: {
    title: "Unveränderlich",
    text: "Dieser Pool hat keinen Eigentümer. LTV, Liquidationsschwellen, Obergrenzen und Gebühren stehen endgültig fest, nichts lässt sich anhalten und kein weiterer Token aufnehmen."
  },
  wallet: {
    title: "In der Wallet",
    text: "Was das Konto außerhalb von Weir besitzt."
  },
  healthFactor: {
    title: "Gesundheitsfaktor",
    text: "Der Wert der Sicherheiten, jeweils mal ihrer Liquidationsschwelle, geteilt durch die Schulden. Bei 2 könnten die Sicherheiten die Hälfte ihres Werts verlieren oder sich die Schulden verdoppeln. Unter 1 dürfen andere die Schulden tilgen und dafür Sicherheiten mit einem Bonus nehmen."
  },
  borrowLimit: {
    title: "Kreditrahmen",
    text: "So hoch dürfen alle Schulden in diesem Pool nach dem Leihen oder Abheben höchstens sein: die Sicherheiten zu ihrem unteren Preis mal ihrem LTV."
  },
  netApy: {
    title: "Nettozins",
    text: "Was die Einlagen in einem Jahr einbringen, abzüglich der Kosten der Schulden, zu den heutigen Zinssätzen und als Anteil am Reinvermögen in diesem Pool."
  },
  liquidationPrice: {
    title: "Liquidationspreis",
    text: "Der Preis, bei dem der Gesundheitsfaktor 1 ist, wenn sich sonst nichts ändert. Andere dürfen liquidieren, wenn eine Sicherheit darunter fällt oder wenn eine Schuld darüber steigt. Als heutiger Preis gilt das Ende der Spanne, das bei einer Liquidation zählt: bei Sicherheiten das obere, bei Schulden das untere."
  },
  backsDebt: {
    title: "Besichert Schulden",
    text: "Eine verliehene Einlage bringt in jedem Fall Zinsen. Eingeschaltet zählt sie auch als Sicherheit für die Schulden in diesem Pool und kann bei einer Liquidation genommen werden."
  },
  collateral: {
    title: "Sicherheit, nicht verliehen",
    text: "Eine Einlage, die im Contract bleibt: Sie bringt nichts ein, lässt sich aber jederzeit abheben, soweit die Schulden es erlauben, egal wie viel andere leihen."
  }
}