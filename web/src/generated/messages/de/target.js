// Written by `pnpm codegen` from web/messages.

export default {
  group: "Betrag nach Gesundheitsfaktor",
  label: "Ziel-GF",
  hint: "Der Gesundheitsfaktor, der danach gelten soll.",
  set: "Setzen",
  chip: (d) => "GF " + d.factor,
  chipHint: (d) => "Der Betrag, der zu einem Gesundheitsfaktor von " + d.factor + " führt.",
  tooLow: "Einen Gesundheitsfaktor von mindestens 1 eingeben: Darunter dürfen andere liquidieren.",
  tooHigh: "Einen Gesundheitsfaktor von höchstens 100 eingeben.",
  done: (d) => d.amount + " führt zu einem Gesundheitsfaktor von " + d.factor + ".",
  above: (d) => "Der Gesundheitsfaktor ist schon " + d.factor + " oder höher.",
  below: (d) => "Der Gesundheitsfaktor liegt schon unter " + d.factor + ". Tilgen oder Sicherheiten aufstocken, um dorthin zu kommen.",
  none: "Das ändert den Gesundheitsfaktor nicht.",
  short: (d) => "Selbst alles zusammen führt nicht zu " + d.factor + ".",
  loose: (d) => "Selbst mit allem, was möglich ist, bleibt der Gesundheitsfaktor über " + d.factor + ".",
  limitUse: "Kreditrahmen genutzt"
}