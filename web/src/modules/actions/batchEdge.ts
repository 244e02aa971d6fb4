import { dataOf } from "@weir/sdk/actions/call";
import type { Plan } from "@weir/sdk/actions/plan";
import { simulateCall } from "@weir/sdk/client/simulateCall";
import { simulateSequence } from "@weir/sdk/client/simulateSequence";
import type { Hex } from "viem";
import { getTransactionCount } from "viem/actions";
import type { Config } from "wagmi";
import { untilEnded } from "../chain/ending.ts";
import { sentBy, sentTransactions } from "../chain/sentStore.ts";
import { sendBatch } from "../wallet/batch.ts";
import type { Edge } from "./run.ts";
import type { BatchEdge } from "./runBatch.ts";

const PATIENCE = 120_000;

/**
 * The access to a wallet that carries the plan's calls out as one.
 * @param keep records the batch by the wallet's id; returns the record's key
 */
export function batchEdgeOf(
  config: Config,
  edge: Edge,
  { calls, account }: Plan,
  keep: (batch: string, count: number) => Hex,
): BatchEdge {
  const client = config.getClient();
  return {
    ...edge,
    async simulateAll() {
      const results = await simulateSequence(client, { calls, account });
      const failed = results?.find(({ error }) => error !== null);
      if (failed) throw failed.error;
      // Without eth_simulateV1 the first call alone can be tried; the wallet tries the rest.
      if (!results && calls[0]) await simulateCall(client, { call: calls[0], account });
    },
    async signAll() {
      const count = await getTransactionCount(client, { address: account });
      const requests = calls.map((call) => ({ to: call.address, data: dataOf(call) }));
      return keep(await sendBatch(config, edge.signer, requests), count);
    },
    // A wallet may have a relayer or a bundler send it: another sender is no stranger here.
    receipt: (key) => untilEnded(key, PATIENCE),
    isPartial: (key) => sentBy(sentTransactions.get(), key)?.partial ?? false,
  };
}
