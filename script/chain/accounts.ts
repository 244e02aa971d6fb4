import { Failure } from "@weir/process/failure";
import { type HDAccount, mnemonicToAccount } from "viem/accounts";
import { isLocal } from "./target.ts";

/** Everybody's: Anvil gives its accounts 10,000 ether each. Worth nothing anywhere else. */
const mnemonic = "test test test test test test test test test test test junk";

/** Deploys, owns the pools' settings and mints the test tokens. */
export const deployer = 0;
/** Posts the feeds' answers. Nobody else's transactions come in between: the test wallet is account 10. */
export const marketMaker = 19;
/** How many accounts a local chain has to begin with: all of these. Anvil's own default is ten. */
export const funded = 20;

const known = new Map<number, HDAccount>();

/** One of the accounts every local chain starts with. Refused on any other chain. */
export function localAccount(chainId: number, index: number): HDAccount {
  if (!isLocal(chainId)) {
    throw new Failure(
      `Chain ${chainId} is not a local one, and this program signs with keys that everybody knows. Run it against a local chain.`,
    );
  }
  const account = known.get(index) ?? mnemonicToAccount(mnemonic, { addressIndex: index });
  known.set(index, account);
  return account;
}
