import { getSnapshot } from "@weir/sdk/client/getSnapshot";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import { isSilence } from "@weir/sdk/transport/silence";
import { type Hex, numberToHex, type PublicClient } from "viem";
import type { Block, PriceSource } from "./prices.ts";

type RpcBlock = { number: Hex | null; hash: Hex | null; timestamp: Hex } | null;

const blockOf = (block: RpcBlock): Block | null =>
  block === null || block.number === null || block.hash === null
    ? null
    : { number: Number(block.number), hash: block.hash, timestamp: Number(block.timestamp) };

/**
 * Prices as `Lens.snapshot` reads them: the core's own rules decide what is readable. A node that answers a call with an error at an
 * old block is taken to have no state of it.
 */
export const chainPrices = (client: PublicClient, deployment: Deployment): PriceSource => {
  const read = async (block: Hex | "latest"): Promise<Block | null> =>
    blockOf(await client.request({ method: "eth_getBlockByNumber", params: [block, false] }));
  return {
    head: async () => {
      const block = await read("latest");
      if (block === null) throw new Error("the node has no newest block");
      return block;
    },
    block: (number) => read(numberToHex(number)),
    bands: async (pool, block) => {
      try {
        const { reserves } = await getSnapshot(client, {
          deployment,
          pool: BigInt(pool),
          blockNumber: BigInt(block),
        });
        return new Map(
          reserves.map(({ id, priceLow, priceHigh }) => [
            id,
            priceHigh === 0n ? null : { low: priceLow, high: priceHigh },
          ]),
        );
      } catch (error) {
        if (isSilence(error)) throw error;
        return null;
      }
    },
  };
};
