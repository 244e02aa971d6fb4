import { deploymentSchema, nameSchema } from "@weir/sdk/deployments/deployment";
import * as v from "valibot";
import { isHttp } from "./localSite.ts";

const address = v.pipe(v.string(), v.check(isHttp));

const siteConfigSchema = v.object({
  chainId: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  chainName: v.pipe(nameSchema, v.nonEmpty()),
  /** Milliseconds between two blocks; 0: one comes whenever someone asks for it. */
  blockTime: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** Nodes of the chain: the first is asked, the others stand in for it. */
  rpcUrls: v.pipe(v.array(address), v.nonEmpty()),
  /** Base URL; the GraphQL API is at `${indexerUrl}/graphql`. */
  indexerUrl: address,
  deployment: deploymentSchema,
});

/** What the site is told when it opens, by whoever serves it. Nothing of this is built in. */
export type SiteConfig = v.InferOutput<typeof siteConfigSchema>;

/** The site cannot start; the message says what the one who serves it must mend. */
export class SiteConfigError extends Error {
  override name = "SiteConfigError";
}

/** It names contracts that are not this build's. */
export class StrangeContractsError extends SiteConfigError {
  override name = "StrangeContractsError";
}

/** The field that is wrong: its name, below `deployment` with the name there. */
function fieldOf(issue: v.BaseIssue<unknown>): string {
  const [first, second] = (issue.path ?? []).map(({ key }) => String(key));
  return first === "deployment" && second !== undefined ? `${first}.${second}` : (first ?? "chainId");
}

/** @throws SiteConfigError naming the first field that is wrong */
export function parseSiteConfig(value: unknown): SiteConfig {
  const { output, issues } = v.safeParse(siteConfigSchema, value, { abortEarly: true });
  if (issues) throw new SiteConfigError(`"${fieldOf(issues[0])}" is missing or malformed.`);
  const config = output as SiteConfig;
  if (config.deployment.chainId !== config.chainId) {
    throw new SiteConfigError(
      `It names chain ${config.chainId}, but the deployment is of chain ${config.deployment.chainId}.`,
    );
  }
  return config;
}

/** @throws SiteConfigError */
export async function fetchSiteConfig(): Promise<SiteConfig> {
  const response = await fetch("./config.json", { cache: "no-cache" }).catch(() => undefined);
  if (!response) throw new SiteConfigError("The server that served this page does not answer any more.");
  if (!response.ok) throw new SiteConfigError(`The server answered ${response.status}.`);
  const body: unknown = await response.json().catch(() => {
    throw new SiteConfigError("It is no valid JSON.");
  });
  return parseSiteConfig(body);
}
