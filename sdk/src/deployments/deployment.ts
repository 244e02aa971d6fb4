import * as v from "valibot";
import type { Address, Hex } from "viem";
import { checked } from "./checked.ts";
import { listOf, name, wholeFrom } from "./fields.ts";
import { address, hexOf } from "./hex.ts";

/** What a deploy writes down for a chain: the only source of addresses. A program writes it, never a person. */
export type Deployment = {
  chainId: number;
  /** The block that the core was deployed in: it has no earlier event. */
  startBlock: number;
  lendingPools: Address;
  lens: Address;
  /** What two persons do with each other. Absent: this chain has no desk, because Weir was deployed before there was one. */
  peer?: Peer | undefined;
  /** Pools that the deployer opened, with the names that it gives them: the chain holds no names. Descriptions are English. */
  pools: { id: Hex; name: string; description: string; translations?: { de?: string | undefined } | undefined }[];
  /** On a local chain, where an account gets tokens. Empty elsewhere. */
  faucets: Faucet[];
  /** On a local chain, the price feeds that the market program moves. Empty elsewhere. */
  feeds: { name: string; address: Address }[];
};

/** The PeerDesk, the PeerLens that says what of an order can be taken, and the PeerLoans. Without `loans` there are none on this chain. */
export type Peer = { desk: Address; lens: Address; loans?: Address | undefined };

/** `wrap` takes ether and gives tokens for it; `drip` mints `amount` token units. */
type Faucet = { token: Address; symbol: string; kind: "wrap" | "drip"; amount: string };

export const deploymentSchema: v.GenericSchema<unknown, Deployment> = v.object({
  chainId: wholeFrom(0),
  startBlock: wholeFrom(0),
  lendingPools: address,
  lens: address,
  peer: v.optional(v.object({ desk: address, lens: address, loans: v.optional(address) })),
  pools: listOf(
    v.object({
      id: hexOf(32),
      name,
      description: v.string("a text"),
      translations: v.optional(v.object({ de: v.optional(v.string("a text")) }, "descriptions by language")),
    }),
  ),
  faucets: listOf(
    v.object({
      token: address,
      symbol: name,
      kind: v.picklist(["wrap", "drip"], 'either "wrap" or "drip"'),
      amount: v.pipe(v.string("an amount"), v.regex(/^\d{1,78}$/, "an amount in token units, without a point")),
    }),
  ),
  feeds: listOf(v.object({ name, address })),
});

/** A deployment file cannot be used; the message says why. */
export class DeploymentError extends Error {
  override name = "DeploymentError";
}

/**
 * Parses a deployment file.
 * @throws DeploymentError for text that is not what a deploy writes, or is of another chain
 */
export function parseDeployment(text: string, chainId: number): Deployment {
  let deployment: Deployment;
  try {
    deployment = checked(deploymentSchema, JSON.parse(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DeploymentError(`This is not what a deploy writes: ${reason}`);
  }
  if (deployment.chainId !== chainId) {
    throw new DeploymentError(`The deployment is of chain ${deployment.chainId}, not ${chainId}.`);
  }
  return deployment;
}
