// Written by `pnpm codegen` from web/messages.

export default {
  title: "Darlehen",
  note: "Einer Person leihen oder von einer leihen, zu festem Zins für eine feste Laufzeit. Niemand steht dazwischen.",
  loading: "Die Darlehen werden geladen",
  page: "diese Seite"
}