import * as v from "valibot";
import { checked } from "./checked.ts";
import { deploymentSchema } from "./deployment.ts";
import { httpUrl, listOf, name, wholeFrom } from "./fields.ts";

/** What a site reads from config.json, beside its page, when it opens: no address is built into it. */
export const siteSchema = v.object({
  chainId: wholeFrom(1),
  chainName: v.pipe(name, v.nonEmpty("a name")),
  /** Milliseconds between two blocks; 0: a block is mined whenever one is asked for. */
  blockTime: wholeFrom(0),
  /** Nodes of the chain, in the order in which they are asked. */
  rpcUrls: listOf(httpUrl, 1),
  /** Base URL; the GraphQL API is at `${indexerUrl}/graphql`. */
  indexerUrl: httpUrl,
  deployment: deploymentSchema,
});

export type SiteConfig = v.InferOutput<typeof siteSchema>;

/** @throws MalformedError naming the first field that is wrong */
export const parseSite = (value: unknown): SiteConfig => checked(siteSchema, value);
