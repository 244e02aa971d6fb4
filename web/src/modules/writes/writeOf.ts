import type { Plan } from "@weir/sdk/actions/plan";
import type { Edge } from "@/modules/actions/run.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import type { Tracked } from "./useTracked.ts";

/**
 * Calls that are signed one after another and that no plan of actions covers: permissions, liquidations.
 */
export type Write = Tracked & {
  pool: Pool;
  /** The reserves that the calls move tokens of, which the wallet's own node has to confirm. */
  reserveIds: readonly bigint[];
  /** Has the chain confirm what was shown, just before signing. @throws Doubt */
  confirm?: Edge["preview"];
  /** Verifies the tokens with the wallet's own node instead of the pool, which does not exist yet. @throws Doubt */
  verify?: Edge["confirm"];
};

/** The write as a plan, which the signing of actions understands. It has no end state: `confirm` stands for its preview. */
export const planOfWrite = ({ account, pool, calls }: Write): Plan => ({
  account,
  calls,
  actions: [],
  before: pool.snapshot,
  after: null,
  problems: [],
  approval: null,
});
