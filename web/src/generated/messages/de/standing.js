// Written by `pnpm codegen` from web/messages.

export default {
  retiredTitle: (d) => d.symbol + " ist in diesem Pool stillgelegt.",
  retiredText: "Ein Verlust hat die Reserve geleert: Einzahlen und Leihen sind nicht mehr möglich, Tilgen und Abheben schon.",
  stoppedTitle: (d) => d.symbol + " ist in diesem Pool angehalten.",
  stoppedText: (d) => "Wächter oder Eigentümer lassen nichts zu, was das Risiko erhöht: keine neuen Einlagen, kein Leihen, und " + d.symbol + " als Sicherheit trägt keine neuen Schulden. Tilgen und Abheben gehen weiter; was schon Schulden besichert, lässt sich aufstocken.",
  fallingTitle: (d) => "Die Liquidationsschwelle von " + d.symbol + " sinkt.",
  fallingText: (d) => "Von jetzt " + d.from + " auf " + d.to + " am " + d.end + ", in gerader Linie. Wer gegen " + d.symbol + " geliehen hat, braucht bis dahin mehr Sicherheiten oder weniger Schulden.",
  retired: (d) => d.symbol + " ist stillgelegt: Ein Verlust hat die Reserve geleert.",
  stopped: (d) => "Wächter oder Eigentümer des Pools haben " + d.symbol + " angehalten.",
  fall: (d) => "Der Gesundheitsfaktor beträgt am " + d.end + " " + d.health + ", wenn sich sonst nichts bewegt.",
  fallLost: "Bis dahin droht die Liquidation. Vorher tilgen oder Sicherheiten einzahlen.",
  fallNote: "Zinsen und Preise kommen hinzu."
}