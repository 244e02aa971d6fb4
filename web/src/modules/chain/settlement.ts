import type { Fate } from "./fate.ts";
import type { Head } from "./head.ts";
import type { Sent } from "./sent.ts";

/** After so many failed look-ups the transaction counts as removed from its block. */
const GONE = 2;
/** After so many the node, which had it, counts as having dropped it: another node may lag for some seconds. */
const DROPPED = 6;

/** The record after a query of the chain. Returns the same object if nothing changed. */
export function settled(was: Sent, fate: Fate, head: Pick<Head, "final">): Sent {
  switch (fate.kind) {
    case "mined": {
      const { hash, block, reverted } = fate;
      const final = head.final !== null && head.final >= block;
      const same =
        was.state === "mined" && was.hash === hash && was.block === block && was.reverted === (reverted || was.partial);
      if (same && was.final === final && was.missed === 0) return was;
      // The receipt of one transaction of a batch does not tell of the others.
      const partial = fate.partial ?? was.partial;
      return { ...was, state: "mined", hash, block, reverted: reverted || partial, partial, missed: 0, final };
    }
    case "dropped":
      return was.state === "dropped" ? was : { ...was, state: "dropped", missed: 0 };
    case "cancelled":
    case "replaced":
      return { ...was, state: fate.kind, hash: fate.by ?? was.first, block: fate.block, missed: 0 };
    case "waiting":
    case "missing": {
      // Returns the same record if the count is equal, so that nothing is stored.
      const nonce = fate.nonce.at === was.nonce.at && fate.nonce.sure === was.nonce.sure ? was.nonce : fate.nonce;
      if (was.state === "mined") {
        const missed = was.missed + 1;
        if (missed < GONE) return { ...was, nonce, missed };
        return { ...was, nonce, missed: 0, state: "gone", block: null, reverted: false };
      }
      if (fate.kind === "missing") {
        // What no node has ever shown may still be on its way from the wallet's own node.
        if (was.state === "dropped" || !nonce.sure) return was;
        const missed = was.missed + 1;
        return missed < DROPPED ? { ...was, nonce, missed } : { ...was, nonce, missed: 0, state: "dropped" };
      }
      const state = was.state === "dropped" ? "pending" : was.state;
      return state === was.state && was.missed === 0 && nonce === was.nonce ? was : { ...was, nonce, state, missed: 0 };
    }
  }
}

/** The changes that are reported after the user has closed the dialog. */
export type News = "confirmed" | "refused" | "partial" | "cancelled" | "replaced" | "dropped" | "gone" | "back";

export function newsOf(was: Sent, is: Sent): News | null {
  if (is.reverted && !was.reverted) return is.partial ? "partial" : "refused";
  if (is.state === was.state) return null;
  switch (is.state) {
    case "mined":
      return was.state === "gone" ? "back" : "confirmed";
    case "pending":
      return null;
    default:
      return is.state;
  }
}

export type Standing =
  | { kind: "pending" | "gone" | "cancelled" | "replaced" | "dropped" }
  | { kind: "refused" | "partial"; block: bigint }
  | { kind: "final" }
  /** `left`: estimated milliseconds until it is final, or blocks where blocks have no interval; null: unknown. */
  | { kind: "settling"; confirmations: bigint; safe: boolean; left: { ms: number } | { blocks: bigint } | null };

/** The settlement state at the newest block. */
export function standingOf(
  { state, block, reverted, partial, final }: Sent,
  head: Head,
  blockTime: number,
  now: number,
): Standing {
  if (state !== "mined" || block === null) return { kind: state === "mined" ? "pending" : state };
  if (reverted) return { kind: partial ? "partial" : "refused", block };
  if (final) return { kind: "final" };
  const confirmations = head.number >= block ? head.number - block + 1n : 1n;
  const safe = head.safe !== null && head.safe >= block;
  return { kind: "settling", confirmations, safe, left: leftOf(block, head, blockTime, now) };
}

function leftOf(block: bigint, head: Head, blockTime: number, now: number): { ms: number } | { blocks: bigint } | null {
  if (head.final === null) return null;
  const blocks = block - head.final;
  if (blockTime === 0) return { blocks };
  // Finality advances as fast as the chain, in steps of an epoch; subtracts the time since the last step.
  return { ms: Math.max(Number(blocks) * blockTime - (now - head.finalSince), blockTime) };
}
