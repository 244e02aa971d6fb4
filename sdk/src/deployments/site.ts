import * as v from "valibot";
import { checked } from "./checked.ts";
import { type Deployment, deploymentSchema } from "./deployment.ts";
import { httpUrl, listOf, name, wholeFrom } from "./fields.ts";

/** What a site reads from config.json, beside its page, when it opens: no address is built into it. */
export type SiteConfig = {
  chainId: number;
  chainName: string;
  /** Milliseconds between two blocks; 0: a block is mined whenever one is asked for. */
  blockTime: number;
  /** Nodes of the chain, in the order in which they are asked. */
  rpcUrls: string[];
  /** Base URL; the GraphQL API is at `${indexerUrl}/graphql`. */
  indexerUrl: string;
  /** Base URL of a block explorer, whose page of a transaction is at `${explorerUrl}/tx/<hash>`. Absent: no links. */
  explorerUrl?: string;
  /**
   * Further nodes and indexers that a visitor may use instead: the policy of the site's pages lets them connect to these. Those
   * on the visitor's own machine need not be named.
   */
  connectTo?: string[];
  deployment: Deployment;
};

const siteSchema: v.GenericSchema<unknown, SiteConfig> = v.object({
  chainId: wholeFrom(1),
  chainName: v.pipe(name, v.nonEmpty("a name")),
  blockTime: wholeFrom(0),
  rpcUrls: listOf(httpUrl, 1),
  indexerUrl: httpUrl,
  explorerUrl: v.exactOptional(httpUrl),
  connectTo: v.exactOptional(listOf(httpUrl)),
  deployment: deploymentSchema,
});

/** @throws MalformedError naming the first field that is wrong */
export const parseSite = (value: unknown): SiteConfig => checked(siteSchema, value);
