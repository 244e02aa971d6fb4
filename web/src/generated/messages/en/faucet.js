// Written by `pnpm codegen` from web/messages.
import { select } from "@messageformat/runtime";
export default {
  loading: "Loading the faucets",
  none: (d) => d.chain + " has no faucet: its tokens are real. Use a test chain to try things out.",
  one: (d) => "The faucet of " + d.symbol,
  wrap: (d) => "Wrap " + d.amount + " ETH",
  get: (d) => "Get " + d.amount,
  wraps: "Wraps your ether",
  mints: "Minted for you",
  inWallet: "In wallet",
  token: "Token",
  transaction: "Transaction",
  hashes: {
    cancelled: "Cancelled by",
    replaced: "Replaced by",
    dropped: "Transaction"
  },
  displaced: {
    cancelled: "Cancelled in the wallet. No tokens were sent.",
    replaced: "Another transaction took its place in the wallet. No tokens were sent.",
    dropped: "The network dropped it. No tokens were sent."
  },
  stages: {
    signing: "Confirm in your wallet…",
    mining: "Sent. Waiting for a block…",
    done: "Tokens received."
  },
  lacks: (d) => "Your wallet holds " + d.ether + " ETH, too little " + select(d.wraps, { true: "to wrap " + d.amount + " ETH and pay", other: "for" }) + " the network’s fee. Add some ETH first.",
  missing: {
    sentence: "A part of this page could not be loaded.",
    remedy: "Check the connection, then try again."
  }
}