// Written by `pnpm codegen` from web/messages.

export default {
  title: "Handelstisch",
  note: "Token mit einer anderen Person tauschen oder für Geld kaufen und verkaufen, über ein Treuhandkonto auf der Chain. Niemand steht dazwischen.",
  loading: "Der Handelstisch wird geladen",
  page: "Diese Seite"
}