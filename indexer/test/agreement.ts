import { lendingPoolsAbi } from "@weir/contracts/abi";
import { accountBits, poolOf, reserveIndex } from "@weir/contracts/ids";
import { type Address, type Client, type Hex, maxUint256 } from "viem";
import { readContract } from "viem/actions";
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
  "owner" | "guardian" | "feeRecipient" | "targetHealthFactor" | "hfAtMaxBonus" | "dust" | "reserveCount",
  unknown
>;
type ReserveRow = { id: Hex; collateral: string; token: Address } & Record<string, unknown>;
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
  "feeShares",
  "rateAtTarget",
  "updatedAt",
] as const;
const SETTINGS = ["token", "oracle", "ltv", "liquidationThreshold", "maxBonus", "reserveFactor"] as const;
const CURVE = ["targetUtilisation", "steepness", "speed", "minRate", "maxRate"] as const;
const CAPS = ["supplyCap", "borrowCap", "collateralCap"] as const;

const plain = (value: unknown): string => String(value).toLowerCase();
const cap = (value: bigint): bigint | null => (value === maxUint256 ? null : value);

/** Where the indexer's rows and the chain differ, each as a sentence. Ask when nothing happens on the chain. */
export const differences = async (
  indexer: Pick<Running, "url">,
  client: Client,
  lendingPools: Address,
): Promise<string[]> => {
  const found: string[] = [];
  const compare = (what: string, row: unknown, chain: unknown) => {
    if (plain(row) !== plain(chain)) found.push(`${what}: ${plain(row)} in the indexer, ${plain(chain)} on the chain`);
  };
  const core = { abi: lendingPoolsAbi, address: lendingPools } as const;

  for (const row of await all<PoolRow>(
    indexer,
    "pools",
    "id owner guardian feeRecipient targetHealthFactor hfAtMaxBonus dust reserveCount",
  )) {
    const info = await readContract(client, { ...core, functionName: "poolInfo", args: [BigInt(row.id)] });
    for (const key of Object.keys(info) as (keyof typeof info)[]) compare(`pool ${row.id} ${key}`, row[key], info[key]);
  }

  const reserves = await all<ReserveRow>(
    indexer,
    "reserves",
    ["id collateral", ...TOTALS, ...SETTINGS, ...CURVE, ...CAPS].join(" "),
  );
  for (const row of reserves) {
    const what = `reserve ${row.id}`;
    const id = BigInt(row.id);
    const totals = await readContract(client, { ...core, functionName: "reserveTotals", args: [id] });
    for (const key of TOTALS) compare(`${what} ${key}`, row[key], totals[key]);
    const info = await readContract(client, { ...core, functionName: "reserveInfo", args: [id] });
    for (const key of SETTINGS) compare(`${what} ${key}`, row[key], info[key]);
    for (const key of CURVE) compare(`${what} ${key}`, row[key], info.curve[key]);
    for (const key of CAPS) compare(`${what} ${key}`, row[key], cap(info[key]));
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

  // Nobody is missing: the positions add up to the books.
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
