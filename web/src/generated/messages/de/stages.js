// Written by `pnpm codegen` from web/messages.

export default {
  waiting: "Wartet, bis es an der Reihe ist",
  simulating: "Wird am neuesten Block ausprobiert…",
  signing: "In der Wallet bestätigen…",
  mining: "Gesendet. Wartet auf einen Block…",
  confirmed: "Erledigt"
}