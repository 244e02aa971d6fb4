import { clean } from "@weir/sdk/codec/clean";
import { type Address, type Hex, hexToString, type PublicClient, parseAbi, zeroAddress } from "viem";

// ChainlinkOracle's settings and its feeds' answers. Anyone may list an oracle: none of its answers is trusted.

const abi = parseAbi([
  "struct Feed { address aggregator; uint32 maxAge; uint128 minAnswer; uint128 maxAnswer; }",
  "struct Growth { uint128 snapshot; uint48 takenAt; uint16 maxGrowth; }",
  "struct Config { address token; bytes32 unit; Feed primary; Feed second; Feed ratio; uint16 maxDeviation; uint32 grace; Growth growth; }",
  "function config() view returns (Config)",
  "function unit() view returns (bytes32)",
  "function decimals() view returns (uint8)",
  "function latestRoundData() view returns (uint80 round, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredIn)",
]);

export type OracleFeed = {
  /** primary: of the price; second: of the same price; ratio: multiplies the price. */
  role: "primary" | "second" | "ratio";
  address: Address;
  /** Seconds after which an answer counts as none. */
  maxAge: number;
  /** In the feed's decimals, as `answer`. */
  minAnswer: bigint;
  maxAnswer: bigint;
  decimals: number | null;
  /** null: the feed does not answer. */
  answer: bigint | null;
  /** Seconds. */
  updatedAt: number | null;
};

/** The cap on the ratio in the low end of the band: the snapshot, and at most so much of it more for every year since. */
export type Growth = {
  /** In the ratio feed's decimals. */
  snapshot: bigint;
  /** Seconds. */
  takenAt: number;
  /** Basis points a year. */
  maxGrowth: number;
};

export type Oracle = {
  address: Address;
  /** Name of the unit of prices; null: it has none. */
  unit: string | null;
  /** null: not a ChainlinkOracle, so that its feeds are unknown. */
  feeds: OracleFeed[] | null;
  /** Basis points that the two feeds may differ; null: as `feeds`. */
  maxDeviation: number | null;
  /** Seconds that a dispute may widen the band; null: as `feeds`. */
  grace: number | null;
  /** null: there is no ratio feed, or as `feeds`. */
  growth: Growth | null;
};

/** The answer of a view function; null: the contract has none. An error of the connection is passed on. */
async function ask<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && error.name === "ContractFunctionExecutionError") return null;
    throw error;
  }
}

async function readFeed(
  client: PublicClient,
  role: OracleFeed["role"],
  { aggregator: address, ...bounds }: { aggregator: Address; maxAge: number; minAnswer: bigint; maxAnswer: bigint },
): Promise<OracleFeed> {
  const [round, decimals] = await Promise.all([
    ask(client.readContract({ abi, address, functionName: "latestRoundData" })),
    ask(client.readContract({ abi, address, functionName: "decimals" })),
  ]);
  const [, answer, , updatedAt] = round ?? [];
  return {
    role,
    address,
    ...bounds,
    decimals,
    answer: answer ?? null,
    updatedAt: updatedAt === undefined ? null : Number(updatedAt),
  };
}

/** Reads an oracle and its feeds at the newest block. */
export async function readOracle(client: PublicClient, address: Address): Promise<Oracle> {
  const config = await ask(client.readContract({ abi, address, functionName: "config" }));
  const unit: Hex | null = config?.unit ?? (await ask(client.readContract({ abi, address, functionName: "unit" })));
  const feeds = config
    ? await Promise.all(
        (["primary", "second", "ratio"] as const)
          .filter((role) => config[role].aggregator !== zeroAddress)
          .map((role) => readFeed(client, role, config[role])),
      )
    : null;
  return {
    address,
    unit: unit === null ? null : clean(hexToString(unit)),
    feeds,
    maxDeviation: config?.maxDeviation ?? null,
    grace: config?.grace ?? null,
    growth: config && config.ratio.aggregator !== zeroAddress ? config.growth : null,
  };
}
