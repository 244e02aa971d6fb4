// Written by `pnpm codegen` from web/messages.

export default {
  tooLong: (d) => "Das ist zu lang für einen Betrag. Eine Anzahl " + d.symbol + " eingeben.",
  twoAmounts: (d) => "„" + d.text + "“ kann zweierlei heißen. Welcher Betrag ist gemeint?",
  decimals: (d) => "Höchstens " + d.decimals + " Stellen nach dem Komma.",
  tooLarge: (d) => "So viele Einheiten hat kein Token. Eine kleinere Anzahl " + d.symbol + " eingeben.",
  tokens: "Token",
  sign: "Ein Betrag hat kein Vorzeichen. Ohne das Minus eingeben.",
  hex: "Hexadezimalzahlen gehen nicht. Den Betrag in Dezimalziffern eingeben.",
  exponent: "Exponenten gehen nicht. Alle Ziffern ausschreiben: 0,0000001 statt 1e-7.",
  money: (d) => "Der Betrag zählt " + d.symbol + ", nicht Geld. Nur die Anzahl " + d.symbol + " eingeben.",
  percent: (d) => "Ein Prozentsatz ist kein Betrag. Eine Anzahl " + d.symbol + " eingeben oder unten einen Knopf drücken.",
  abbreviated: "Abkürzungen gehen nicht. Alle Ziffern ausschreiben: 2000 statt 2k.",
  unit: (d) => "Der Betrag zählt " + d.symbol + ", nicht " + d.unit + ". Nur die Anzahl " + d.symbol + " eingeben.",
  digits: "Den Betrag mit den Ziffern 0 bis 9 eingeben.",
  separators: "Diese Trennzeichen ergeben keine Zahl. Die Ziffern ohne Gruppen eingeben, etwa 1234,5.",
  number: "Eine Zahl eingeben, etwa 1,5."
}