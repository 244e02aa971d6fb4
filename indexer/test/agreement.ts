import { lendingPoolsAbi } from "@weir/sdk/abi";
import { accountBits, poolOf, reserveIndex } from "@weir/sdk/codec/ids";
import { type Ramp, thresholdAt } from "@weir/sdk/math/ramp";
import { type Address, type Client, type Hex, maxUint256 } from "viem";
import { getBlock, readContract } from "viem/actions";
import { query, type Running } from "./processes.ts";

type Rows<row> = { items: row[]; pageInfo: { hasNextPage: boolean; endCursor: string } };

/** Every row of a table, page by page. */
const all = async <row>(indexer: Pick<Running, "url">, table: string, fields: string): Promise<row[]> => {
  const rows: row[] = [];
  for (let after = ""; ; ) {
    const text = `{ ${table}(limit: 500${after}) { items { ${fields} } pageInfo { hasNextPage endCursor } } }`;
    const { [table]: page } = await query<Record<string, Rows<row>>>(indexer, text);
    rows.push(...page!.items);
    if (!page!.pageInfo.hasNextPage) return rows;
    after = `, after: "${page!.pageInfo.endCursor}"`;
  }
};

type PoolRow = { id: Hex } & Record<
  "owner" | "nextOwner" | "guardian" | "feeRecipient" | "targetHealthFactor" | "hfAtMaxBonus" | "dust" | "reserveCount",
  unknown
>;
type ReserveRow = Ramp & { id: Hex; collateral: string; token: Address } & Record<string, unknown>;
type PositionRow = {
  reserveId: Hex;
  account: Address;
  supplyShares: string;
  borrowShares: string;
  collateral: string;
  supplyBacksDebt: boolean;
};

const TOTALS = [
  "supplyAssets",
  "supplyShares",
  "borrowAssets",
  "borrowShares",
  "borrowIndex",
  "feeShares",
  "rateAtTarget",
  "updatedAt",
] as const;
const SETTINGS = ["token", "oracle", "ltv", "rampEnd", "maxBonus", "reserveFactor", "stopped", "retired"] as const;
const RAMP = ["liquidationThreshold", "rampFrom", "silentSince", "silentLast"] as const;
const CURVE = ["targetUtilisation", "steepness", "speed", "minRate", "maxRate"] as const;
const CAPS = ["supplyCap", "borrowCap", "collateralCap"] as const;

const plain = (value: unknown): string => String(value).toLowerCase();
const cap = (value: bigint): bigint | null => (value === maxUint256 ? null : value);

