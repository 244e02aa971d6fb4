import type { Action } from "@weir/sdk/actions/simulate";
import { idToHex } from "@weir/sdk/codec/ids";
import * as v from "valibot";
import { type Address, type Hex, isAddress } from "viem";

/** What one form added: one action, or a deposit and the switch that lets it back debts. */
export type Item = { id: string; actions: Action[] };

/** Actions that an account wants to carry out together in a pool, in order. One for each chain, account and pool. */
export type ActionList = { id: string; chainId: number; account: Address; pool: Hex; items: Item[] };

export type Owner = Pick<ActionList, "chainId" | "account" | "pool">;

/** A transaction of more would come near a block's gas on some chains. */
export const MOST_ITEMS = 12;

export const isOwnedBy = (list: ActionList, { chainId, account, pool }: Owner): boolean =>
  list.chainId === chainId && list.account === account && list.pool === pool;

/** Adds the actions to the owner's list, which begins with them if there is none. `fresh`: an unused id. */
export function withItem(
  lists: readonly ActionList[],
  owner: Owner,
  actions: Action[],
  fresh: () => string,
): ActionList[] {
  const item = { id: fresh(), actions };
  if (lists.some((list) => isOwnedBy(list, owner))) {
    return lists.map((list) => (isOwnedBy(list, owner) ? { ...list, items: [...list.items, item] } : list));
  }
  return [...lists, { id: fresh(), ...owner, items: [item] }];
}

/** Without the item, and without the list if it was the last. */
export const withoutItem = (lists: readonly ActionList[], itemId: string): ActionList[] =>
  lists
    .map((list) => ({ ...list, items: list.items.filter(({ id }) => id !== itemId) }))
    .filter(({ items }) => items.length > 0);

/** The item one place earlier (-1) or later (1); unchanged at the ends. */
export const withMoved = (lists: readonly ActionList[], itemId: string, by: -1 | 1): ActionList[] =>
  lists.map((list) => {
    const at = list.items.findIndex(({ id }) => id === itemId);
    const other = list.items[at + by];
    if (at < 0 || !other) return list;
    const items = [...list.items];
    items[at + by] = list.items[at]!;
    items[at] = other;
    return { ...list, items };
  });

const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(64));
const hexId = v.pipe(v.string(), v.regex(/^0x[0-9a-f]{64}$/));
const types = [
  "supply",
  "withdraw",
  "supplyCollateral",
  "withdrawCollateral",
  "setCollateral",
  "borrow",
  "repay",
] as const;
const action = v.pipe(
  v.object({
    type: v.picklist(types),
    reserveId: v.pipe(
      hexId,
      v.transform((value) => BigInt(value)),
    ),
    assets: v.exactOptional(
      v.pipe(
        v.string(),
        v.regex(/^\d{1,78}$/),
        v.transform((value) => BigInt(value)),
      ),
    ),
    max: v.exactOptional(v.boolean()),
    enabled: v.exactOptional(v.boolean()),
  }),
);
const list = v.object({
  id: text,
  chainId: v.pipe(v.number(), v.safeInteger()),
  account: v.custom<Address>((value) => typeof value === "string" && isAddress(value, { strict: false })),
  pool: v.pipe(
    hexId,
    v.transform((value) => value as Hex),
  ),
  items: v.pipe(
    v.array(v.object({ id: text, actions: v.pipe(v.array(action), v.minLength(1)) })),
    v.minLength(1),
    v.maxLength(MOST_ITEMS),
  ),
});

export const storedLists = (lists: readonly ActionList[]): string =>
  JSON.stringify(
    lists.map((one) => ({
      ...one,
      items: one.items.map((item) => ({
        ...item,
        actions: item.actions.map(({ reserveId, assets, ...rest }) => ({
          ...rest,
          reserveId: idToHex(reserveId),
          ...(assets !== undefined && { assets: `${assets}` }),
        })),
      })),
    })),
  );

/** Parses what storedLists() wrote. Omits malformed lists, which another version of the site may have written. */
export function restoredLists(stored: string | null): ActionList[] {
  try {
    const value: unknown = JSON.parse(stored ?? "[]");
    return Array.isArray(value)
      ? value.flatMap((one) => {
          const read = v.safeParse(list, one);
          return read.success ? [read.output] : [];
        })
      : [];
  } catch {
    return [];
  }
}
