import { type Address, encodeFunctionData, parseAbi } from "viem";
import { siteConfig } from "./siteUnderTest.ts";
import { chain, send } from "./testClient.ts";

const feedAbi = parseAbi([
  "function latestRoundData() view returns (uint80, int256 answer, uint256, uint256, uint80)",
  "function owner() view returns (address)",
]);
const posterAbi = parseAbi([
  "function post(address[] feeds, int256[] answers)",
  "function owner() view returns (address)",
]);

/** Posts every feed's answer again: after a day without one, no oracle gives a price. */
export async function refreshFeeds(): Promise<void> {
  const [client, { deployment }] = await Promise.all([chain(), siteConfig()]);
  const feeds = deployment.feeds.map(({ address }) => address);
  const read = async (address: Address) =>
    (await client.readContract({ abi: feedAbi, address, functionName: "latestRoundData" }))[1];
  const answers = await Promise.all(feeds.map(read));
  const poster = await client.readContract({ abi: feedAbi, address: feeds[0]!, functionName: "owner" });
  const keeper = await client.readContract({ abi: posterAbi, address: poster, functionName: "owner" });
  await send(keeper, poster, encodeFunctionData({ abi: posterAbi, functionName: "post", args: [feeds, answers] }));
}
