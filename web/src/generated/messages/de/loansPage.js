// Written by `pnpm codegen` from web/messages.

export default {
  title: "Darlehen",
  note: "Einer Person Geld leihen oder von einer leihen, zu festem Zinssatz für eine feste Laufzeit. Niemand steht dazwischen.",
  loading: "Die Darlehen werden geladen",
  page: "diese Seite"
}