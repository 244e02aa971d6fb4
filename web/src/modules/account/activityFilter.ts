import { type EntryType, entryTypes } from "@weir/sdk/codec/ledger";
import type { Hex } from "viem";

/** Kinds of activity that can be chosen together. */
export const kinds = {
  deposits: ["supply", "withdraw", "enableCollateral", "disableCollateral"],
  collateral: ["supplyCollateral", "withdrawCollateral"],
  loans: ["borrow", "repay"],
  liquidations: [
    "liquidated",
    "seized",
    "seizedIn",
    "liquidator",
    "silentTaken",
    "silentIn",
    "silentTaker",
    "writeOff",
  ],
  transfers: ["transferIn", "transferOut", "claimFees"],
} as const satisfies Record<string, readonly EntryType[]>;

export type ActivityKind = keyof typeof kinds;

/** What of the activity is shown. Seconds; `to` is the last second. undefined: no restriction. */
export type ActivityFilter = {
  kind?: ActivityKind | undefined;
  /** A reserve. */
  asset?: Hex | undefined;
  /** Calendar days of the reader, such as 2026-11-27. */
  from?: string | undefined;
  to?: string | undefined;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The first second of a calendar day where the reader is; null: there is no such day. */
export function startOfDay(text: string, ahead = 0): number | null {
  if (!DAY.test(text)) return null;
  const [year, month, date] = text.split("-").map(Number) as [number, number, number];
  const first = new Date(year, month - 1, date);
  if (first.getMonth() !== month - 1 || first.getDate() !== date) return null;
  return new Date(year, month - 1, date + ahead).getTime() / 1000;
}

/** The filter of a page's address. What is malformed is no restriction. */
export function filterOf(query: Pick<URLSearchParams, "get">): ActivityFilter {
  const kind = query.get("type");
  const asset = query.get("asset")?.toLowerCase();
  const day = (name: string) => {
    const text = query.get(name) ?? "";
    return startOfDay(text) === null ? undefined : text;
  };
  return {
    kind: kind !== null && Object.hasOwn(kinds, kind) ? (kind as ActivityKind) : undefined,
    asset: asset && /^0x[0-9a-f]{64}$/.test(asset) ? (asset as Hex) : undefined,
    from: day("from"),
    to: day("to"),
  };
}

/** The page's address with that filter; other parameters stay. */
export function withFilter(query: URLSearchParams, { kind, asset, from, to }: ActivityFilter): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries({ type: kind, asset, from, to })) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}

/** The filter as the condition of a query to the indexer. */
export function conditionOf({ kind, asset, from, to }: ActivityFilter) {
  const first = from === undefined ? null : startOfDay(from);
  const end = to === undefined ? null : startOfDay(to, 1);
  return {
    ...(kind && { type: { in: [...kinds[kind]] } }),
    ...(asset && { reserveId: { eq: asset } }),
    ...((first !== null || end !== null) && {
      timestamp: { ...(first !== null && { gte: first }), ...(end !== null && { lt: end }) },
    }),
  };
}

/** Whether the filter's days exclude each other. */
export const isBackwards = ({ from, to }: ActivityFilter): boolean =>
  from !== undefined && to !== undefined && from > to;

/** Every type of entry is of one kind. */
export const isComplete = entryTypes.every((type) =>
  Object.values(kinds).some((all: readonly EntryType[]) => all.includes(type)),
);
