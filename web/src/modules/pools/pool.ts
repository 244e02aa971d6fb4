import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import type { Address, Hex } from "viem";
import type { Unit } from "@/lib/format/value.ts";

/** A pool as the pages use it. */
export type Pool = {
  id: Hex;
  name: string;
  description: string;
  unit: Unit;
  /** The account whose positions the snapshot has; undefined: none. */
  account: Address | undefined;
  snapshot: PoolSnapshot;
  /** Set where the site does not list the pool, and its user has opened it all the same. */
  unlisted?: true;
};
