import { type Hex, keccak256, toHex } from "viem";
import { privateKeyToAccount } from "viem/accounts";

/**
 * The key an execution client is known to others by. Made from the network's own secret and not by the client, so that
 * every node knows all others before any of them runs, and knows them still after a restart.
 */
export const nodeKey = (secret: Hex, index: number): Hex => keccak256(toHex(`${secret} execution ${index}`));

export function enode(key: Hex, host: string, port: number): string {
  const { publicKey } = privateKeyToAccount(key);
  return `enode://${publicKey.slice("0x04".length)}@${host}:${port}`;
}
