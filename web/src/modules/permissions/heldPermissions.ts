import { type Call, resetCall, together } from "@weir/sdk/actions/call";
import { approveSharesCall, FOREVER, unauthorizeCall } from "@weir/sdk/actions/permissions";
import { toAssetsDown } from "@weir/sdk/math/shares";
import { MAX_UINT256, type PoolSnapshot, type ReserveSnapshot } from "@weir/sdk/math/snapshot";
import type { Address } from "viem";

/** Expiries in seconds, 0: never granted. As the core stores them. */
export type Expiries = { withdraw: number; borrow: number; manage: number };
export type RightName = keyof Expiries;
export const rightNames = ["withdraw", "borrow", "manage"] as const satisfies RightName[];

/** What an account allows others. Each entry is in force, or was granted and has ended. */
export type Permissions = {
  /** Token units that a contract of this site may take from the wallet: the core, or one of those that offers draw on. */
  allowances: { spender: Address; reserve: ReserveSnapshot; amount: bigint }[];
  rights: { operator: Address; expiries: Expiries; isOperator: boolean }[];
  /** Supply shares that a spender may move. */
  approvals: { spender: Address; reserveId: bigint; shares: bigint }[];
};

/** The first reserve of each of the pools' tokens. */
export const tokensOf = (snapshots: readonly PoolSnapshot[]): ReserveSnapshot[] =>
  [
    ...new Map(
      snapshots
        .flatMap(({ reserves }) => reserves)
        .toReversed()
        .map((reserve) => [reserve.info.token.toLowerCase(), reserve]),
    ).values(),
  ].toReversed();

/** The core's allowances of the pools' tokens. A token of several pools counts once. */
export const allowancesOf = (core: Address, snapshots: readonly PoolSnapshot[]): Permissions["allowances"] =>
  tokensOf(snapshots).flatMap((reserve) =>
    reserve.allowance > 0n ? [{ spender: core, reserve, amount: reserve.allowance }] : [],
  );

/** More than any token's supply: tokens differ in what they take for "unlimited". */
export const isUnlimited = (amount: bigint): boolean => amount >= MAX_UINT256 / 2n;

export const isForever = (expiry: number): boolean => expiry >= FOREVER;

/** Whether a right holds at that second: through its last one. */
export const inForce = (expiry: number, now: number): boolean => expiry >= now && expiry > 0;

export const anyInForce = (expiries: Expiries, now: number): boolean =>
  rightNames.some((name) => inForce(expiries[name], now));

/** What the shares are worth, at most the deposit itself. Token units, rounded down. */
export const worthOfShares = ({ totals, position }: ReserveSnapshot, shares: bigint): bigint =>
  toAssetsDown(
    shares < position.supplyShares ? shares : position.supplyShares,
    totals.supplyAssets,
    totals.supplyShares,
  );

/** Sets a token's allowance to zero. Not a revokeCall(): that one tidies up after an action, and its failure counts as success. */
export const takeBack = ({ spender, reserve }: Permissions["allowances"][number]): Call =>
  resetCall(spender, reserve.info.token);

type Right = Permissions["rights"][number];

const holds = ({ expiries, isOperator }: Right, now: number): boolean => isOperator || anyInForce(expiries, now);

/** How many allowances, operators and spenders revokeAll() is about. */
export const countInForce = ({ allowances, rights, approvals }: Permissions, now: number): number =>
  allowances.length + rights.filter((right) => holds(right, now)).length + approvals.length;

/** Takes back everything that is in force: a transaction for each allowance of a token, then one for all that the core keeps. */
export function revokeAll(core: Address, { allowances, rights, approvals }: Permissions, now: number): Call[] {
  return [
    ...allowances.map(takeBack),
    ...together(core, [
      ...rights.filter((right) => holds(right, now)).map(({ operator }) => unauthorizeCall(core, operator)),
      ...approvals.map(({ spender, reserveId }) => approveSharesCall(core, spender, reserveId, 0n)),
    ]),
  ];
}
