import type { Hex } from "viem";
import type { Head } from "./head.ts";

/** A transaction that a block has taken, until nothing can take it back any more. */
export type Settlement = {
  hash: Hex;
  /** What it did, as its user would say it. */
  what: string;
  /** The block that has it; null: a reorganisation took it out, and no other has it yet. */
  block: bigint | null;
  reverted: boolean;
  /** How often in a row it was looked for in vain: a node may be a moment behind. */
  missed: number;
  final: boolean;
};

export type Receipt = { block: bigint; reverted: boolean };

/** Looked for in vain this often, it is gone from its block. */
const GONE = 2;

/** What the chain says of it now. `receipt` is null where no block has it. */
export function settled(was: Settlement, receipt: Receipt | null, head: Pick<Head, "final">): Settlement {
  if (!receipt) {
    const missed = was.missed + 1;
    return { ...was, missed, block: missed >= GONE ? null : was.block };
  }
  const { block, reverted } = receipt;
  return { ...was, block, reverted, missed: 0, final: head.final !== null && head.final >= block };
}

/** What a change is worth telling someone who has closed the dialog. */
export type News = "gone" | "back" | "refused";

export function newsOf(was: Settlement, is: Settlement): News | null {
  if (is.reverted && !was.reverted) return "refused";
  if (is.block === null && was.block !== null) return "gone";
  if (is.block !== null && was.block === null) return "back";
  return null;
}

export type Standing =
  | { kind: "gone" }
  | { kind: "refused" }
  | { kind: "final" }
  /** `left`: about so many milliseconds until it is final; in blocks where blocks have no time; null: nobody knows. */
  | { kind: "settling"; confirmations: bigint; safe: boolean; left: { ms: number } | { blocks: bigint } | null };

/** How firmly it stands, by the newest block. */
export function standingOf(
  { block, reverted, final }: Settlement,
  head: Head,
  blockTime: number,
  now: number,
): Standing {
  if (block === null) return { kind: "gone" };
  if (reverted) return { kind: "refused" };
  if (final) return { kind: "final" };
  const confirmations = head.number >= block ? head.number - block + 1n : 1n;
  const safe = head.safe !== null && head.safe >= block;
  return { kind: "settling", confirmations, safe, left: leftOf(block, head, blockTime, now) };
}

function leftOf(block: bigint, head: Head, blockTime: number, now: number): { ms: number } | { blocks: bigint } | null {
  if (head.final === null) return null;
  const blocks = block - head.final;
  if (blockTime === 0) return { blocks };
  // What is final advances as fast as the chain, in steps of an epoch: less the time since the last step.
  return { ms: Math.max(Number(blocks) * blockTime - (now - head.finalSince), blockTime) };
}
