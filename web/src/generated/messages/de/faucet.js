// Written by `pnpm codegen` from web/messages.
import { select } from "@messageformat/runtime";
export default {
  loading: "Testgeld wird geladen",
  none: (d) => d.chain + " hat kein Testgeld: Die Token dort sind echt. Zum Ausprobieren eine Testchain verwenden.",
  one: (d) => "Das Testgeld in " + d.symbol,
  wrap: (d) => d.amount + " ETH verpacken",
  get: (d) => d.amount + " holen",
  wraps: "Verpackt Ether",
  mints: "Wird neu ausgegeben",
  inWallet: "In der Wallet",
  token: "Token",
  transaction: "Transaktion",
  hashes: {
    cancelled: "Abgebrochen durch",
    replaced: "Ersetzt durch",
    dropped: "Transaktion"
  },
  displaced: {
    cancelled: "In der Wallet abgebrochen. Es wurden keine Token gesendet.",
    replaced: "In der Wallet ist eine andere Transaktion an ihre Stelle getreten. Es wurden keine Token gesendet.",
    dropped: "Vom Netzwerk verworfen. Es wurden keine Token gesendet."
  },
  stages: {
    signing: "In der Wallet bestätigen…",
    mining: "Gesendet. Wartet auf einen Block…",
    done: "Token erhalten."
  },
  lacks: (d) => "Die Wallet hält " + d.ether + " ETH. Das reicht nicht" + select(d.wraps, { true: ", um " + d.amount + " ETH zu verpacken und die Netzwerkgebühr zu zahlen", other: " für die Netzwerkgebühr" }) + ". Erst etwas ETH aufladen.",
  missing: {
    sentence: "Ein Teil dieser Seite konnte nicht geladen werden.",
    remedy: "Die Verbindung prüfen, dann erneut versuchen."
  }
}