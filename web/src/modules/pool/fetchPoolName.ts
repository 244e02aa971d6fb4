import { getWeirEvents } from "@weir/sdk/client/getWeirEvents";
import { clean } from "@weir/sdk/codec/clean";
import { poolIdOf } from "@weir/sdk/codec/ids";
import type { SiteConfig } from "@weir/sdk/deployments/site";
import { type Client, type Hex, hexToString } from "viem";

/**
 * The name that a pool's creator gave it: the salt of its creation, which is a part of its id, so that no node can invent one. Empty: the
 * salt is no text, or the node does not search logs so far back.
 */
export async function fetchPoolName(client: Client, { deployment }: SiteConfig, id: bigint): Promise<string> {
  const [created] = await getWeirEvents(client, {
    deployment,
    eventName: "PoolCreated",
    args: { pool: id },
    fromBlock: BigInt(deployment.startBlock),
    toBlock: "latest",
  }).catch(() => []);
  if (!created || poolIdOf(created.args.creator, created.args.config.salt) !== id) return "";
  return nameOfSalt(created.args.config.salt);
}

/** The salt as the text that it encodes; empty if it is none. */
export const nameOfSalt = (salt: Hex): string => {
  const text = clean(hexToString(salt, { size: 32 }));
  // A random salt decodes to replacement characters.
  return /^[\p{L}\p{N}][\p{L}\p{N}\p{P}\p{Zs}]*$/u.test(text) ? text : "";
};
