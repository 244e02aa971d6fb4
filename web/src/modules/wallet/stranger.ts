import { type Address, type Client, isAddressEqual } from "viem";
import { getCode } from "viem/actions";

/**
 * The account that sent a transaction instead of the planned one, or null if the sender is correct. A contract account
 * may have others send for it; any other account sends itself.
 */
export async function strangerOf(client: Client, from: Address, account: Address): Promise<Address | null> {
  if (isAddressEqual(from, account) || (await getCode(client, { address: account }))) return null;
  return from;
}
