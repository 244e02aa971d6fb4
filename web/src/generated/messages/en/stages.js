// Written by `pnpm codegen` from web/messages.

export default {
  waiting: "Waits for its turn",
  simulating: "Trying it on the newest block…",
  signing: "Confirm in your wallet…",
  mining: "Sent. Waiting for a block…",
  confirmed: "Done"
}