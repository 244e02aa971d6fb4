import type { Address, ContractFunctionArgs } from "viem";
import { lendingPoolsAbi } from "../abi.ts";
import { poolIdOf, reserveOf } from "../codec/ids.ts";
import { type ApprovalCall, approveCall, type Call, type PoolCall, resetCall, together } from "./call.ts";

// What creates a pool, and what its owner, its guardian and anyone may do with it. Units as in Types.sol.

type Args<name extends PoolCall["functionName"]> = ContractFunctionArgs<typeof lendingPoolsAbi, "nonpayable", name>;

/** The settings of a pool at its creation. */
export type PoolConfig = Args<"createPool">[0];
/** The settings of a reserve at its listing. */
export type ReserveConfig = Args<"listReserve">[1];
/** The settings of a reserve that its owner can change. */
export type ReserveSettings = Args<"setReserve">[1];

/** The most reserves that a pool can have: MAX_RESERVES of State.sol. */
export const MAX_RESERVES = 16;

/** The owner of seed deposits: an address without a known key, so that a seed is never withdrawn. As in Seed.s.sol. */
export const SEED_OWNER: Address = "0x000000000000000000000000000000000000dEaD";

const call = <name extends PoolCall["functionName"]>(core: Address, name: name, args: Args<name>): PoolCall => ({
  kind: name,
  abi: lendingPoolsAbi,
  address: core,
  functionName: name,
  // Arguments are a tuple for each name, which the compiler does not see of all names.
  args: args as readonly unknown[],
});

/** Creates a pool whose reserves are usable at once. Its id is `poolIdOf` of the sender and the salt. */
export const createPoolCall = (core: Address, config: PoolConfig, reserves: readonly ReserveConfig[]): PoolCall =>
  call(core, "createPool", [config, [...reserves]]);

/** Announces a further reserve; the same call 3 to 17 days later lists it. Owner only. */
export const listReserveCall = (core: Address, pool: bigint, config: ReserveConfig): PoolCall =>
  call(core, "listReserve", [pool, config]);

/** Changes a reserve's settings at once, or announces it where one rises: see `risesOf` of `math/settings`. Owner only. */
export const setReserveCall = (core: Address, reserveId: bigint, settings: ReserveSettings): PoolCall =>
  call(core, "setReserve", [reserveId, settings]);

/** Stops what adds risk in a reserve (guardian or owner), or ends the stop (owner only). */
export const setStopCall = (core: Address, reserveId: bigint, stopped: boolean): PoolCall =>
  call(core, "setStop", [reserveId, stopped]);

/** Offers the pool to an account, which accepts by `acceptOwnerCall`. The zero address freezes the settings at once. */
export const setOwnerCall = (core: Address, pool: bigint, next: Address): PoolCall =>
  call(core, "setOwner", [pool, next]);

/** Accepts the pool that was offered to the sender. */
export const acceptOwnerCall = (core: Address, pool: bigint): PoolCall => call(core, "acceptOwner", [pool]);

/** The zero address: no guardian. Owner only. */
export const setGuardianCall = (core: Address, pool: bigint, guardian: Address): PoolCall =>
  call(core, "setGuardian", [pool, guardian]);

/** The zero address: fees stay in the pool, as first loss. Owner only. */
export const setFeeRecipientCall = (core: Address, pool: bigint, recipient: Address): PoolCall =>
  call(core, "setFeeRecipient", [pool, recipient]);

/** Moves a reserve's unclaimed fee shares to the pool's fee recipient. Anyone may send it. */
export const claimFeesCall = (core: Address, reserveId: bigint): PoolCall => call(core, "claimFees", [reserveId]);

/**
 * The first deposit of a reserve. `allowance`: what the core may take already. Token units. `refusesChange`: the token
 * reverts where another allowance than zero is replaced.
 */
export type ReserveSeed = { amount: bigint; allowance: bigint; refusesChange?: boolean };

/**
 * Creates a pool and supplies a seed to each of its reserves in one transaction, so that nothing can come in between; the
 * exact approvals that are still missing come first.
 * @param seeds of the reserves, in their order; an amount of 0: none
 */
export function openPoolCalls(
  core: Address,
  creator: Address,
  config: PoolConfig,
  reserves: readonly ReserveConfig[],
  seeds: readonly ReserveSeed[],
): Call[] {
  const pool = poolIdOf(creator, config.salt);
  const approvals = seeds.flatMap(({ amount, allowance, refusesChange }, at): ApprovalCall[] => {
    const { token } = reserves[at]!;
    if (amount === allowance || amount === 0n) return [];
    const approve = approveCall(core, token, amount, amount);
    return refusesChange && allowance > 0n ? [resetCall(core, token), approve] : [approve];
  });
  const supplies = seeds.flatMap(({ amount }, at) =>
    amount === 0n
      ? []
      : {
          ...({ kind: "supply", functionName: "supply", abi: lendingPoolsAbi, address: core } as const),
          args: [reserveOf(pool, at), amount, 0n, SEED_OWNER, "0x"],
        },
  );
  return [...approvals, ...together(core, [createPoolCall(core, config, reserves), ...supplies])];
}
