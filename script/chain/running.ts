/** A chain that answers, and who asks which of its nodes. */
export type RunningChain = {
  chainId: number;
  /** As a person would say it. */
  name: string;
  /** Milliseconds between two blocks; 0: one comes whenever someone asks for it. */
  blockTime: number;
  /** Every node, with its name in the table and what is said of it there. */
  nodes: { name: string; url: string; about: string }[];
  /** The node that each of them asks first; the others stand in for it. */
  deployThrough: string;
  indexThrough: string;
  webThrough: string;
  /** Rejects when the last node of a network that this start began has died; never resolves. */
  failed?: Promise<never>;
};

/** All nodes of the chain, this one first: for whoever asks it and has the others to turn to. */
export const nodesFrom = (first: string, { nodes }: RunningChain): string[] => [
  first,
  ...nodes.map(({ url }) => url).filter((url) => url !== first),
];
