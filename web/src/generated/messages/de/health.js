// Written by `pnpm codegen` from web/messages.

export default {
  levels: {
    none: "Keine Schulden",
    unreadable: "Kein Preis",
    safe: "Sicher",
    watch: "Beobachten",
    danger: "Gefahr",
    critical: "Kritisch",
    liquidatable: "Liquidierbar"
  },
  distance: {
    noPrice: "heute ohne Preis",
    passed: "schon überschritten",
    over: (d) => "über " + d.percent,
    above: (d) => d.percent + " über dem heutigen Preis",
    below: (d) => d.percent + " unter dem heutigen Preis"
  }
}