import { peerDeskAbi } from "@weir/sdk/peerAbi";
import type { Address } from "viem";
import type { Keyed } from "./person.ts";
import { siteConfig } from "./siteUnderTest.ts";
import { chain } from "./testClient.ts";

export const deskAt = async (): Promise<Address> => (await siteConfig()).deployment.peer!.desk;

/** What an order of the desk begins with, for a maker now. */
export async function common({ account }: Keyed) {
  const [client, desk] = await Promise.all([chain(), deskAt()]);
  const [{ timestamp: now }, epoch] = await Promise.all([
    client.getBlock(),
    client.readContract({ address: desk, abi: peerDeskAbi, functionName: "epochOf", args: [account] }),
  ]);
  return { maker: account, epoch, now };
}
