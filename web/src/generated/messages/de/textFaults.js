// Written by `pnpm codegen` from web/messages.

export default {
  empty: "In diesem Link steht kein Angebot.",
  notAnOrder: "Das ist kein Angebot. Der Text eines Angebots beginnt mit „weir“, und ein Link endet damit.",
  checksum: "Der Text wurde unterwegs verändert: Einige Zeichen sind andere. Erneut kopieren.",
  terms: "Die Bedingungen in diesem Text sind nicht die, die der Anbieter signiert hat. Nicht annehmen.",
  tooLong: "Das ist länger als jedes Angebot.",
  version: (d) => "Dieses Angebot stammt von einer anderen Version von Weir (" + d.version + "), die diese Seite nicht lesen kann. Den Anbieter um ein neues bitten.",
  truncated: (d) => "Der Text ist abgeschnitten: " + d.has + " von " + d.needs + " Byte sind angekommen. Alles kopieren.",
  trailing: "Hinter dem Angebot steht noch etwas. Nur das Angebot kopieren.",
  kind: "Diese Art Angebot kennt die Seite nicht. Eine neuere Version vielleicht.",
  malformed: (d) => "Dieser Text war nie ein Angebot: Sein Teil „" + d.field + "“ ist nicht lesbar.",
  chain: (d) => "Dieses Angebot gilt auf einer anderen Chain (" + d.chain + "). Diese Website ist auf Chain " + d.here + ".",
  contract: (d) => "Dieses Angebot gilt für einen anderen Contract (" + d.other + "), nicht für den dieser Website (" + d.here + "). Hier kann es niemand annehmen."
}