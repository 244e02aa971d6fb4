import { type Address, type Client, isAddressEqual } from "viem";
import { getCode } from "viem/actions";

/**
 * Who sent a transaction in place of the account that was to, or null where that is in order: a contract account has
 * others send and pay for it, and any other account signs for itself.
 */
export async function strangerOf(client: Client, from: Address, account: Address): Promise<Address | null> {
  if (isAddressEqual(from, account) || (await getCode(client, { address: account }))) return null;
  return from;
}
