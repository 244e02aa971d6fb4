// Written by `pnpm codegen` from web/messages.
import { select } from "@messageformat/runtime";
export default {
  locked: {
    sentence: (d) => "The wallet is disconnected or locked; this was for " + d.account + ".",
    remedy: (d) => select(d.open, { true: "Decline the request that is open in the wallet.", other: "This step was not sent." }) + " Connect that account, then start again."
  },
  account: (d) => "You switched to " + d.now + "; this was for " + d.wanted + ".",
  chain: (d) => "You switched to chain " + d.now + "; this was for chain " + d.wanted + ".",
  remedy: (d) => select(d.open, { true: "Decline the request that is open in the wallet.", other: "This step was not sent." }) + " Switch back to go on, or start again where you are.",
  confirmedAfter: "The request that was open in the wallet was confirmed nevertheless. Its result is shown below.",
  stranger: {
    sentence: (d) => d.by + " signed this; it was for " + d.account + ".",
    remedy: (d) => "It spent or approved tokens of " + d.by + ". Look at both accounts before you send anything else."
  }
}