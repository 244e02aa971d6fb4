// Written by `pnpm codegen` from web/messages.

export default {
  otherChain: (d) => "Chain " + d.chainId + ", not " + d.name,
  copy: "Copy address",
  disconnect: "Disconnect"
}