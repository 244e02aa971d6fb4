// Written by `pnpm codegen` from web/messages.

export default {
  connect: "Connect wallet",
  changes: "What this changes",
  from: "from",
  to: "to",
  qrLabel: "QR code of the link",
  never: "the end of time"
}