/** The differences between the indexer's rows and the chain, as sentences. Call it while the chain is idle. */
export const differences = async (
  indexer: Pick<Running, "url">,
  client: Client,
  lendingPools: Address,
): Promise<string[]> => {
  const found: string[] = [];
  const compare = (what: string, row: unknown, chain: unknown) => {
    if (plain(row) !== plain(chain)) found.push(`${what}: ${plain(row)} in the indexer, ${plain(chain)} on the chain`);
  };
  const timestamp = Number((await getBlock(client)).timestamp);
  const core = { abi: lendingPoolsAbi, address: lendingPools } as const;

  for (const row of await all<PoolRow>(
    indexer,
    "pools",
    "id owner nextOwner guardian feeRecipient targetHealthFactor hfAtMaxBonus dust reserveCount",
  )) {
    const info = await readContract(client, { ...core, functionName: "poolInfo", args: [BigInt(row.id)] });
    for (const key of Object.keys(info) as (keyof typeof info)[]) compare(`pool ${row.id} ${key}`, row[key], info[key]);
  }

  const reserves = await all<ReserveRow>(
    indexer,
    "reserves",
    ["id collateral", ...TOTALS, ...SETTINGS, ...RAMP, ...CURVE, ...CAPS].join(" "),
  );
  for (const row of reserves) {
    const what = `reserve ${row.id}`;
    const id = BigInt(row.id);
    const totals = await readContract(client, { ...core, functionName: "reserveTotals", args: [id] });
    for (const key of TOTALS) compare(`${what} ${key}`, row[key], totals[key]);
    const info = await readContract(client, { ...core, functionName: "reserveInfo", args: [id] });
    for (const key of SETTINGS) compare(`${what} ${key}`, row[key], info[key]);
    compare(`${what} liquidationThreshold`, row.liquidationThreshold, info.nextLiquidationThreshold);
    // Anvil executes a view at a time shortly after its last block.
    const [most, least] = [thresholdAt(row, timestamp), thresholdAt(row, timestamp + 60)];
    const inForce = info.liquidationThreshold;
    if (inForce < least || inForce > most) found.push(`${what}: ${inForce} in force, not within ${least} and ${most}`);
    const silence = await readContract(client, { ...core, functionName: "silenceOf", args: [id] });
    compare(`${what} silence`, [row.silentSince, row.silentLast], [silence.since, silence.last]);
    for (const key of CURVE) compare(`${what} ${key}`, row[key], info.curve[key]);
    for (const key of CAPS) compare(`${what} ${key}`, row[key], cap(info[key]));
  }

  for (const row of await all<{ id: Hex; readyAt: number }>(indexer, "announcements", "id readyAt")) {
    const readyAt = await readContract(client, { ...core, functionName: "announcedFor", args: [row.id] });
    compare(`announcement ${row.id}`, row.readyAt, readyAt);
  }

  type RightsRow = { account: Address; operator: Address } & Record<"withdraw" | "borrow" | "manage", string>;
  for (const row of await all<RightsRow>(indexer, "authorizations", "account operator withdraw borrow manage")) {
    const args = [row.account, row.operator] as const;
    const given = await readContract(client, { ...core, functionName: "authorizationOf", args });
    for (const key of ["withdraw", "borrow", "manage"] as const)
      compare(`${key} right of ${row.operator} over ${row.account}`, row[key], given[key]);
  }

  for (const row of await all<{ account: Address; key: string; next: string }>(indexer, "nonces", "account key next")) {
    const args = [row.account, BigInt(row.key)] as const;
    const nonce = await readContract(client, { ...core, functionName: "nonceOf", args });
    compare(`nonce ${row.key} of ${row.account}`, (BigInt(row.key) << 64n) | BigInt(row.next), nonce);
  }

  const positions = await all<PositionRow>(
    indexer,
    "positions",
    "reserveId account supplyShares borrowShares collateral supplyBacksDebt",
  );
  for (const row of positions) {
    const what = `position of ${row.account} in ${row.reserveId}`;
    const id = BigInt(row.reserveId);
    const position = await readContract(client, { ...core, functionName: "positionOf", args: [id, row.account] });
    for (const key of ["supplyShares", "borrowShares", "collateral"] as const)
      compare(`${what} ${key}`, row[key], position[key]);
    const bits = await readContract(client, { ...core, functionName: "accountBits", args: [poolOf(id), row.account] });
    compare(`${what} supplyBacksDebt`, row.supplyBacksDebt, accountBits(bits, reserveIndex(id)).supplyBacksDebt);
  }

  // The positions sum to the books: none is missing.
  for (const row of reserves) {
    const sum = (key: "supplyShares" | "borrowShares" | "collateral") =>
      positions
        .filter(({ reserveId }) => reserveId === row.id)
        .reduce((total, position) => total + BigInt(position[key]), 0n);
    compare(
      `reserve ${row.id} Σ supplyShares`,
      sum("supplyShares"),
      BigInt(String(row.supplyShares)) - BigInt(String(row.feeShares)),
    );
    compare(`reserve ${row.id} Σ borrowShares`, sum("borrowShares"), row.borrowShares);
    compare(`reserve ${row.id} Σ collateral`, sum("collateral"), row.collateral);
  }
  return found;
};
