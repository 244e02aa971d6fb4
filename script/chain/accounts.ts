import { Failure } from "@weir/process/failure";
import { type HDAccount, mnemonicToAccount } from "viem/accounts";
import { isLocal } from "./target.ts";

/** Publicly known. A local chain gives each of its accounts 10,000 ether. */
const mnemonic = "test test test test test test test test test test test junk";

/** Deploys, owns the pools' settings, and mints the test tokens. */
export const deployer = 0;
/** Posts the feeds' answers. The test wallet is account 10, so that no other transactions use this account's nonces. */
export const marketMaker = 19;
/** The number of accounts that a local chain funds. Anvil's default is ten. */
export const funded = 20;

const known = new Map<number, HDAccount>();

/** An account that every local chain funds. Throws a Failure for any other chain. */
export function localAccount(chainId: number, index: number): HDAccount {
  if (!isLocal(chainId)) {
    throw new Failure(
      `Chain ${chainId} is not a local one, and this program signs with publicly known keys. Run it against a local chain.`,
    );
  }
  const account = known.get(index) ?? mnemonicToAccount(mnemonic, { addressIndex: index });
  known.set(index, account);
  return account;
}
