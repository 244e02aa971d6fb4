// Written by `pnpm codegen` from web/messages.
import { select } from "@messageformat/runtime";
export default {
  foreign: {
    title: "The node is of another chain.",
    serves: (d) => d.url + " serves chain " + d.chainId,
    note: (d) => "This site is for " + d.name + " (chain " + d.chainId + "); " + d.nodes + ". Its answers are not shown, and nothing can be signed. The operator of this site must configure a node of chain " + d.chainId + " in config.json."
  },
  busy: {
    title: "The node has had too many requests.",
    note: (d) => "What you see is from the last block that arrived. Weir continues as soon as " + d.nodes + " answers again."
  },
  silent: {
    title: "The chain does not answer.",
    note: "What you see is from the last block that arrived.",
    check: (d) => "Weir keeps asking " + d.nodes + "; check that " + select(d.several, { true: "one of the nodes", other: "the node" }) + " runs."
  },
  still: {
    title: (d) => "No new block for " + d.time + ".",
    note: (d) => "The nodes answer but have no block after " + d.block + ". Transactions wait for the next block."
  },
  slow: {
    title: "The node takes long to answer.",
    note: "What you see may be some blocks old, and forms take a while. Nothing is lost by waiting."
  },
  look: "Look at the network"
}