import { linkedContracts } from "@weir/sdk/deployments/sameCode";
import type { SiteConfig } from "@weir/sdk/deployments/site";
import { type Client, createClient, http, isAddressEqual } from "viem";
import { getBlock, getChainId, getCode } from "viem/actions";
import { wholeNumber } from "@/lib/format/decimal.ts";
import messages from "@/messages/network.js";
import { indexerState } from "@/modules/indexer/askIndexer.ts";

const words = messages.check;

/** Milliseconds. A node on a small machine reads twenty contracts' code in one. */
const TIMEOUT = 8_000;

/** What the user's own node or indexer is refused for, as a sentence. */
class Refusal extends Error {}

const foreign = (host: string, its: number, ours: number): string =>
  words.foreign({ host, its: String(its), ours: String(ours) });

/** Why the node cannot take the place of the site's; null: it can. `current`: the node in use. */
export const checkNode = (url: string, site: SiteConfig, current: Client): Promise<string | null> =>
  checked(url, async (host) => {
    // One request at a time: not every node takes a batch.
    const client = createClient({ transport: http(url, { retryCount: 0, timeout: TIMEOUT }) });
    const chainId = await getChainId(client);
    if (chainId !== site.chainId) throw new Refusal(foreign(host, chainId, site.chainId));
    const blockNumber = BigInt(site.deployment.startBlock);
    const shown = wholeNumber(site.deployment.startBlock);
    const [its, known] = await Promise.all([
      getBlock(client, { blockNumber }).catch((error: Error) => {
        if (error.name === "BlockNotFoundError") throw new Refusal(words.noHistory({ host, block: shown }));
        throw error;
      }),
      // The node in use may be silent: then there is nothing to compare with.
      getBlock(current, { blockNumber }).catch(() => null),
    ]);
    if (known && known.hash !== its.hash) throw new Refusal(words.history({ host, block: shown }));
    const strange = (await linkedContracts(site.deployment, (address) => getCode(client, { address }))).find(
      ({ same }) => !same,
    );
    if (strange) throw new Refusal(words.code({ host, name: strange.name }));
  });

/** Why the indexer cannot take the place of the site's; null: it can. */
export const checkIndexer = (url: string, site: SiteConfig): Promise<string | null> =>
  checked(url, async (host) => {
    const state = await indexerState(url);
    if (!state) throw new Refusal(words.notIndexer({ host }));
    if (state.chainId !== site.chainId) throw new Refusal(foreign(host, state.chainId, site.chainId));
    if (!isAddressEqual(state.lendingPools, site.deployment.lendingPools)) throw new Refusal(words.otherCore({ host }));
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
    return blocked ? words.blocked({ host }) : words.silent({ host, origin: location.origin });
  } finally {
    document.removeEventListener("securitypolicyviolation", onViolation);
  }
}
