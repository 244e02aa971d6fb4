import { clean } from "@weir/sdk/codec/clean";
import { createClient, http } from "viem";
import { getBlockNumber } from "viem/actions";

/** What a node says about itself. null: it does not tell. */
export type NodeFacts = { url: string; head: bigint | null; peers: number | null; program: string | null };

/** Milliseconds; a silent node must not hold up the list. */
const TIMEOUT = 3_000;
/** Code points of a program's name. */
const LONGEST = 40;

/** Asks each node for its newest block, and for its peers and program, which public nodes often keep to themselves. */
export const fetchNodes = (urls: readonly string[]): Promise<NodeFacts[]> =>
  Promise.all(
    urls.map(async (url): Promise<NodeFacts> => {
      const client = createClient({ transport: http(url, { batch: true, retryCount: 0, timeout: TIMEOUT }) });
      const orNull = <T>(answer: Promise<T>): Promise<T | null> => answer.catch(() => null);
      const [head, peers, program] = await Promise.all([
        orNull(getBlockNumber(client, { cacheTime: 0 })),
        orNull(client.request({ method: "net_peerCount" as never }) as Promise<unknown>),
        orNull(client.request({ method: "web3_clientVersion" as never }) as Promise<unknown>),
      ]);
      return {
        url,
        head,
        peers: typeof peers === "string" && /^0x[0-9a-f]{1,8}$/i.test(peers) ? Number(peers) : null,
        program: typeof program === "string" ? clean(program, LONGEST) || null : null,
      };
    }),
  );
