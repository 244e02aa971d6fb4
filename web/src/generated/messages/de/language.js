// Written by `pnpm codegen` from web/messages.

export default {
  other: "English",
  tag: "en",
  root: "../",
  offer: "This page is also available in English.",
  dismiss: "Auf Deutsch bleiben"
}