/** Every sentence of the network page. */
export const networkWords = {
  title: "Network",
  note: "Whom this page asks, how far they are, and whether the contracts are the ones that it was built for.",
  loading: "Looking at the network",

  chain: "Chain",
  name: "Name",
  id: "Chain id",
  head: "Newest block",
  safe: "Safe up to",
  final: "Final up to",
  notFinal: "This chain does not finalise",
  noSafe: "Not told",
  behindHead: (blocks: string) => `${blocks} behind the newest`,

  nodes: "Nodes",
  nodesNote: "In the order in which they are asked: the first that is up answers everything.",
  ownNodeNote: "Your own node answers everything. The site’s nodes are not asked.",
  states: {
    up: "Up",
    silent: "Does not answer",
    behind: "Behind the others",
    foreign: (chainId: number) => `Serves chain ${chainId}`,
  },
  node: "Node",
  state: "State",
  block: "Newest block",
  peers: "Peers",
  client: "Program",
  notTold: "Not told",
  serving: "Answers now",

  indexer: "Indexer",
  indexerNote: "Lists and history come from it. Balances, prices and all that is signed come from the chain.",
  ownIndexerNote: "Your own indexer answers. The site’s is not asked.",
  at: "Address",
  indexed: "Indexed up to",
  lag: "Behind its node",
  noLag: "Nothing",
  lagOf: (blocks: string, seconds: string) => `${blocks}, ${seconds}`,
  oneBlock: "1 block",
  blocks: (count: string) => `${count} blocks`,
  nodeSilent: "Its node does not answer",
  silent: "It does not answer. Markets, positions and actions work without it; history does not.",
  older: "It is of an older version and does not say how far it is.",

  contracts: "Contracts",
  contractsNote:
    "The code at each address as the node returns it, compared byte by byte with what this site was built for. Addresses inside the code must be of one another.",
  contract: "Contract",
  codeHash: "Code hash",
  same: "This build’s",
  other: "Other code",
  none: "No code",
  derived: "Core and Lens are at the addresses that follow from their own code, which need no node to vouch for them.",
  given: "Core and Lens are where config.json says. Only the node vouches for their code.",
  mismatchTitle: "These are not the contracts of this site.",
  mismatch:
    "The node returns other code than this site was built for. Either the node does not tell the truth or the contracts are others. Sign nothing here. Ask another node: put in your own below.",
  unread: "The node does not return the contracts’ code now.",

  own: "Your own node and indexer",
  ownNote:
    "Kept in this browser only. Each is checked before it is used: it must be of this chain and serve this site’s contracts. Nothing is asked of it before you press the button.",
  ownNode: "Your node (JSON-RPC)",
  ownIndexer: "Your indexer",
  nodeHint: "http://127.0.0.1:8545",
  indexerHint: "http://127.0.0.1:42069",
  use: "Check and use",
  checking: "Checking",
  undo: "Back to the site’s own",
  using: (host: string) => `In use: ${host}`,
  usingSite: (host: string) => `In use: the site’s, ${host}`,
  refused:
    "This browser keeps nothing for this site, so an own node would be forgotten at once. Allow it to store data for this site, then try again.",

  url: {
    scheme: (text: string) => `Begin with http:// or https://, for example http://${text}.`,
    invalid: "This is no address of a server. An example: http://127.0.0.1:8545.",
    plain: (host: string) =>
      `http:// is only for your own machine: on the way to ${host} anyone could change the answers. Use https://.`,
    login:
      "A browser does not send a name and a password in an address. Use a node that needs none, or a key in the path.",
    websocket: "This site asks over http. Most nodes serve it beside the websocket, at another port or path.",
  },
  check: {
    silent: (host: string, origin: string) =>
      `${host} does not answer. Check that it runs, and that it lets pages of ${origin} ask it (CORS: “--http.corsdomain”, “--http-cors-origins” or the like).`,
    blocked: (host: string) =>
      `This site’s server does not let its pages connect to ${host}. Its operator can allow it: “connectTo” in config.json. What runs on your own machine is always allowed.`,
    foreign: (host: string, its: number, ours: number) =>
      `${host} serves chain ${its}; this site is for chain ${ours}.`,
    code: (host: string, name: string) =>
      `${host} returns other code for ${name} than this site was built for, so it is not used.`,
    history: (host: string, block: string) =>
      `${host} has another block ${block} than the node in use: a different chain with the same id.`,
    noHistory: (host: string, block: string) =>
      `${host} does not have block ${block} yet, where the contracts came to be. Wait until it is in step with the chain.`,
    notIndexer: (host: string) =>
      `${host} answers, but not as an indexer of Weir of this version does. The address is the one without /graphql or /v1.`,
    otherCore: (host: string) => `${host} indexes other contracts than this site’s, so it is not used.`,
  },
};
