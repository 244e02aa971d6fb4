import { Failure } from "@weir/process/failure";
import { shown, told } from "@weir/process/plain";
import { createPublicClient, defineChain, fallback, http } from "viem";

export const anvilId = 31337;
/** The peer-to-peer network that script/devnet starts. */
export const devnetId = 31338;

/** Whether the keys that everybody knows may sign there. */
export const isLocal = (chainId: number): boolean => chainId === anvilId || chainId === devnetId;

export type Target = {
  rpcUrl: string;
  chainId: number;
  /** Further nodes of the same chain, asked in turn while the first does not answer. */
  others?: string[];
};

/** Addresses of nodes, apart by commas. */
export const splitUrls = (text: string): string[] =>
  text
    .split(",")
    .map((url) => url.trim())
    .filter((url) => url !== "");

export const isNodeUrl = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** Which chain the environment names. */
export function readTarget(env: NodeJS.ProcessEnv = process.env): Target {
  const [rpcUrl = "http://127.0.0.1:8545", ...others] = splitUrls(env.RPC_URL ?? "");
  const wrong = [rpcUrl, ...others].find((url) => !isNodeUrl(url));
  if (wrong !== undefined) {
    throw new Failure(`RPC_URL=${shown(wrong)} is not an address of a node. Give one like http://127.0.0.1:8545.`);
  }
  const given = env.CHAIN_ID?.trim() || `${anvilId}`;
  if (!/^[1-9]\d*$/.test(given))
    throw new Failure(`CHAIN_ID=${given} is not a chain id. Give a whole number, like ${anvilId}.`);
  return { rpcUrl, chainId: Number(given), ...(others.length > 0 && { others }) };
}

export type Client = ReturnType<typeof clientOf>;

const clientOf = ({ rpcUrl, chainId, others = [] }: Target) => {
  const urls = [rpcUrl, ...others];
  const transports = urls.map((url) =>
    http(url, { batch: true, timeout: others.length > 0 ? 4_000 : 10_000, retryCount: 0 }),
  );
  return createPublicClient({
    chain: defineChain({
      id: chainId,
      name: isLocal(chainId) ? "local" : `chain ${chainId}`,
      nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
      rpcUrls: { default: { http: urls } },
    }),
    // Anvil's blocks come whenever someone asks for one: nothing may be answered from a cache.
    cacheTime: 0,
    pollingInterval: chainId === anvilId ? 50 : 500,
    transport: fallback(transports, { retryCount: 2, retryDelay: 200 }),
  });
};

/** A client of the chain, which has answered and is the one that was meant. */
export async function connect(target: Target): Promise<Client> {
  const client = clientOf(target);
  const chainId = await client.getChainId().catch((error: unknown) => {
    throw unreachable(target, error);
  });
  if (chainId !== target.chainId) {
    throw new Failure(
      `The node at ${shown(target.rpcUrl)} is of chain ${chainId}, and chain ${target.chainId} is wanted. Set RPC_URL to a node of that chain, or CHAIN_ID=${chainId}.`,
    );
  }
  return client;
}

export function unreachable({ rpcUrl, others = [] }: Target, error: unknown): Failure {
  const reason = told((error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "");
  return new Failure(
    `No node answers at ${[rpcUrl, ...others].map(shown).join(" or ")} (${reason.trim()}). Start one (\`npx pnpm@12.21.0 start\` starts all of Weir), or set RPC_URL to where it is.`,
  );
}

/** JSON-RPC methods that only a local node has. */
export const askAnvil = (client: Client, method: string, params: unknown[] = []): Promise<unknown> =>
  (client.request as (call: { method: string; params: unknown[] }) => Promise<unknown>)({ method, params });
