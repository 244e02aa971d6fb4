import { type Deployment, malformedField } from "@weir/contracts/deployments";

/** What the site is told when it opens, by whoever serves it. Nothing of this is built in. */
export type SiteConfig = {
  chainId: number;
  chainName: string;
  /** Milliseconds between two blocks; 0: one comes whenever someone asks for it. */
  blockTime: number;
  /** Nodes of the chain: the first is asked, the others stand in for it. */
  rpcUrls: string[];
  /** Base URL; the GraphQL API is at `${indexerUrl}/graphql`. */
  indexerUrl: string;
  /** A local chain: offer a wallet that needs no extension. */
  testWallet: boolean;
  deployment: Deployment;
};

/** The site cannot start; the message says what the one who serves it must mend. */
export class SiteConfigError extends Error {
  override name = "SiteConfigError";
}

const isText = (value: unknown): boolean => typeof value === "string" && value !== "";
const isNumber = (value: unknown): boolean => typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
const listOf = (check: (value: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(check);
type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

const shape: Record<keyof SiteConfig, (value: unknown) => boolean> = {
  chainId: isNumber,
  chainName: isText,
  blockTime: isNumber,
  rpcUrls: (value) => listOf(isText)(value) && (value as unknown[]).length > 0,
  indexerUrl: isText,
  testWallet: (value) => typeof value === "boolean",
  deployment: isFields,
};

const malformed = (field: string) => new SiteConfigError(`"${field}" is missing or malformed.`);

/** @throws SiteConfigError naming the first field that is wrong */
export function parseSiteConfig(value: unknown): SiteConfig {
  const wrong = Object.entries(shape).find(([name, holds]) => !isFields(value) || !holds(value[name]))?.[0];
  if (wrong !== undefined) throw malformed(wrong);
  const config = value as SiteConfig;
  const wrongInside = malformedField(config.deployment);
  if (wrongInside !== undefined) throw malformed(`deployment.${wrongInside}`);
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
