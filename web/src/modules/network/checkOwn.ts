import { linkedContracts } from "@weir/sdk/deployments/sameCode";
import type { SiteConfig } from "@weir/sdk/deployments/site";
import { type Client, createClient, http, isAddressEqual } from "viem";
import { getBlock, getChainId, getCode } from "viem/actions";
import { indexerState } from "@/modules/indexer/askIndexer.ts";
import { networkWords } from "./networkWords.ts";

const words = networkWords.check;

/** Milliseconds. A node on a small machine reads twenty contracts' code in one. */
const TIMEOUT = 8_000;

/** What the user's own node or indexer is refused for, as a sentence. */
class Refusal extends Error {}

/** Why the node cannot take the place of the site's; null: it can. `current`: the node in use. */
export const checkNode = (url: string, site: SiteConfig, current: Client): Promise<string | null> =>
  checked(url, async (host) => {
    // One request at a time: not every node takes a batch.
    const client = createClient({ transport: http(url, { retryCount: 0, timeout: TIMEOUT }) });
    const chainId = await getChainId(client);
    if (chainId !== site.chainId) throw new Refusal(words.foreign(host, chainId, site.chainId));
    const blockNumber = BigInt(site.deployment.startBlock);
    const shown = site.deployment.startBlock.toLocaleString("en-GB");
    const [its, known] = await Promise.all([
      getBlock(client, { blockNumber }).catch((error: Error) => {
        if (error.name === "BlockNotFoundError") throw new Refusal(words.noHistory(host, shown));
        throw error;
      }),
      // The node in use may be silent: then there is nothing to compare with.
      getBlock(current, { blockNumber }).catch(() => null),
    ]);
    if (known && known.hash !== its.hash) throw new Refusal(words.history(host, shown));
    const strange = (await linkedContracts(site.deployment, (address) => getCode(client, { address }))).find(
      ({ same }) => !same,
    );
    if (strange) throw new Refusal(words.code(host, strange.name));
  });

/** Why the indexer cannot take the place of the site's; null: it can. */
export const checkIndexer = (url: string, site: SiteConfig): Promise<string | null> =>
  checked(url, async (host) => {
    const state = await indexerState(url);
    if (!state) throw new Refusal(words.notIndexer(host));
    if (state.chainId !== site.chainId) throw new Refusal(words.foreign(host, state.chainId, site.chainId));
    if (!isAddressEqual(state.lendingPools, site.deployment.lendingPools)) throw new Refusal(words.otherCore(host));
  });

async function checked(url: string, check: (host: string) => Promise<void>): Promise<string | null> {
  const { host, origin } = new URL(url);
  let blocked = false;
  const onViolation = ({ blockedURI }: SecurityPolicyViolationEvent) => {
    if (blockedURI.startsWith(origin)) blocked = true;
  };
  document.addEventListener("securitypolicyviolation", onViolation);
  try {
    await check(host);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    // The browser reports a violation in a task of its own, which may come after the failure.
    await new Promise((resolve) => setTimeout(resolve));
    return blocked ? words.blocked(host) : words.silent(host, location.origin);
  } finally {
    document.removeEventListener("securitypolicyviolation", onViolation);
  }
}
