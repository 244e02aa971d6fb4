// Written by `pnpm codegen` from web/messages.

export default {
  title: "Weir lässt sich nicht anzeigen.",
  note: (d) => "Das Vermögen auf der Chain ist davon nicht betroffen. Die Seite neu laden; bleibt der Fehler, hilft beim Melden dieser Text: " + d.message,
  reload: "Neu laden"
}