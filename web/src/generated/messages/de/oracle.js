// Written by `pnpm codegen` from web/messages.
import { number, plural } from "@messageformat/runtime";
import { de } from "@messageformat/runtime/lib/cardinals";
export default {
  unknown: "Dieses Orakel nennt seine Quellen nicht. Seine Adresse steht bei den Regeln.",
  silent: "Der Indexer antwortet nicht, daher fehlen die Quellen gerade. Der Preis selbst kommt von der Chain.",
  role: {
    primary: (d) => "Der Preis von " + d.symbol,
    second: (d) => "Eine zweite Quelle für " + d.symbol,
    ratio: (d) => "Was ein " + d.symbol + " im zugrunde liegenden Token wert ist"
  },
  roleMeaning: {
    primary: "Er ist der Ausgangspunkt der Preisspanne.",
    second: "Weichen beide voneinander ab, reicht die Preisspanne vom einen zum anderen.",
    ratio: "Mit diesem Wert wird der Preis multipliziert."
  },
  noAnswer: "Liefert gerade keine Antwort.",
  answered: (d) => "Antwort " + d.when + ": " + d.answer + ".",
  tooOld: "Das ist zu alt, um zu gelten: Bis zur nächsten Antwort gibt es keinen Preis.",
  limits: (d) => "Eine Antwort gilt " + d.age + " lang und nur zwischen " + d.least + " und " + d.most + ".",
  growth: (d) => "Als Sicherheit zählt jetzt höchstens " + d.cap + ": Am " + d.day + " waren es " + d.snapshot + ", und pro Jahr dürfen " + d.percent + " davon hinzukommen.",
  overCap: "Der Wert liegt gerade darüber: Was darüber liegt, erhöht den Kreditrahmen nicht.",
  deviation: (d) => "Die beiden Quellen dürfen um " + d.percent + " voneinander abweichen. Ein größerer Unterschied ist ein Streitfall: Die Preisspanne reicht dann für bis zu " + d.grace + " vom einen zum anderen, danach gilt die erste Quelle ± " + d.percent + ", bis beide einen Tag lang übereinstimmen.",
  single: "Es gibt keine zweite Quelle zum Vergleich.",
  hours: (d) => plural(d.count, 0, de, { one: "1 Stunde", other: number("de", d.count, 0) + " Stunden" }),
  minutes: (d) => plural(d.count, 0, de, { one: "1 Minute", other: number("de", d.count, 0) + " Minuten" })
}