// Written by `pnpm codegen` from web/messages.

export default {
  title: "This deployment is not at the addresses that this build derives.",
  note: "The node says that its code is the same; nothing else confirms it. Use it only with a node that you trust."
}