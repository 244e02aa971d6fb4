import type { KnownOrder } from "@weir/sdk/orders/orderKinds";
import { orderHash } from "@weir/sdk/orders/orderKinds";
import type { peerDeskAbi, peerLoansAbi } from "@weir/sdk/peerAbi";
import { type Address, type Client, type Hex, maxUint256 } from "viem";
import { getChainId, readContract } from "viem/actions";
import { structOf } from "../src/api/peer/orderContent.ts";
import { type Offered, type OrderColumns, orderColumnsOf } from "../src/store/orderRow.ts";
import type { Venue } from "../src/store/peerTypes.ts";
import type { Query } from "./indexedRows.ts";
import { eachRow, rowComparison } from "./rowComparison.ts";

type OrderRow = OrderColumns & { id: Hex; placed: boolean } & Record<string, unknown>;
type BudgetRow = { maker: Address; budget: Hex; token: Address; used: bigint; cancelled: boolean };
type CreditRow = { party: Address; token: Address; amount: bigint };
type Compared = { query: Query; client: Client; block: bigint; address: Address; venue: Venue };

/** The differences between the rows of what both contracts keep alike (orders, budgets, epochs, credits) and the chain, as sentences. */
export const venueFaults = async (
  { query, client, block, address, venue }: Compared,
  abi: typeof peerDeskAbi | typeof peerLoansAbi,
): Promise<string[]> => {
  const { found, compare } = rowComparison();
  // Both contracts have these views.
  const at = { abi: abi as typeof peerDeskAbi, address, blockNumber: block } as const;
  const chainId = await getChainId(client);
  await eachRow<OrderRow>(query, `select * from peer_order where venue = '${venue}'`, async (row) => {
    const what = `order ${row.id}`;
    const known = { kind: row.kind, order: structOf(row.kind, row.content) } as KnownOrder & Offered;
    compare(`${what} digest`, row.id, orderHash(chainId, address, known));
    const { content: _, ...columns } = orderColumnsOf(row.id, known, address);
    for (const [name, value] of Object.entries(columns)) compare(`${what} ${name}`, row[name], value);
    const placed = await readContract(client, { ...at, functionName: "placed", args: [row.id] });
    compare(`${what} placed`, row.placed, placed);
  });
  const budgets = `select * from peer_budget where venue = '${venue}'`;
  await eachRow<BudgetRow>(query, budgets, async ({ maker, budget, token, ...row }) => {
    const used = await readContract(client, { ...at, functionName: "used", args: [maker, budget, token] });
    compare(`budget ${budget} of ${maker} in ${token}`, row.cancelled ? maxUint256 : row.used, used);
  });
  await eachRow<CreditRow>(query, `select * from peer_credit where venue = '${venue}'`, async (row) => {
    const credit = await readContract(client, { ...at, functionName: "credit", args: [row.party, row.token] });
    compare(`credit of ${row.party} in ${row.token}`, row.amount, credit);
  });
  await eachRow<{ maker: Address; epoch: bigint }>(
    query,
    `select * from peer_epoch where venue = '${venue}'`,
    async (row) => {
      const epoch = await readContract(client, { ...at, functionName: "epochOf", args: [row.maker] });
      compare(`epoch of ${row.maker}`, row.epoch, epoch);
    },
  );
  return found;
};
