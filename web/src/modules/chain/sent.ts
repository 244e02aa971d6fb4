import { type Address, type Hex, isAddress, isHex } from "viem";

/**
 * A transaction from the moment the wallet gives its hash until nothing can take it back.
 * - `pending`: no block has it.
 * - `mined`: a block has it.
 * - `gone`: a reorganisation took it out of its block.
 * - `cancelled`, `replaced`: another transaction used its nonce, so no block can take it any more.
 */
export type SentState = "pending" | "mined" | "gone" | "cancelled" | "replaced";

export type Sent = {
  /** The hash that the wallet gave. It names the record, whatever the wallet does to the transaction later. */
  first: Hex;
  /** The hash in the block: that of `first`, of its faster copy, or of what used its nonce. */
  hash: Hex;
  chainId: number;
  /** Hash of the block that the contracts were deployed in: another chain may have the same id. null: not asked yet. */
  origin: Hex | null;
  account: Address;
  /** Names the form that sent it: one form, one transaction at a time. */
  topic: string;
  /** What it does, as a title: "Borrow 100 USDC". */
  what: string;
  /** What was asked of the wallet. A copy with a higher fee has the same three. */
  to: Address;
  data: Hex;
  value: bigint;
  /** `sure`: the node has shown the transaction with it. Else the least that it can be. */
  nonce: { at: number; sure: boolean };
  state: SentState;
  block: bigint | null;
  reverted: boolean;
  /** How often in a row its block was asked for in vain, by this tab: a node may be a moment behind. Not stored. */
  missed: number;
  final: boolean;
};

/** What the form knows when the wallet has given the hash. */
export type Sending = Pick<Sent, "chainId" | "account" | "topic" | "what" | "to" | "data" | "value"> & {
  /** How many transactions blocks had of the account before the wallet was asked. */
  count: number;
};

export const sentNow = (hash: Hex, { count, ...sending }: Sending): Sent => ({
  ...sending,
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

const KEPT = 20;

/** Newest first and each once; the oldest go, except those whose end nobody has seen. */
export function withSent(list: readonly Sent[], fresh: Sent): Sent[] {
  const all = [fresh, ...list.filter(({ first }) => first !== fresh.first)];
  return all.filter((one, at) => at < KEPT || isOpen(one));
}

export const stored = (list: readonly Sent[]): string =>
  JSON.stringify(list, (key, value: unknown) =>
    typeof value === "bigint" ? `${value}` : key === "missed" ? undefined : value,
  );

/** What `stored` wrote. Leaves out what is malformed: another version of the site may have written it. */
export function restored(text: string | null): Sent[] {
  try {
    const list: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(list) ? list.flatMap((one) => restoredOne(one) ?? []) : [];
  } catch {
    return [];
  }
}

const states: readonly unknown[] = ["pending", "mined", "gone", "cancelled", "replaced"] satisfies SentState[];
const isCount = (value: unknown): value is string => typeof value === "string" && /^\d+$/.test(value);

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
  const block = one.block === null ? null : BigInt(one.block as string);
  return { ...(one as Sent), value: BigInt(one.value as string), block, missed: 0 };
}
