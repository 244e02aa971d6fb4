import { createPublicClient, defineChain, type Hex, http } from "viem";
import { Failure } from "./failure.ts";

export const anvilId = 31337;
/** The peer-to-peer network that script/devnet starts. */
export const devnetId = 31338;

/** Whether the keys that everybody knows may sign there. */
export const isLocal = (chainId: number): boolean => chainId === anvilId || chainId === devnetId;

export type Target = { rpcUrl: string; chainId: number };

/** Which chain the environment names. */
export function readTarget(env: NodeJS.ProcessEnv = process.env): Target {
  const rpcUrl = env.RPC_URL?.trim() || "http://127.0.0.1:8545";
  if (!URL.canParse(rpcUrl) || !/^https?:$/.test(new URL(rpcUrl).protocol)) {
    throw new Failure(`RPC_URL=${rpcUrl} is not an address of a node. Give one like http://127.0.0.1:8545.`);
  }
  const given = env.CHAIN_ID?.trim() || `${anvilId}`;
  if (!/^[1-9]\d*$/.test(given))
    throw new Failure(`CHAIN_ID=${given} is not a chain id. Give a whole number, like ${anvilId}.`);
  return { rpcUrl, chainId: Number(given) };
}

export type Client = ReturnType<typeof clientOf>;

const clientOf = ({ rpcUrl, chainId }: Target) =>
  createPublicClient({
    chain: defineChain({
      id: chainId,
      name: isLocal(chainId) ? "local" : `chain ${chainId}`,
      nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
      rpcUrls: { default: { http: [rpcUrl] } },
    }),
    // Blocks of a local chain come whenever someone asks for one: nothing may be answered from a cache.
    cacheTime: 0,
    pollingInterval: 50,
    transport: http(rpcUrl, { batch: true, timeout: 10_000, retryCount: 2, retryDelay: 200 }),
  });

/** A client of the chain, which has answered and is the one that was meant. */
export async function connect(target: Target): Promise<Client> {
  const client = clientOf(target);
  const chainId = await client.getChainId().catch((error: unknown) => {
    throw unreachable(target, error);
  });
  if (chainId !== target.chainId) {
    throw new Failure(
      `The node at ${target.rpcUrl} is of chain ${chainId}, and chain ${target.chainId} is wanted. Set RPC_URL to a node of that chain, or CHAIN_ID=${chainId}.`,
    );
  }
  return client;
}

export function unreachable({ rpcUrl }: Target, error: unknown): Failure {
  const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  return new Failure(
    `No node answers at ${rpcUrl} (${reason.trim()}). Start one (\`npx pnpm@12.21.0 start\` starts all of Weir), or set RPC_URL to where it is.`,
  );
}

/** JSON-RPC methods that only a local node has. */
export const askAnvil = (client: Client, method: string, params: unknown[] = []): Promise<unknown> =>
  (client.request as (call: { method: string; params: unknown[] }) => Promise<unknown>)({ method, params });

export const toHexNumber = (value: number): Hex => `0x${value.toString(16)}`;
