import { defineChain } from "viem";
import { createConfig, createConnector, createStorage, http } from "wagmi";

export const chain = defineChain({
  id: 31337,
  name: "Local",
  nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
  rpcUrls: { default: { http: ["http://127.0.0.1:9"] } },
});

export const ACCOUNT = `0x${"ab".repeat(20)}` as const;

type Wallet = {
  name?: string;
  /** The answer to `connect`. */
  accounts?: () => Promise<readonly string[]>;
  isAuthorized?: () => Promise<boolean>;
  /** EIP-1193. */
  request?: (method: string, params: unknown) => Promise<unknown>;
};

/** A wagmi connector with programmed answers. */
export const wallet = ({ name = "Otter", accounts, isAuthorized, request }: Wallet = {}) =>
  createConnector(() => ({
    id: name,
    name,
    type: "injected",
    // The answer's type depends on a type parameter that these tests do not use.
    connect: async () => ({ accounts: (await (accounts?.() ?? [ACCOUNT])) as never, chainId: chain.id }),
    disconnect: async () => {},
    getAccounts: async () => [ACCOUNT],
    getChainId: async () => Number((await request?.("eth_chainId", [])) ?? chain.id),
    getProvider: async () => ({
      request: ({ method, params }: { method: string; params: unknown }) => request?.(method, params),
    }),
    isAuthorized: isAuthorized ?? (async () => false),
    onAccountsChanged() {},
    onChainChanged() {},
    onDisconnect() {},
  }));

export function configOf(...wallets: ReturnType<typeof wallet>[]) {
  const kept = new Map<string, string>();
  return createConfig({
    chains: [chain],
    connectors: wallets,
    transports: { [chain.id]: http() },
    multiInjectedProviderDiscovery: false,
    storage: createStorage({
      storage: {
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, value) => void kept.set(key, value),
        removeItem: (key) => void kept.delete(key),
      },
    }),
  });
}

/** A wallet that never answers. */
export const never = (): Promise<never> => new Promise(() => {});

/** A promise that is settled from outside. */
export function answerable<T>() {
  let answer!: (value: T) => void;
  const promise = new Promise<T>((resolve) => {
    answer = resolve;
  });
  return { promise, answer };
}
