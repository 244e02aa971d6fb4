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

/** Sets every price of ether to so many percent, in one transaction; returns a function that restores them. */
export const moveEther = (percent: bigint): Promise<() => Promise<void>> =>
  postEther((answer) => (answer * percent) / 100n);

/**
 * Sets every price of ether, WAD of a dollar, of which a feed keeps eight decimals; returns a function that restores
 * them.
 */
export const setEther = (price: bigint): Promise<() => Promise<void>> => postEther(() => price / 10n ** 10n);

async function postEther(change: (answer: bigint) => bigint): Promise<() => Promise<void>> {
  const [client, { deployment }] = await Promise.all([chain(), siteConfig()]);
  const feeds = deployment.feeds.filter(({ name }) => name.startsWith("ETH / USD")).map(({ address }) => address);
  if (feeds.length === 0) throw new Error("The deployment names no feed of ether");
  const read = async (address: Address) =>
    (await client.readContract({ abi: feedAbi, address, functionName: "latestRoundData" }))[1];
  const answers = await Promise.all(feeds.map(read));
  const poster = await client.readContract({ abi: feedAbi, address: feeds[0]!, functionName: "owner" });
  const keeper = await client.readContract({ abi: posterAbi, address: poster, functionName: "owner" });
  const post = (values: bigint[]) =>
    send(keeper, poster, encodeFunctionData({ abi: posterAbi, functionName: "post", args: [feeds, values] }));
  await post(answers.map(change));
  return () => post(answers);
}
