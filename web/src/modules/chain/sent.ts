import { type Address, type Hex, isAddress, isHex } from "viem";

/**
 * A transaction, from the moment the wallet returns its hash until it is final.
 * - `pending`: no block has it.
 * - `mined`: a block has it.
 * - `gone`: a reorganisation took it out of its block.
 * - `cancelled`, `replaced`: another transaction used its nonce, so no block can take it any more.
 * - `dropped`: the node had it and no longer has it; it comes back only if the wallet sends it again.
 */
export type SentState = "pending" | "mined" | "gone" | "cancelled" | "replaced" | "dropped";

/** The flow of several transactions that one belongs to: an approval, then the action. */
export type FlowPart = {
  /** Equal for all transactions of one run. */
  id: string;
  /** The index of this transaction's step. */
  at: number;
  /** The kinds of all steps, in order. */
  steps: readonly string[];
  /** The title of the whole: "Supply 4 WETH". */
  what: string;
  /** The form's input as text, from which the form opens again. Only the module that wrote it reads it. */
  again: string;
};

export type Sent = {
  /**
   * The hash that the wallet returned. It identifies the record, whatever the wallet does with the transaction later.
   */
  first: Hex;
  /** The mined hash: that of `first`, of its sped-up copy, or of the transaction that used its nonce. */
  hash: Hex;
  chainId: number;
  /**
   * Hash of the block in which the contracts were deployed: another chain may have the same id. null: not known yet.
   */
  origin: Hex | null;
  account: Address;
  /** Identifies the form that sent it: each form sends one transaction at a time. */
  topic: string;
  /** Its title: "Borrow 100 USDC". */
  what: string;
  /** The request to the wallet. A sped-up copy has the same three values. */
  to: Address;
  data: Hex;
  value: bigint;
  /** Of an approval that comes on top of what stood: by how much; else null. */
  adds: bigint | null;
  /** `sure`: the node has returned the transaction with this nonce. Otherwise a lower bound. */
  nonce: { at: number; sure: boolean };
  state: SentState;
  block: bigint | null;
  reverted: boolean;
  /** The wallet's id, where it carries several calls out as one; `first` is then the hash of this id. */
  batch: string | null;
  /** A block has a part of the batch, and another part was refused. */
  partial: boolean;
  /** null: it is a flow by itself. */
  flow: FlowPart | null;
  /** Consecutive failed look-ups, by this tab: a node may be slightly behind. Not stored. */
  missed: number;
  final: boolean;
};

/** What the form knows when the wallet has returned the hash. */
export type Sending = Pick<Sent, "chainId" | "account" | "topic" | "what" | "to" | "data" | "value"> & {
  /** The account's transaction count before the wallet was asked. */
  count: number;
  adds?: bigint | null;
  flow?: FlowPart | null;
  batch?: string;
};

export const sentNow = (hash: Hex, { count, adds = null, flow = null, batch, ...sending }: Sending): Sent => ({
  ...sending,
  adds,
  flow,
  batch: batch ?? null,
  partial: false,
  first: hash,
  hash,
  origin: null,
  nonce: { at: count, sure: false },
  state: "pending",
  block: null,
  reverted: false,
  missed: 0,
  final: false,
});

export const isOpen = ({ state }: Sent): boolean => state === "pending" || state === "gone";

/** Whether its state can still change by itself. */
export const isFollowed = (one: Sent): boolean =>
  isOpen(one) || one.state === "dropped" || (one.state === "mined" && !one.final);

const KEPT = 20;

/** Newest first, without duplicates; drops the oldest ones, except those without an ending. */
export function withSent(list: readonly Sent[], fresh: Sent): Sent[] {
  const all = [fresh, ...list.filter(({ first }) => first !== fresh.first)];
  return all.filter((one, at) => at < KEPT || isOpen(one));
}

export const stored = (list: readonly Sent[]): string =>
  JSON.stringify(list, (key, value: unknown) =>
    typeof value === "bigint" ? `${value}` : key === "missed" ? undefined : value,
  );

/** Parses what `stored` wrote. Omits malformed records, which another version of the site may have written. */
export function restored(text: string | null): Sent[] {
  try {
    const list: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(list) ? list.flatMap((one) => restoredOne(one) ?? []) : [];
  } catch {
    return [];
  }
}

const states: readonly unknown[] = [
  "pending",
  "mined",
  "gone",
  "cancelled",
  "replaced",
  "dropped",
] satisfies SentState[];
const isCount = (value: unknown): value is string => typeof value === "string" && /^\d+$/.test(value);

function isFlowPart(value: unknown): value is FlowPart {
  if (typeof value !== "object" || value === null) return false;
  const { id, at, steps, what, again } = value as Record<keyof FlowPart, unknown>;
  return (
    [id, what, again].every((text) => typeof text === "string") &&
    Array.isArray(steps) &&
    steps.every((step) => typeof step === "string") &&
    Number.isInteger(at) &&
    steps[at as number] !== undefined
  );
}

function restoredOne(value: unknown): Sent | null {
  if (typeof value !== "object" || value === null) return null;
  const one = value as Record<keyof Sent, unknown>;
  const { nonce } = value as { nonce?: { at?: unknown; sure?: unknown } };
  const whole =
    [one.first, one.hash, one.data].every((hex) => isHex(hex)) &&
    (one.origin === null || isHex(one.origin)) &&
    [one.account, one.to].every((address) => typeof address === "string" && isAddress(address, { strict: false })) &&
    [one.topic, one.what].every((text) => typeof text === "string") &&
    typeof one.chainId === "number" &&
    isCount(one.value) &&
    (one.block === null || isCount(one.block)) &&
    typeof nonce?.at === "number" &&
    typeof nonce.sure === "boolean" &&
    states.includes(one.state) &&
    [one.reverted, one.final].every((flag) => typeof flag === "boolean");
  if (!whole) return null;
  const flow = isFlowPart(one.flow) ? one.flow : null;
  const batch = typeof one.batch === "string" ? one.batch : null;
  const block = one.block === null ? null : BigInt(one.block as string);
  return {
    ...(one as Sent),
    value: BigInt(one.value as string),
    // Records of an earlier version have none.
    adds: isCount(one.adds) ? BigInt(one.adds) : null,
    block,
    flow,
    batch,
    partial: one.partial === true,
    missed: 0,
  };
}
