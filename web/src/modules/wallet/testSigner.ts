import { type Chain, createClient, parseEther, type Transport } from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { getBalance, sendTransaction, waitForTransactionReceipt } from "viem/actions";

// Public: every Anvil prints it, and the devnet funds the same accounts. The first account is the deployer, which has
// ether and no task after the deployment.
const MNEMONIC = "test test test test test test test test test test test junk";
const RICH = 0;
const OURS = 10;

/** The test wallet's client, and the transfer that funds it if it has no ether. Loaded on demand. */
export function testSigner(chain: Chain, transport: Transport) {
  const account = mnemonicToAccount(MNEMONIC, { addressIndex: OURS });
  const client = createClient({ account, chain, transport });
  return {
    client,
    async fund(): Promise<void> {
      if ((await getBalance(client, { address: account.address })) >= parseEther("10")) return;
      const rich = createClient({ account: mnemonicToAccount(MNEMONIC, { addressIndex: RICH }), chain, transport });
      const hash = await sendTransaction(rich, { to: account.address, value: parseEther("1000") });
      await waitForTransactionReceipt(client, { hash });
    },
  };
}
