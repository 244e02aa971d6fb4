import * as v from "valibot";
import type { Address, Hex } from "viem";
import { clean } from "../codec/clean.ts";

// What others than this program may have written is checked here, by the programs and by the web. Unknown fields are left out.

const hexOf = (bytes: number) => v.pipe(v.string(), v.regex(new RegExp(`^0x[0-9a-fA-F]{${2 * bytes}}$`)));
const address = v.pipe(
  hexOf(20),
  v.transform((text) => text as Address),
);
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** A name: said by a stranger, of one line, at most 64 code points. */
export const nameSchema = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.transform((text) => clean(text)),
);

/** What a deploy leaves behind for a chain: the only place an address comes from. Written by a program, never by hand. */
export const deploymentSchema = v.object({
  chainId: count,
  /** The block the core was deployed in: nothing of Weir is older. */
  startBlock: count,
  lendingPools: address,
  lens: address,
  /** Pools that the deployer opened, by name. Others exist; the chain has no names. */
  pools: v.array(
    v.object({
      id: v.pipe(
        hexOf(32),
        v.transform((text) => text as Hex),
      ),
      name: nameSchema,
      description: v.string(),
    }),
  ),
  /** On a local chain: where a visitor gets tokens. `wrap` takes ether, `drip` mints. Empty elsewhere. */
  faucets: v.array(
    v.object({
      token: address,
      symbol: nameSchema,
      kind: v.picklist(["wrap", "drip"]),
      amount: v.pipe(v.string(), v.regex(/^\d{1,78}$/)),
    }),
  ),
  /** On a local chain: the feeds that the market program moves. Empty elsewhere. */
  feeds: v.array(v.object({ name: nameSchema, address })),
});

export type Deployment = v.InferOutput<typeof deploymentSchema>;

/** What a deployment file says; undefined where it is not what a deploy writes. */
export const parseDeployment = (text: string): Deployment | undefined => {
  try {
    return v.parse(deploymentSchema, JSON.parse(text));
  } catch {
    return undefined;
  }
};
