// Written by `pnpm codegen` from web/messages.

export default {
  partMissing: "Ein Teil dieser Seite konnte nicht geladen werden. Die Verbindung prüfen.",
  again: "Erneut versuchen"
}