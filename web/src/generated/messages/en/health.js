// Written by `pnpm codegen` from web/messages.

export default {
  levels: {
    none: "No debt",
    unreadable: "No price now",
    safe: "Safe",
    watch: "Watch",
    danger: "Danger",
    critical: "Critical",
    liquidatable: "Liquidatable"
  },
  distance: {
    noPrice: "no price today",
    passed: "passed already",
    over: (d) => "over " + d.percent,
    above: (d) => d.percent + " above today’s price",
    below: (d) => d.percent + " below today’s price"
  }
}