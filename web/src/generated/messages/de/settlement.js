// Written by `pnpm codegen` from web/messages.
import { de } from "@messageformat/runtime/lib/cardinals";
import { plural, select } from "@messageformat/runtime";
export default {
  pending: "Wartet auf einen Block",
  cancelled: "In der Wallet abgebrochen",
  replaced: "Eine andere Transaktion ist an ihre Stelle getreten",
  dropped: "Verworfen: Kein Knoten wartet mehr auf sie. Bei Bedarf erneut senden",
  final: "Endgültig: Nichts kann sie rückgängig machen",
  gone: "Eine Reorganisation hat sie aus ihrem Block genommen; sie wartet auf einen anderen",
  refused: (d) => "Von der Chain abgelehnt in Block " + d.block,
  partial: (d) => "Nur ein Teil wurde ausgeführt, bis Block " + d.block,
  confirmations: (d) => plural(d.count, 0, de, { one: d.number + " Bestätigung", other: d.number + " Bestätigungen" }) + select(d.safe, { true: ", sicher", other: "" }),
  finalAfter: (d) => d.confirmed + " · endgültig in etwa " + d.time,
  finalIn: (d) => d.confirmed + " · endgültig in " + plural(d.count, 0, de, { one: d.number + " Block", other: d.number + " Blöcken" })
}