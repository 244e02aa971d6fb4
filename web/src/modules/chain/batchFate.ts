import type { Config } from "wagmi";
import { batchStatus } from "../wallet/batch.ts";
import type { Fate } from "./fate.ts";
import type { Sent } from "./sent.ts";

/** Whether only the wallet can tell of it: it was sent as a batch, and its transaction is not known yet. */
export const isBatchAsked = ({ batch, first, hash, state }: Sent): boolean =>
  batch !== null && first === hash && state !== "dropped";

/** The state of a batch, by the wallet that has it. */
export async function batchFate(config: Config, { batch, nonce }: Sent): Promise<Fate> {
  const status = await batchStatus(config, batch ?? "");
  return status.kind === "waiting" ? { kind: "waiting", nonce } : status;
}
