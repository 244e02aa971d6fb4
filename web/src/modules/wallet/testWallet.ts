import type { SiteConfig } from "@weir/sdk/deployments/site";
import type { Address } from "viem";
import { createConnector } from "wagmi";
import { transportOf } from "../chain/transport.ts";

// Account 10: neither the seed (1 to 8) nor the market program (19) signs with it, for two programs that sign with one
// account trip over its nonce. Written out, so that only a signature has to load the key derivation.
const ADDRESS: Address = "0xBcd4042DE499D14e55001CcbB24a551F3b954096";

/** The key that says that this browser has connected it, so that a reload does not ask again. */
const SESSION = "testWallet.connected";

/** A wallet for someone without an extension, on a local chain: signs at once with a key that everybody knows. */
export const testWallet = (site: SiteConfig) =>
  createConnector((config) => {
    const load = async () => {
      const { testSigner } = await import("./testSigner.ts");
      return testSigner(config.chains[0], transportOf(site));
    };
    return {
      id: "weir.testWallet",
      name: "Test wallet",
      type: "testWallet",
      async connect<WithCapabilities extends boolean = false>(parameters?: {
        chainId?: number | undefined;
        isReconnecting?: boolean | undefined;
        withCapabilities?: WithCapabilities | boolean | undefined;
      }) {
        if (!parameters?.isReconnecting) await (await load()).fund();
        await config.storage?.setItem(SESSION, true);
        // Nobody here asks for capabilities; wagmi's type makes their shape depend on the caller.
        return { accounts: [ADDRESS] as never, chainId: site.chainId };
      },
      async disconnect() {
        await config.storage?.removeItem(SESSION);
      },
      getAccounts: async () => [ADDRESS],
      getChainId: async () => site.chainId,
      // Its own node is the page’s: the test wallet is for chains of this machine.
      getProvider: async () => (await load()).client,
      getClient: async () => (await load()).client,
      isAuthorized: async () => (await config.storage?.getItem(SESSION)) === true,
      onAccountsChanged() {},
      onChainChanged: (chainId) => config.emitter.emit("change", { chainId: Number(chainId) }),
      onDisconnect: () => config.emitter.emit("disconnect"),
    };
  });
