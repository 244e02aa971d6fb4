import type { SiteConfig } from "@weir/sdk/deployments/site";
import type { Address } from "viem";
import { createConnector } from "wagmi";
import words from "@/messages/wallet.js";
import { transportOf } from "../chain/transport.ts";

// Account 10: the seed (1 to 8) and the market program (19) do not use it, because two programs that share an account
// collide on nonces. Written out, so that only a signature loads the key derivation.
const ADDRESS: Address = "0xBcd4042DE499D14e55001CcbB24a551F3b954096";

/** Storage key that records a connection to the test wallet, so that a reload restores it. */
const SESSION = "testWallet.connected";

/** A wallet for users without an extension, on a local chain: signs without confirmation with a publicly known key. */
export const testWallet = (site: SiteConfig) =>
  createConnector((config) => {
    const load = async () => {
      const { testSigner } = await import("./testSigner.ts");
      return testSigner(config.chains[0], transportOf(site));
    };
    // wagmi asks each wallet for its provider while it restores a connection; a question alone loads the key derivation.
    const provider = {
      request: async (asked: never) => (await load()).client.request(asked),
    };
    return {
      id: "weir.testWallet",
      name: words.test,
      type: "testWallet",
      async connect<WithCapabilities extends boolean = false>(parameters?: {
        chainId?: number | undefined;
        isReconnecting?: boolean | undefined;
        withCapabilities?: WithCapabilities | boolean | undefined;
      }) {
        if (!parameters?.isReconnecting) await (await load()).fund();
        await config.storage?.setItem(SESSION, true);
        // Capabilities are not used; in wagmi's type their shape depends on the caller.
        return { accounts: [ADDRESS] as never, chainId: site.chainId };
      },
      async disconnect() {
        await config.storage?.removeItem(SESSION);
      },
      getAccounts: async () => [ADDRESS],
      getChainId: async () => site.chainId,
      // Uses the page's node: the test wallet exists only on chains of this machine.
      getProvider: async () => provider,
      getClient: async () => (await load()).client,
      isAuthorized: async () => (await config.storage?.getItem(SESSION)) === true,
      onAccountsChanged() {},
      onChainChanged: (chainId) => config.emitter.emit("change", { chainId: Number(chainId) }),
      onDisconnect: () => config.emitter.emit("disconnect"),
    };
  });
