// Written by `pnpm codegen` from web/messages.

export default {
  name: "Namen werden hier nicht nachgeschlagen: Sonst erführe ein Server, wer angesehen wird. Die Adresse einfügen, für die der Name steht.",
  key: "64 Ziffern sind der Hash einer Transaktion oder ein privater Schlüssel, keine Adresse. Niemals einen privaten Schlüssel in eine Website eingeben.",
  prefix: (d) => "Eine Adresse beginnt mit 0x. Ist " + d.address + " gemeint? Dann 0x davor setzen.",
  noAddress: "Eine Adresse beginnt mit 0x, darauf folgen 40 Ziffern: 0 bis 9 und a bis f.",
  letter: (d) => "„" + d.letter + "“ ist keine Ziffer einer Adresse: Erlaubt sind nur 0 bis 9 und a bis f. Die Adresse noch einmal kopieren.",
  checksum: "In dieser Adresse ist ein Zeichen falsch: Groß- und Kleinbuchstaben passen nicht zur Prüfsumme. Die Adresse noch einmal kopieren.",
  zero: "Die Nulladresse gehört niemandem.",
  short: (d) => "Die Adresse ist abgeschnitten: Sie hat " + d.has + " von " + d.needs + " Ziffern nach 0x. Noch einmal kopieren.",
  long: (d) => "Die Adresse ist zu lang: Sie hat " + d.has + " Ziffern nach 0x, richtig sind " + d.needs + ". Noch einmal kopieren."
}