// Written by `pnpm codegen` from web/messages.
declare const messages: {
  readonly foreign: {
    /** The node is of another chain. */
    readonly title: string;
    /** {url} serves chain {chainId} */
    readonly serves: (values: { chainId: string | number; url: string | number }) => string;
    /** This site is for {name} (chain {chainId}); {nodes}. Its answers are not shown, and nothing can be signed. The operator of this site must configure a node of chain {chainId} in config.json. */
    readonly note: (values: { chainId: string | number; name: string | number; nodes: string | number }) => string;
  };
  readonly busy: {
    /** The node has had too many requests. */
    readonly title: string;
    /** What you see is from the last block that arrived. Weir continues as soon as {nodes} answers again. */
    readonly note: (values: { nodes: string | number }) => string;
  };
  readonly silent: {
    /** The chain does not answer. */
    readonly title: string;
    /** What you see is from the last block that arrived. */
    readonly note: string;
    /** Weir keeps asking {nodes}; check that {several, select, true {one of the nodes} other {the node}} runs. */
    readonly check: (values: { nodes: string | number; several: boolean }) => string;
  };
  readonly still: {
    /** No new block for {time}. */
    readonly title: (values: { time: string | number }) => string;
    /** The nodes answer but have no block after {block}. Transactions wait for the next block. */
    readonly note: (values: { block: string | number }) => string;
  };
  readonly slow: {
    /** The node takes long to answer. */
    readonly title: string;
    /** What you see may be some blocks old, and forms take a while. Nothing is lost by waiting. */
    readonly note: string;
  };
  /** Look at the network */
  readonly look: string;
};
export default messages;
