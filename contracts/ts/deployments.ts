import type { Address, Hex } from "viem";

/** What a deploy leaves behind for a chain: the only place an address comes from. Written by a program, never by hand. */
export type Deployment = {
  chainId: number;
  /** The block the core was deployed in: nothing of Weir is older. */
  startBlock: number;
  lendingPools: Address;
  lens: Address;
  /** Pools that the deployer opened, by name. Others exist; the chain has no names. */
  pools: { id: Hex; name: string; description: string }[];
  /** On a local chain: where a visitor gets tokens. `wrap` takes ether, `drip` mints. Empty elsewhere. */
  faucets: { token: Address; symbol: string; kind: "wrap" | "drip"; amount: string }[];
  /** On a local chain: the feeds that the market program moves. Empty elsewhere. */
  feeds: { name: string; address: Address }[];
};

type Check = (value: unknown) => boolean;
type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const isText: Check = (value) => typeof value === "string" && value !== "";
const isCount: Check = (value) => typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
const isHexOf =
  (bytes: number): Check =>
  (value) =>
    typeof value === "string" && value.length === 2 + 2 * bytes && /^0x[0-9a-fA-F]*$/.test(value);
const isAddress = isHexOf(20);

const listOf =
  (shape: Record<string, Check>): Check =>
  (value) =>
    Array.isArray(value) &&
    value.every((item) => isFields(item) && Object.entries(shape).every(([name, holds]) => holds(item[name])));

const shape: Record<keyof Deployment, Check> = {
  chainId: isCount,
  startBlock: isCount,
  lendingPools: isAddress,
  lens: isAddress,
  pools: listOf({ id: isHexOf(32), name: isText, description: (value) => typeof value === "string" }),
  faucets: listOf({
    token: isAddress,
    symbol: isText,
    kind: (value) => value === "wrap" || value === "drip",
    amount: (value) => typeof value === "string" && /^\d+$/.test(value),
  }),
  feeds: listOf({ name: isText, address: isAddress }),
};

/** The first field of what should be a deployment that is missing or malformed; undefined: it is one. */
export const malformedField = (value: unknown): string | undefined =>
  Object.entries(shape).find(([name, holds]) => !isFields(value) || !holds(value[name]))?.[0];

export const isDeployment = (value: unknown): value is Deployment => malformedField(value) === undefined;

/** What a deployment file says; undefined where it is not what a deploy writes. */
export const parseDeployment = (text: string): Deployment | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return isDeployment(value) ? value : undefined;
  } catch {
    return undefined;
  }
};
