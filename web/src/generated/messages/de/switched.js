// Written by `pnpm codegen` from web/messages.
import { select } from "@messageformat/runtime";
export default {
  locked: {
    sentence: (d) => "Die Wallet ist getrennt oder gesperrt; dies war für " + d.account + ".",
    remedy: (d) => select(d.open, { true: "Die in der Wallet offene Anfrage ablehnen.", other: "Dieser Schritt wurde nicht gesendet." }) + " Dieses Konto verbinden, dann neu beginnen."
  },
  account: (d) => "Die Wallet hat zu " + d.now + " gewechselt; dies war für " + d.wanted + ".",
  chain: (d) => "Die Wallet hat zu Chain " + d.now + " gewechselt; dies war für Chain " + d.wanted + ".",
  remedy: (d) => select(d.open, { true: "Die in der Wallet offene Anfrage ablehnen.", other: "Dieser Schritt wurde nicht gesendet." }) + " Zum Fortsetzen zurückwechseln oder mit dem jetzigen Konto neu beginnen.",
  confirmedAfter: "Die in der Wallet offene Anfrage wurde dennoch bestätigt. Ihr Ergebnis steht unten.",
  stranger: {
    sentence: (d) => d.by + " hat dies signiert; es war für " + d.account + ".",
    remedy: (d) => "Es hat Token von " + d.by + " ausgegeben oder freigegeben. Beide Konten ansehen, bevor etwas anderes gesendet wird."
  }
}