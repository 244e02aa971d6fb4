// Written by `pnpm codegen` from web/messages.

export default {
  usedUp: {
    sentence: "You have had all ten drips of today from this faucet.",
    remedy: (d) => "It opens again for you on " + d.moment + "; another account can drip now."
  },
  refused: "The faucet refused when the transaction was mined."
}