// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Network */
  readonly title: string;
  /** Whom this page asks, how far they are, and whether the contracts are the ones that it was built for. */
  readonly note: string;
  /** Looking at the network */
  readonly loading: string;
  /** Chain */
  readonly chain: string;
  /** Name */
  readonly name: string;
  /** Chain id */
  readonly id: string;
  /** Newest block */
  readonly head: string;
  /** Safe up to */
  readonly safe: string;
  /** Final up to */
  readonly final: string;
  /** This chain does not finalise */
  readonly notFinal: string;
  /** Not told */
  readonly noSafe: string;
  /** {block} · {blocks} behind the newest */
  readonly behindHead: (values: { block: string | number; blocks: string | number }) => string;
  /** Nodes */
  readonly nodes: string;
  /** In the order in which they are asked: the first that is up answers everything. */
  readonly nodesNote: string;
  /** Your own node answers everything. The site’s nodes are not asked. */
  readonly ownNodeNote: string;
  readonly states: {
    /** Up */
    readonly up: string;
    /** Does not answer */
    readonly silent: string;
    /** Behind the others */
    readonly behind: string;
    /** Serves chain {chainId} */
    readonly foreign: (values: { chainId: string | number }) => string;
  };
  /** Node */
  readonly node: string;
  /** State */
  readonly state: string;
  /** Newest block */
  readonly block: string;
  /** Peers */
  readonly peers: string;
  /** Program */
  readonly client: string;
  /** Not told */
  readonly notTold: string;
  /** Answers now */
  readonly serving: string;
  /** Indexer */
  readonly indexer: string;
  /** Lists and history come from it. Balances, prices and all that is signed come from the chain. */
  readonly indexerNote: string;
  /** Your own indexer answers. The site’s is not asked. */
  readonly ownIndexerNote: string;
  /** Address */
  readonly at: string;
  /** Indexed up to */
  readonly indexed: string;
  /** Behind its node */
  readonly lag: string;
  /** Nothing */
  readonly noLag: string;
  /** {blocks, plural, one {1 block} other {# blocks}}, {time} */
  readonly lagOf: (values: { blocks: number; time: string | number }) => string;
  /** Its node does not answer */
  readonly nodeSilent: string;
  /** It does not answer. Markets, positions and actions work without it; history does not. */
  readonly silent: string;
  /** It is of an older version and does not say how far it is. */
  readonly older: string;
  /** Contracts */
  readonly contracts: string;
  /** The code at each address as the node returns it, compared byte by byte with what this site was built for. Addresses inside the code must be of one another. */
  readonly contractsNote: string;
  /** Contract */
  readonly contract: string;
  /** Code hash */
  readonly codeHash: string;
  /** This build’s */
  readonly same: string;
  /** Other code */
  readonly other: string;
  /** No code */
  readonly none: string;
  /** Core, desk, loans and their lenses are at the addresses that follow from their own code, which need no node to vouch for them. */
  readonly derived: string;
  /** Core, desk, loans and their lenses are where config.json says. Only the node vouches for their code. */
  readonly given: string;
  /** These are not the contracts of this site. */
  readonly mismatchTitle: string;
  /** The node returns other code than this site was built for. Either the node does not tell the truth or the contracts are others. Sign nothing here. Ask another node: put in your own below. */
  readonly mismatch: string;
  /** The node does not return the contracts’ code now. */
  readonly unread: string;
  /** Your own node and indexer */
  readonly own: string;
  /** Kept in this browser only. Each is checked before it is used: it must be of this chain and serve this site’s contracts. Nothing is asked of it before you press the button. */
  readonly ownNote: string;
  /** Your node (JSON-RPC) */
  readonly ownNode: string;
  /** Your indexer */
  readonly ownIndexer: string;
  /** Check and use */
  readonly use: string;
  /** Checking */
  readonly checking: string;
  /** Back to the site’s own */
  readonly undo: string;
  /** In use: {host} */
  readonly using: (values: { host: string | number }) => string;
  /** In use: the site’s, {host} */
  readonly usingSite: (values: { host: string | number }) => string;
  /** This browser keeps nothing for this site, so an own node would be forgotten at once. Allow it to store data for this site, then try again. */
  readonly refused: string;
  readonly url: {
    /** Begin with http:// or https://, for example http://{text}. */
    readonly scheme: (values: { text: string | number }) => string;
    /** This is no address of a server. An example: http://127.0.0.1:8545. */
    readonly invalid: string;
    /** http:// is only for your own machine: on the way to {host} anyone could change the answers. Use https://. */
    readonly plain: (values: { host: string | number }) => string;
    /** A browser does not send a name and a password in an address. Use a node that needs none, or a key in the path. */
    readonly login: string;
    /** This site asks over http. Most nodes serve it beside the websocket, at another port or path. */
    readonly websocket: string;
  };
  readonly check: {
    /** {host} does not answer. Check that it runs, and that it lets pages of {origin} ask it (CORS: “--http.corsdomain”, “--http-cors-origins” or the like). */
    readonly silent: (values: { host: string | number; origin: string | number }) => string;
    /** This site’s server does not let its pages connect to {host}. Its operator can allow it: “connectTo” in config.json. What runs on your own machine is always allowed. */
    readonly blocked: (values: { host: string | number }) => string;
    /** {host} serves chain {its}; this site is for chain {ours}. */
    readonly foreign: (values: { host: string | number; its: string | number; ours: string | number }) => string;
    /** {host} returns other code for {name} than this site was built for, so it is not used. */
    readonly code: (values: { host: string | number; name: string | number }) => string;
    /** {host} has another block {block} than the node in use: a different chain with the same id. */
    readonly history: (values: { block: string | number; host: string | number }) => string;
    /** {host} does not have block {block} yet, where the contracts came to be. Wait until it is in step with the chain. */
    readonly noHistory: (values: { block: string | number; host: string | number }) => string;
    /** {host} answers, but not as an indexer of Weir of this version does. The address is the one without /graphql or /v1. */
    readonly notIndexer: (values: { host: string | number }) => string;
    /** {host} indexes other contracts than this site’s, so it is not used. */
    readonly otherCore: (values: { host: string | number }) => string;
  };
};
export default messages;
