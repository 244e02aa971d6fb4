import { isAbsolute, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Failure } from "@weir/process/failure";

/** The settings from the environment. Every variable has a default that works on the local chain. */
export type Settings = {
  chainId: number;
  /** Nodes of the chain: the first is asked, the others stand in for it. */
  rpcUrls: readonly [string, ...string[]];
  /** Milliseconds between two requests for a new block. */
  pollingInterval: number;
  /** PostgreSQL; undefined: PGlite in `dataDir`. */
  databaseUrl: string | undefined;
  /** Of the GraphQL server on 127.0.0.1. */
  port: number;
  /** The folder of PGlite and the identity of its rows. */
  dataDir: string;
  /** Written by the deploy. */
  deploymentFile: string;
};

export const LOCAL_CHAIN = 31337;

const root = resolve(fileURLToPath(import.meta.url), "../../..");
const fromRoot = (path: string): string => (isAbsolute(path) ? path : resolve(root, path));

const integer = (env: NodeJS.ProcessEnv, name: string, fallback: number, min: number, max: number): number => {
  const text = env[name];
  if (text === undefined || text === "") return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max)
    throw new Failure(
      `${name} is "${text}". Set it to a whole number from ${min} to ${max}, or unset it for ${fallback}.`,
    );
  return value;
};

const url = (env: NodeJS.ProcessEnv, name: string, schemes: string[]): string | undefined => {
  const text = env[name];
  if (text === undefined || text === "") return undefined;
  if (!URL.canParse(text) || !schemes.includes(new URL(text).protocol))
    throw new Failure(
      `${name} is no URL that begins with ${schemes.map((s) => `${s}//`).join(" or ")}. Correct it or unset it.`,
    );
  return text;
};

/** Addresses separated by commas. */
const nodes = (env: NodeJS.ProcessEnv): Settings["rpcUrls"] => {
  const [first, ...others] = (env.RPC_URL ?? "")
    .split(",")
    .map((text) => url({ RPC_URL: text.trim() }, "RPC_URL", ["http:", "https:"]))
    .filter((node) => node !== undefined);
  return [first ?? "http://127.0.0.1:8545", ...others];
};

export const readSettings = (env: NodeJS.ProcessEnv): Settings => {
  const chainId = integer(env, "CHAIN_ID", LOCAL_CHAIN, 1, Number.MAX_SAFE_INTEGER);
  const deployments = fromRoot(env.DEPLOYMENTS_DIR || "contracts/deploy/deployments");
  return {
    chainId,
    rpcUrls: nodes(env),
    pollingInterval: integer(env, "POLLING_INTERVAL", chainId === LOCAL_CHAIN ? 100 : 1000, 100, 3_600_000),
    databaseUrl: url(env, "DATABASE_URL", ["postgres:", "postgresql:"]),
    port: integer(env, "INDEXER_PORT", 42069, 1, 65535),
    dataDir: fromRoot(env.INDEXER_DATA_DIR || "indexer/.ponder"),
    deploymentFile: resolve(deployments, `${chainId}.json`),
  };
};
