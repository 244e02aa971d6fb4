import { Failure } from "@weir/process/failure";
import { shown } from "@weir/process/plain";
import { type Address, createPublicClient, type Hash, numberToHex } from "viem";
import { nodesInTurn } from "./nodesInTurn.ts";
import type { Settings } from "./readSettings.ts";

/** The requests that the runner sends to a node, without retries: each caller decides what a missing answer means. */
export type Chain = {
  /** For logs: without the API key that an address may hold. */
  url: string;
  blockHash: (number: number) => Promise<Hash | null>;
  height: () => Promise<number>;
  hasCode: (address: Address) => Promise<boolean>;
};

/** Connects to the chain that the settings name. @throws Failure where no node answers, or the chain id differs */
export const connect = async ({ rpcUrls, chainId }: Settings): Promise<Chain> => {
  const client = createPublicClient({ transport: nodesInTurn(rpcUrls) });
  const named = rpcUrls.map(shown).join(" or ");
  let actual: number;
  try {
    actual = await client.getChainId();
  } catch {
    throw new Failure(
      `No chain answers at ${named}. Start everything with \`pnpm start\`, or set RPC_URL to a node that is up.`,
    );
  }
  if (actual !== chainId)
    throw new Failure(
      `The chain at ${named} has id ${actual}, not ${chainId}. Set CHAIN_ID=${actual}, or RPC_URL to another node.`,
    );
  return {
    url: named,
    blockHash: async (number) => {
      const block = await client.request({ method: "eth_getBlockByNumber", params: [numberToHex(number), false] });
      return block?.hash ?? null;
    },
    height: async () => Number(await client.getBlockNumber({ cacheTime: 0 })),
    hasCode: async (address) => ((await client.getCode({ address })) ?? "0x") !== "0x",
  };
};
