// Written by `pnpm codegen` from web/messages.

export default {
  other: "Deutsch",
  tag: "de",
  root: "de/",
  offer: "Diese Seite gibt es auch auf Deutsch.",
  dismiss: "Stay with English"
}