// Written by `pnpm codegen` from web/messages.

export default {
  otherChain: (d) => "Chain " + d.chainId + ", nicht " + d.name,
  copy: "Adresse kopieren",
  disconnect: "Trennen"
}