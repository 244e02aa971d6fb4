import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import type { Address, Hex } from "viem";
import type { Unit } from "@/lib/format/value.ts";

/** A pool as a page shows it. */
export type Pool = {
  id: Hex;
  name: string;
  description: string;
  unit: Unit;
  /** Whose positions the snapshot holds; undefined: nobody's. */
  account: Address | undefined;
  snapshot: PoolSnapshot;
};
