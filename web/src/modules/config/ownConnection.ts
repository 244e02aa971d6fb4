import { httpUrl } from "@weir/sdk/deployments/fields";
import type { SiteConfig } from "@weir/sdk/deployments/site";
import * as v from "valibot";
import { readStored, writeStored } from "@/lib/storage.ts";

/** The node and the indexer that this browser's user has put in place of the site's, after a check. Absent: the site's. */
export type OwnConnection = { rpcUrl?: string; indexerUrl?: string };

const keyOf = (chainId: number) => `weir.own.${chainId}`;

const schema = v.object({ rpcUrl: v.exactOptional(httpUrl), indexerUrl: v.exactOptional(httpUrl) });

/** What this browser keeps for the chain. Garbage counts as nothing. */
export function readOwn(chainId: number): OwnConnection {
  try {
    const { success, output } = v.safeParse(schema, JSON.parse(readStored(keyOf(chainId)) ?? "{}"));
    return success ? output : {};
  } catch {
    return {};
  }
}

/** Takes effect when the page is loaded again. Returns false where the browser refuses to keep it. */
export const writeOwn = (chainId: number, own: OwnConnection): boolean =>
  writeStored(keyOf(chainId), own.rpcUrl || own.indexerUrl ? JSON.stringify(own) : null);

/** The site with the user's own node and indexer. An own node is the only one: the site's would learn what is asked. */
export function withOwn(site: SiteConfig, { rpcUrl, indexerUrl }: OwnConnection): SiteConfig {
  return { ...site, ...(rpcUrl && { rpcUrls: [rpcUrl] }), ...(indexerUrl && { indexerUrl }) };
}
