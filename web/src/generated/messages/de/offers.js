// Written by `pnpm codegen` from web/messages.

export default {
  connect: "Wallet verbinden",
  changes: "Was sich ändert",
  from: "von",
  to: "auf",
  qrLabel: "QR-Code des Links",
  never: "zum Ende der Zeiten"
}