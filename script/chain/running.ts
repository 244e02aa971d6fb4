/** The parts of Weir that ask a chain, in the order of the nodes that they ask first where each has one of its own. */
const parts = ["deploy", "indexer", "site"] as const;

/** A chain that answers. */
export type RunningChain = {
  chainId: number;
  /** For people. */
  name: string;
  /** Milliseconds between two blocks; 0: blocks come on request. */
  blockTime: number;
  /** Every node, with its name and description in the table. */
  nodes: { name: string; url: string; about: string }[];
  /** Whether each part asks a node of its own first; else all ask the first one. */
  spread?: boolean;
  /** Rejects when the last node of a network that this program started has died; never resolves. */
  failed?: Promise<never>;
};

/** The URLs of all nodes, in the order in which a part asks them. */
export function urlsFor(part: (typeof parts)[number], { nodes, spread }: RunningChain): [string, ...string[]] {
  const urls = nodes.map(({ url }) => url);
  const first = spread ? urls.splice(Math.min(parts.indexOf(part), urls.length - 1), 1) : [];
  return [...first, ...urls] as [string, ...string[]];
}
