import type { SiteConfig } from "@weir/sdk/deployments/site";
import { type Chain, defineChain } from "viem";
import { type Config, type CreateConnectorFn, createConfig } from "wagmi";
import { isLocalSite } from "../config/localSite.ts";
import { walletStorage } from "../wallet/walletStorage.ts";
import { transportOf } from "./transport.ts";

/**
 * How often to ask for the newest block, in milliseconds: some three times in the time of one. A chain that has blocks
 * whenever someone wants one is asked every second.
 */
export const pollingInterval = ({ blockTime }: SiteConfig): number =>
  blockTime === 0 ? 1_000 : Math.min(Math.max(Math.round(blockTime / 3), 1_000), 4_000);

export const chainOf = (site: SiteConfig): Chain =>
  defineChain({
    id: site.chainId,
    name: site.chainName,
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: site.rpcUrls } },
    testnet: isLocalSite(site),
  });

/** Wallets announce themselves by EIP-6963; `connectors` are those that do not. */
export function wagmiConfigOf(site: SiteConfig, connectors: CreateConnectorFn[]): Config {
  return createConfig({
    chains: [chainOf(site)],
    connectors,
    transports: { [site.chainId]: transportOf(site) },
    pollingInterval: pollingInterval(site),
    multiInjectedProviderDiscovery: true,
    storage: walletStorage(),
  });
}
