/** What a beacon node says of its chain the moment it happens. */
export type HeadEvent = { node: number; slot: number; block: string; at: number };

/** Listens to a node's event stream until the signal; a stream that ends (the node was killed) is opened again. */
export function listen(node: number, beaconUrl: string, signal: AbortSignal, tell: (event: HeadEvent) => void): void {
  const follow = async () => {
    while (!signal.aborted) {
      await stream(beaconUrl, signal, (data) => {
        const { slot, block } = data as { slot: string; block: string };
        tell({ node, slot: Number(slot), block, at: Date.now() });
      }).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  void follow();
}

async function stream(beaconUrl: string, signal: AbortSignal, tell: (data: unknown) => void): Promise<void> {
  const response = await fetch(`${beaconUrl}/eth/v1/events?topics=head`, { signal });
  const decoder = new TextDecoder();
  let text = "";
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes as Uint8Array, { stream: true });
    const events = text.split("\n\n");
    text = events.pop() ?? "";
    for (const event of events) {
      const data = event.split("\n").find((line) => line.startsWith("data:"));
      if (data) tell(JSON.parse(data.slice("data:".length)));
    }
  }
}

export type Propagation = { blocks: number; medianMs: number; worstMs: number };

/**
 * How much later than its proposer the other nodes had a block as their head. A node that never had it counts as
 * infinitely late: a delay that is only seen where there is one would flatter the network.
 */
export function propagation(events: HeadEvent[], proposers: Map<string, number>, nodes: number): Propagation {
  const delays: number[] = [];
  for (const [block, proposer] of proposers) {
    const seen = new Map<number, number>();
    for (const { node, block: other, at } of events) if (other === block && !seen.has(node)) seen.set(node, at);
    const made = seen.get(proposer);
    if (made === undefined) continue; // its proposer was never on it: an uncle, which the missed slots count
    for (let node = 0; node < nodes; node++) {
      if (node !== proposer) delays.push(Math.max(0, (seen.get(node) ?? Number.POSITIVE_INFINITY) - made));
    }
  }
  delays.sort((a, b) => a - b);
  const middle = delays[Math.floor((delays.length - 1) / 2)] ?? Number.POSITIVE_INFINITY;
  return { blocks: proposers.size, medianMs: middle, worstMs: delays.at(-1) ?? Number.POSITIVE_INFINITY };
}
