import { setTimeout as delay } from "node:timers/promises";
import { EventSourceParserStream } from "eventsource-parser/stream";

/** A new head of a node's chain. `at`: when the node reported it, in milliseconds. */
export type HeadEvent = { node: number; slot: number; block: string; at: number };

/** Follows a node's events until the signal; a stream that ends is opened again. */
export async function followHeads(
  node: number,
  beaconUrl: string,
  signal: AbortSignal,
  report: (event: HeadEvent) => void,
): Promise<void> {
  while (!signal.aborted) {
    try {
      const { body } = await fetch(`${beaconUrl}/eth/v1/events?topics=head`, { signal });
      const events = body?.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream()) ?? [];
      for await (const { data } of events) {
        const { slot, block } = JSON.parse(data) as { slot: string; block: string };
        report({ node, slot: Number(slot), block, at: Date.now() });
      }
    } catch {
      // The node does not answer, or the signal has ended the stream.
    }
    await delay(100);
  }
}

/** `worstSlot`: that of the block with the worst delay. */
export type Propagation = { blocks: number; medianMs: number; worstMs: number; worstSlot: number };

/**
 * How much later than its proposer the other nodes had a block as their head. A node that never had it counts as infinitely late;
 * leaving it out would flatter the network.
 */
export function propagation(events: HeadEvent[], proposers: Map<string, number>, nodes: number): Propagation {
  const delays: { slot: number; ms: number }[] = [];
  for (const [block, proposer] of proposers) {
    const reports = events.filter((event) => event.block === block);
    const seenBy = (wanted: number) => reports.find(({ node }) => node === wanted)?.at;
    const made = seenBy(proposer);
    if (made === undefined) continue; // an orphan, which counts as a missed slot
    for (let node = 0; node < nodes; node++) {
      if (node === proposer) continue;
      const ms = Math.max(0, (seenBy(node) ?? Number.POSITIVE_INFINITY) - made);
      delays.push({ slot: reports[0]!.slot, ms });
    }
  }
  delays.sort((a, b) => a.ms - b.ms);
  const medianMs = delays[Math.floor((delays.length - 1) / 2)]?.ms ?? Number.POSITIVE_INFINITY;
  const { ms: worstMs, slot: worstSlot } = delays.at(-1) ?? { ms: Number.POSITIVE_INFINITY, slot: 0 };
  return { blocks: proposers.size, medianMs, worstMs, worstSlot };
}
