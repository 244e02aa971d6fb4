/** `behind`: the node answers and lacks blocks that another has. `foreign`: it answers for another chain, of that id. */
export type ChainNode = { url: string } & (
  | { state: "up" | "silent" | "behind"; chainId?: undefined }
  | { state: "foreign"; chainId: number }
);

/** A node answers for another chain than the one that is wanted: its answers do not count. */
export class ForeignNodeError extends Error {
  override name = "ForeignNodeError";
  readonly chainId: number;
  constructor(url: string, chainId: number) {
    // The rest of the address may hold a key.
    super(`The node at ${new URL(url).host} is of chain ${chainId}.`);
    this.chainId = chainId;
  }
}

/** The state of the nodes of one chain, in the order in which they are asked. */
export type Nodes = {
  get(): readonly ChainNode[];
  /** Calls `listener` after each change, until the function that it returns is called. */
  subscribe(listener: () => void): () => void;
  /** Whether requests skip the node: it is not up, and another is. */
  passedBy(url: string): boolean;
  /** Whether a node other than this one is up. */
  hasOther(url: string): boolean;
  /** Records the end of a request: whether the node answered, an error included, or that it is of another chain. */
  report(url: string, answered: boolean | ForeignNodeError): void;
  /** Asks every node for its newest block and sets the states by the answers. */
  survey(): Promise<void>;
};

/** Blocks by which a node may lag behind the newest head before it counts as `behind`. */
const LEEWAY = 3n;

type Options = {
  /** The number of the node's newest block. Throws ForeignNodeError for a node of another chain. */
  headOf: (url: string) => Promise<bigint>;
  /** Milliseconds after which a silent node is asked again. Without it only a survey or a request to it changes its state. */
  rest?: number | undefined;
};

export function createNodes(urls: readonly string[], { headOf, rest }: Options): Nodes {
  let nodes: readonly ChainNode[] = urls.map((url) => ({ url, state: "up" }));
  const silentSince = new Map<string, number>();
  const listeners = new Set<() => void>();
  const nodeAt = (url: string) => nodes.find((node) => node.url === url);
  const set = (next: readonly ChainNode[]) => {
    const changed = ({ url, state, chainId }: ChainNode) => {
      const node = nodeAt(url);
      return node?.state !== state || node.chainId !== chainId;
    };
    if (!next.some(changed)) return;
    nodes = next;
    for (const listener of listeners) listener();
  };
  const isUp = ({ url, state }: ChainNode): boolean =>
    state === "up" || (state === "silent" && rest !== undefined && Date.now() - (silentSince.get(url) ?? 0) >= rest);
  const hasOther = (url: string) => nodes.some((node) => node.url !== url && isUp(node));
  return {
    get: () => nodes,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hasOther,
    passedBy(url) {
      const node = nodeAt(url);
      return node !== undefined && !isUp(node) && hasOther(url);
    },
    report(url, answered) {
      if (answered === true && nodeAt(url)?.state === "behind") return;
      if (answered === false) silentSince.set(url, Date.now());
      const node: ChainNode =
        answered instanceof ForeignNodeError
          ? { url, state: "foreign", chainId: answered.chainId }
          : { url, state: answered ? "up" : "silent" };
      set(nodes.map((other) => (other.url === url ? node : other)));
    },
    async survey() {
      const heads = await Promise.all(
        urls.map((url) => headOf(url).catch((error: unknown) => (error instanceof ForeignNodeError ? error : null))),
      );
      const best = heads.reduce<bigint>((most, head) => (typeof head === "bigint" && head > most ? head : most), 0n);
      set(
        urls.map((url, at) => {
          const head = heads[at] ?? null;
          if (head instanceof ForeignNodeError) return { url, state: "foreign", chainId: head.chainId };
          if (head === null) silentSince.set(url, Date.now());
          return { url, state: head === null ? "silent" : head + LEEWAY < best ? "behind" : "up" };
        }),
      );
    },
  };
}

/** The node that answers requests: the first that is up, or the first of all where none is. */
export const servingNode = (nodes: readonly ChainNode[]): ChainNode | undefined =>
  nodes.find(({ state }) => state === "up") ?? nodes[0];
