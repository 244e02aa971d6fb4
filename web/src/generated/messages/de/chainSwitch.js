// Written by `pnpm codegen` from web/messages.

export default {
  other: (d) => d.wallet + " ist in einem anderen Netzwerk: Chain " + d.chainId + ". Weir ist auf " + d.name + " (Chain " + d.ours + ").",
  title: "Falsches Netzwerk.",
  note: (d) => d.wallet + " ist auf Chain " + d.chainId + ", Weir auf " + d.name + " (Chain " + d.ours + "). Solange sie sich unterscheiden, lässt sich nichts senden.",
  waiting: (d) => "Warten auf " + d.wallet + ". Den Wechsel in ihrem Fenster bestätigen.",
  cancel: "Abbrechen",
  "switch": (d) => "Zu " + d.name + " wechseln",
  stayed: {
    sentence: (d) => d.wallet + " hat den Wechsel angenommen, ist aber noch auf der anderen Chain.",
    remedy: (d) => d.name + " (Chain " + d.chainId + ") direkt in " + d.wallet + " auswählen; fehlt es dort in der Liste, mit " + d.url + " hinzufügen."
  }
}