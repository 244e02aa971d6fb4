import { failover } from "@weir/sdk/transport/failover";
import type { Transport } from "viem";

/** A transport over the nodes. Ponder retries by itself, and batches nothing. Milliseconds. */
export const nodesInTurn = (urls: readonly string[], chainId?: number): Transport =>
  failover(urls, {
    ...(chainId !== undefined && { chainId }),
    quick: 4_000,
    patient: 10_000,
    rest: 15_000,
    batch: false,
    retryCount: 0,
  }).transport;
