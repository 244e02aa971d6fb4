import { type Chain, defineChain } from "viem";
import { type Config, type CreateConnectorFn, createConfig, createStorage, fallback, http } from "wagmi";
import type { SiteConfig } from "../config/siteConfig.ts";

/** How often to ask for the newest block. A chain on this machine answers at once and has blocks whenever it likes. */
export const pollingInterval = (site: SiteConfig): number => (site.testWallet ? 1_000 : 4_000);

export const chainOf = (site: SiteConfig): Chain =>
  defineChain({
    id: site.chainId,
    name: site.chainName,
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: site.rpcUrls } },
    testnet: site.testWallet,
  });

/** Wallets come by EIP-6963 alone: an explicit `injected()` would list the same wallet twice. */
export function wagmiConfigOf(site: SiteConfig, connectors: CreateConnectorFn[]): Config {
  const transports = site.rpcUrls.map((url) => http(url, { batch: true, retryCount: 1, timeout: 8_000 }));
  return createConfig({
    chains: [chainOf(site)],
    connectors,
    transports: { [site.chainId]: transports.length === 1 ? transports[0]! : fallback(transports) },
    pollingInterval: pollingInterval(site),
    multiInjectedProviderDiscovery: true,
    storage: createStorage({ key: "weir", storage: window.localStorage }),
  });
}
