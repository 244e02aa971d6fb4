import { dealStages } from "@weir/sdk/orders/dealPayout";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
import { type Address, type Client, type Hex, zeroAddress } from "viem";
import { readContract } from "viem/actions";
import { type Query, rowsOf } from "./indexedRows.ts";
import { peerEventFaults } from "./peerEventFaults.ts";
import { eachRow, rowComparison } from "./rowComparison.ts";
import { venueFaults } from "./venueFaults.ts";

type Compared = { query: Query; client: Client; desk: Address; block: bigint };

type DealRow = {
  id: Hex;
  stage: string;
  seen: boolean;
  clock: number;
  round: number;
  arbiter: Address;
  arbiterFee: number;
  ad: { arbiter: Address; arbiterFee: string };
};

/** The differences between the rows of the desk and the chain at one block, as sentences. */
export const deskDifferences = async ({ query, client, desk, block }: Compared): Promise<string[]> => {
  const { found, compare } = rowComparison();
  const at = { abi: peerDeskAbi, address: desk, blockNumber: block } as const;

  const deals = await eachRow<DealRow>(query, "select * from deal", async (row) => {
    const is = await readContract(client, { ...at, functionName: "progressOf", args: [row.id] });
    const what = `deal ${row.id}`;
    compare(`${what} stage`, row.stage, dealStages[is.stage]);
    for (const key of ["seen", "clock", "round"] as const) compare(`${what} ${key}`, row[key], is[key]);
    const appointed = is.round > 0;
    compare(`${what} arbiter`, row.arbiter, appointed ? is.arbiter : row.ad.arbiter);
    compare(`${what} arbiterFee`, row.arbiterFee, appointed ? is.arbiterFee : row.ad.arbiterFee);
  });
  compare("deals", deals, await readContract(client, { ...at, functionName: "dealCount" }));

  await eachRow<{ id: Address; until: bigint }>(query, "select * from arbiter", async (row) => {
    const until = await readContract(client, { ...at, functionName: "servesUntil", args: [row.id] });
    compare(`service of ${row.id}`, row.until, until);
  });
  await eachRow<{ id: Address; watcher: Address }>(query, "select * from watcher", async (row) => {
    const watcher = await readContract(client, { ...at, functionName: "watcherOf", args: [row.id] });
    compare(`watcher of ${row.id}`, row.watcher, watcher);
  });
  found.push(...(await venueFaults({ query, client, block, address: desk, venue: "desk" }, peerDeskAbi)));
  for (const table of ["swap_fill", "deal_step"] as const)
    found.push(...(await peerEventFaults({ query, client, address: desk, abi: peerDeskAbi, table })));
  found.push(...(await paymentFaults(query)));
  return found;
};

/** Deals that pay out more or less than they hold, or whose first or last step is missing. */
const paymentFaults = async (query: Query): Promise<string[]> => {
  const unequal = await rowsOf<{ id: Hex }>(
    query,
    `select id from deal where stage = 'closed' and to_buyer + to_seller + fee <> amount + bond_seller + bond_buyer`,
  );
  const unsteady = await rowsOf<{ id: Hex }>(
    query,
    `select deal.id from deal join lateral (select kind from deal_step where deal_id = deal.id order by id desc limit 1) as last on true
     where (stage = 'closed') <> (kind = 'closed') or fee_to = '${zeroAddress}'
       or not exists (select 1 from deal_step where deal_id = deal.id and kind = 'opened' and deal_step.block = deal.block)`,
  );
  return [
    ...unequal.map(({ id }) => `deal ${id} paid out another sum than it held`),
    ...unsteady.map(({ id }) => `deal ${id} has other steps than its stage`),
  ];
};
