import { BlockNotFoundError, type PublicClient } from "viem";
import type { ApiEnvironment } from "../environment.ts";
import { ApiError } from "../limits/apiError.ts";

/** Block times, asked of the node: a header each. */
export const nodeClock = (
  client: Pick<PublicClient, "getBlock"> | undefined,
): Pick<ApiEnvironment, "timeOfBlock" | "newestBlock"> => ({
  timeOfBlock: async (block) => {
    try {
      return client && Number((await client.getBlock({ blockNumber: BigInt(block) })).timestamp);
    } catch (error) {
      if (error instanceof BlockNotFoundError) return undefined;
      throw new ApiError("NODE_UNAVAILABLE", "The node that knows the block's time does not answer. Ask again later.");
    }
  },
  newestBlock: async () => {
    try {
      const { number, timestamp } = (await client?.getBlock({ blockTag: "latest" })) ?? {};
      return number == null || timestamp === undefined ? undefined : { block: Number(number), time: Number(timestamp) };
    } catch {
      return undefined;
    }
  },
});
