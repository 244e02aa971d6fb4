// Written by `pnpm codegen` from web/messages.

export default {
  title: "Wallet verbinden",
  note: (d) => "Weir läuft hier auf " + d.name + ".",
  test: "Eingebaut, für diese lokale Chain. Hat Ether, signiert ohne Rückfrage, und ihr Schlüssel ist öffentlich.",
  waiting: (d) => "Warten auf " + d.wallet + "…",
  testEther: "Sie bekommt Test-Ether von dieser Chain.",
  long: (d) => "Noch keine Antwort. Vielleicht liegt ihr Fenster hinter diesem, oder die Wallet ist gesperrt: " + d.wallet + " über die Symbolleiste des Browsers öffnen. Oder abbrechen und neu wählen.",
  confirm: "In ihrem Fenster bestätigen.",
  again: "Erneut versuchen",
  cancel: "Abbrechen"
}