import { createStore, type Store } from "@/lib/store.ts";

/** `behind`: it answers, and knows of fewer blocks than another does. `foreign`: it is of another chain, of that id. */
export type ChainNode = { url: string } & (
  | { state: "up" | "silent" | "behind"; chainId?: undefined }
  | { state: "foreign"; chainId: number }
);

/** A node of another chain answered: whatever it says is about that one. */
export class ForeignNodeError extends Error {
  override name = "ForeignNodeError";
  readonly chainId: number;
  constructor(url: string, chainId: number) {
    super(`${url} is of chain ${chainId}.`);
    this.chainId = chainId;
  }
}

export type Nodes = {
  store: Store<readonly ChainNode[]>;
  /** Whether a request is to pass it by, because a better one is there. */
  passedBy(url: string): boolean;
  /** What became of a request: whether the node answered at all, be it with a refusal, or is of another chain. */
  report(url: string, answered: boolean | ForeignNodeError): void;
  /** Asks every node how far it is, and `headOf` throws ForeignNodeError where it is of another chain. Told so by what it says, a node is passed by or asked again. */
  survey(): Promise<void>;
};

/** So many blocks fewer than another node has are no delay of the network any more. */
const LEEWAY = 3n;

/** The nodes of the chain in the order in which they are asked. A node that is down costs one request, not every one. */
export function createNodes(urls: readonly string[], headOf: (url: string) => Promise<bigint>): Nodes {
  const store = createStore<readonly ChainNode[]>(urls.map((url) => ({ url, state: "up" })));
  const nodeAt = (url: string) => store.get().find((node) => node.url === url);
  const stateOf = (url: string) => nodeAt(url)?.state;
  const set = (next: readonly ChainNode[]) => {
    const changed = ({ url, state, chainId }: ChainNode) => stateOf(url) !== state || nodeAt(url)?.chainId !== chainId;
    if (next.some(changed)) store.set(next);
  };
  return {
    store,
    passedBy: (url) => stateOf(url) !== "up" && store.get().some(({ state }) => state === "up"),
    report(url, answered) {
      if (answered === true && stateOf(url) === "behind") return;
      const node: ChainNode =
        answered instanceof ForeignNodeError
          ? { url, state: "foreign", chainId: answered.chainId }
          : { url, state: answered ? "up" : "silent" };
      set(store.get().map((other) => (other.url === url ? node : other)));
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
          return { url, state: head === null ? "silent" : head + LEEWAY < best ? "behind" : "up" };
        }),
      );
    },
  };
}

/** The node that answers now: the first that can, or the first of all where none can. */
export const servingNode = (nodes: readonly ChainNode[]): ChainNode | undefined =>
  nodes.find(({ state }) => state === "up") ?? nodes[0];
