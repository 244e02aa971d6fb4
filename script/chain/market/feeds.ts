import { Failure } from "@weir/process/failure";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import { encodeFunctionData, type Hex, parseAbi } from "viem";
import type { Client } from "../target.ts";
import priceModels from "./priceModels.json" with { type: "json" };
import type { PriceModel } from "./walk.ts";

// Of contracts/deploy/local, which is no part of the protocol and so not among the generated ABIs.
const feedAbi = parseAbi([
  "function latestRoundData() view returns (uint80, int256, uint256, uint256, uint80)",
  "function owner() view returns (address)",
]);
const posterAbi = parseAbi(["function post(address[] feeds, int256[] answers)"]);

/** A model for each feed of Seed.s.sol, by its description. */
export const models = priceModels as PriceModel[];

export type Feeds = Awaited<ReturnType<typeof readFeeds>>;

/** The feeds of a local chain: their price models, their answers, and the call that posts to all of them at once. */
export async function readFeeds(client: Client, { feeds }: Deployment) {
  const [first] = feeds;
  if (!first) throw new Failure(`Chain ${client.chain.id} has no feeds to move: only local chains have them.`);
  const unknown = feeds.find(({ name }) => !models.some((model) => model.name === name));
  if (unknown)
    throw new Failure(`The feed "${unknown.name}" has no model: add one to script/chain/market/priceModels.json.`);

  const addresses = new Map(feeds.map(({ name, address }) => [name, address]));
  const answers = feeds.map(async ({ name, address }) => {
    const [, answer] = await client.readContract({ address, abi: feedAbi, functionName: "latestRoundData" });
    return [name, answer] as const;
  });
  return {
    models: models.filter(({ name }) => addresses.has(name)),
    answers: new Map(await Promise.all(answers)),
    poster: await client.readContract({ address: first.address, abi: feedAbi, functionName: "owner" }),
    /** `posted`: the answers by feed, all of them of `models`. */
    post: (posted: ReadonlyMap<string, bigint>): Hex => {
      const args = [[...posted.keys()].map((name) => addresses.get(name)!), [...posted.values()]] as const;
      return encodeFunctionData({ abi: posterAbi, functionName: "post", args });
    },
  };
}
