import { Failure } from "@weir/process/failure";
import { redact, shown } from "@weir/process/plain";
import { isHttpUrl } from "@weir/sdk/deployments/fields";
import { failover, foreignNodeOf } from "@weir/sdk/transport/failover";
import { createPublicClient, defineChain } from "viem";

export const anvilId = 31337;
/** The peer-to-peer network that script/devnet starts. */
export const devnetId = 31338;

/** Whether publicly known keys may sign on this chain. */
export const isLocal = (chainId: number): boolean => chainId === anvilId || chainId === devnetId;

export type Target = {
  rpcUrl: string;
  chainId: number;
  /** Further nodes of the same chain, asked in turn while the first does not answer. */
  others?: string[];
};

/** Addresses of nodes, separated by commas. */
export const splitUrls = (text: string): string[] =>
  text
    .split(",")
    .map((url) => url.trim())
    .filter((url) => url !== "");

/** Which chain the environment names. */
export function readTarget(env: NodeJS.ProcessEnv = process.env): Target {
  const [rpcUrl = "http://127.0.0.1:8545", ...others] = splitUrls(env.RPC_URL ?? "");
  const wrong = [rpcUrl, ...others].find((url) => !isHttpUrl(url));
  if (wrong !== undefined) {
    throw new Failure(`RPC_URL=${shown(wrong)} is not an address of a node. Give one like http://127.0.0.1:8545.`);
  }
  const given = env.CHAIN_ID?.trim() || `${anvilId}`;
  if (!/^[1-9]\d*$/.test(given))
    throw new Failure(`CHAIN_ID=${given} is not a chain id. Give a whole number, like ${anvilId}.`);
  return { rpcUrl, chainId: Number(given), ...(others.length > 0 && { others }) };
}

export type Client = ReturnType<typeof clientOf>["client"];

/** Milliseconds, as all of the transport's times. */
const patience = { quick: 4_000, patient: 10_000, rest: 15_000, retryCount: 2, retryDelay: 200 };

const clientOf = ({ rpcUrl, chainId, others = [] }: Target) => {
  const urls = [rpcUrl, ...others];
  const { transport, nodes } = failover(urls, { ...patience, chainId, batch: true });
  const client = createPublicClient({
    chain: defineChain({
      id: chainId,
      name: isLocal(chainId) ? "local" : `chain ${chainId}`,
      nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
      rpcUrls: { default: { http: urls } },
    }),
    // Anvil mines on request, so a cached answer may be stale.
    cacheTime: 0,
    pollingInterval: chainId === anvilId ? 50 : 500,
    transport,
  });
  return { client, nodes };
};

/** A client of the chain, of which a node has answered. Throws a Failure where a node is of another chain. */
export async function connect(target: Target): Promise<Client> {
  const { client, nodes } = clientOf(target);
  await client.getChainId().catch((error: unknown) => {
    if (!foreignNodeOf(error)) throw unreachable(target, error);
  });
  const foreign = nodes.get().find(({ state }) => state === "foreign");
  if (foreign) {
    throw new Failure(
      `The node at ${shown(foreign.url)} is of chain ${foreign.chainId}, and chain ${target.chainId} is wanted. Set RPC_URL to a node of that chain, or CHAIN_ID=${foreign.chainId}.`,
    );
  }
  return client;
}

export function unreachable({ rpcUrl, others = [] }: Target, error: unknown): Failure {
  const reason = redact((error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "");
  return new Failure(
    `No node answers at ${[rpcUrl, ...others].map(shown).join(" or ")} (${reason.trim()}). Start one (\`npx pnpm@12.21.0 start\` starts all of Weir), or set RPC_URL to where it is.`,
  );
}

/** JSON-RPC methods that only a local node has. */
export const askAnvil = (client: Client, method: string, params: unknown[] = []): Promise<unknown> =>
  (client.request as (call: { method: string; params: unknown[] }) => Promise<unknown>)({ method, params });
