import { createStore, type Store } from "@/lib/store.ts";

/** `behind`: it answers, and knows of fewer blocks than another does. */
export type NodeState = "up" | "silent" | "behind";
export type ChainNode = { url: string; state: NodeState };

export type Nodes = {
  store: Store<readonly ChainNode[]>;
  /** Whether a request is to pass it by, because a better one is there. */
  passedBy(url: string): boolean;
  /** What became of a request: whether the node answered at all, be it with a refusal. */
  report(url: string, answered: boolean): void;
  /** Asks every node how far it is. Told so by what it says, a node is passed by or asked again. */
  survey(): Promise<void>;
};

/** So many blocks fewer than another node has are no delay of the network any more. */
const LEEWAY = 3n;

/** The nodes of the chain in the order in which they are asked. A node that is down costs one request, not every one. */
export function createNodes(urls: readonly string[], headOf: (url: string) => Promise<bigint>): Nodes {
  const store = createStore<readonly ChainNode[]>(urls.map((url) => ({ url, state: "up" })));
  const stateOf = (url: string) => store.get().find((node) => node.url === url)?.state;
  const set = (next: readonly ChainNode[]) => {
    if (next.some(({ url, state }) => stateOf(url) !== state)) store.set(next);
  };
  return {
    store,
    passedBy: (url) => stateOf(url) !== "up" && store.get().some(({ state }) => state === "up"),
    report(url, answered) {
      if (answered && stateOf(url) !== "silent") return;
      set(store.get().map((node) => (node.url === url ? { url, state: answered ? "up" : "silent" } : node)));
    },
    async survey() {
      const heads = await Promise.all(urls.map((url) => headOf(url).catch(() => null)));
      const best = heads.reduce<bigint>((most, head) => (head !== null && head > most ? head : most), 0n);
      set(
        urls.map((url, at) => {
          const head = heads[at] ?? null;
          return { url, state: head === null ? "silent" : head + LEEWAY < best ? "behind" : "up" };
        }),
      );
    },
  };
}

/** The node that answers now: the first that can, or the first of all where none can. */
export const servingNode = (nodes: readonly ChainNode[]): ChainNode | undefined =>
  nodes.find(({ state }) => state === "up") ?? nodes[0];
