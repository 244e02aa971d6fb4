import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import { type Address, isAddressEqual, zeroAddress } from "viem";

/** What an account may do with a pool. */
export type PoolRights = { isOwner: boolean; isGuardian: boolean; isNext: boolean };

/** The zero address has no rights: it stands for nobody. */
export function rightsOf(info: PoolSnapshot["info"], account: Address | undefined): PoolRights {
  const has = (role: Address) => account !== undefined && role !== zeroAddress && isAddressEqual(role, account);
  return { isOwner: has(info.owner), isGuardian: has(info.guardian), isNext: has(info.nextOwner) };
}
