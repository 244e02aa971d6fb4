// Written by `pnpm codegen` from web/messages.
import { select } from "@messageformat/runtime";
export default {
  title: "Transaktionen",
  pending: (d) => d.count + " ausstehend",
  unfinished: (d) => d.count + " unvollendet",
  empty: "Von diesem Browser wurde nichts gesendet, oder die Liste wurde geleert.",
  notKept: "Dieser Browser speichert nichts für diese Seite; die Liste hält nur, bis sie geschlossen wird. Benötigte Hashes kopieren.",
  sender: (d) => "von " + d.account + select(d.mine, { true: "", other: ", einem anderen Konto," }) + " auf " + d.chain,
  batch: "Die Wallet sendet sie; ihre Transaktion ist noch nicht bekannt.",
  stop: "Nicht weiter verfolgen",
  stopHint: "Nimmt sie aus dieser Liste. Ausgeführt werden kann sie trotzdem.",
  clear: "Beendete entfernen",
  missing: {
    action: "Freigegeben, aber nie gesendet. Bewegt wurde noch nichts.",
    leftover: "Erledigt, aber ein Teil der Freigabe kann noch bestehen."
  },
  goOn: "Fortsetzen",
  elsewhere: "Ein anderer Tab setzt das gerade fort. Dort abschließen oder das Formular schließen, dann geht es hier weiter.",
  takeBack: "Freigabe zurücknehmen",
  takingBack: "In der Wallet bestätigen…",
  dismiss: "Ausblenden",
  dismissHint: "Entfernt die Erinnerung. Die Freigabe bleibt.",
  otherAccount: (d) => "Zum Fortsetzen in der Wallet " + d.account + " auswählen.",
  tookBack: (d) => "Freigabe von " + d.symbol + " zurücknehmen",
  aToken: "einem Token",
  hashOf: {
    cancelled: "Abgebrochen durch",
    replaced: "Ersetzt durch"
  },
  part: "Die Liste der Transaktionen"
}