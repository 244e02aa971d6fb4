/** A chain that answers, and which part of Weir asks which of its nodes. */
export type RunningChain = {
  chainId: number;
  /** For people. */
  name: string;
  /** Milliseconds between two blocks; 0: blocks come on request. */
  blockTime: number;
  /** Every node, with its name and description in the table. */
  nodes: { name: string; url: string; about: string }[];
  /** The node that each part asks first; the others are its fallbacks. */
  deployThrough: string;
  indexThrough: string;
  webThrough: string;
  /** Rejects when the last node of a network that this program started has died; never resolves. */
  failed?: Promise<never>;
};

/** The URLs of all nodes, this one first. */
export const nodesFrom = (first: string, { nodes }: RunningChain): string[] => [
  first,
  ...nodes.map(({ url }) => url).filter((url) => url !== first),
];
