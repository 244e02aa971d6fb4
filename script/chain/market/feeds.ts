import { Failure } from "@weir/process/failure";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import { type Address, encodeFunctionData, type Hex, parseAbi } from "viem";
import type { Client } from "../target.ts";
import { gaits } from "./gaits.ts";
import type { Gait } from "./walk.ts";

// Of contracts/deploy/local: no part of the protocol, so not among the generated ABIs.
const feedAbi = parseAbi([
  "function latestRoundData() view returns (uint80, int256, uint256, uint256, uint80)",
  "function owner() view returns (address)",
]);
const posterAbi = parseAbi(["function post(address[] feeds, int256[] answers)"]);

/** The feeds of a local chain: how they move, where they stand, and how to post to all of them at once. */
export type Feeds = {
  gaits: Gait[];
  answers: Map<string, bigint>;
  poster: Address;
  post(answers: ReadonlyMap<string, bigint>): Hex;
};

export async function readFeeds(client: Client, { feeds }: Deployment): Promise<Feeds> {
  const [first] = feeds;
  if (!first)
    throw new Failure(`Chain ${client.chain.id} has no feeds of ours to move: they are on local chains only.`);
  const known = new Map(gaits.map((gait) => [gait.name, gait]));
  for (const { name } of feeds) {
    if (!known.has(name))
      throw new Failure(`Nobody has said how the feed "${name}" moves. Add it to script/chain/market/gaits.ts.`);
  }

  const addresses = new Map(feeds.map(({ name, address }) => [name, address]));
  const read = await Promise.all(
    feeds.map(async ({ name, address }) => {
      const [, answer] = await client.readContract({ address, abi: feedAbi, functionName: "latestRoundData" });
      return [name, answer] as const;
    }),
  );
  const addressOf = (name: string): Address => {
    const address = addresses.get(name);
    if (!address) throw new Error(`No feed is called "${name}".`);
    return address;
  };
  return {
    gaits: gaits.filter(({ name }) => addresses.has(name)),
    answers: new Map(read),
    poster: await client.readContract({ address: first.address, abi: feedAbi, functionName: "owner" }),
    post: (answers) => {
      const args = [[...answers.keys()].map(addressOf), [...answers.values()]] as const;
      return encodeFunctionData({ abi: posterAbi, functionName: "post", args });
    },
  };
}
