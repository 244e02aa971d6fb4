import type { KnownOrder } from "@weir/sdk/orders/orderKinds";
import { orderHash } from "@weir/sdk/orders/orderKinds";
import type { peerDeskAbi, peerLoansAbi } from "@weir/sdk/peerAbi";
import type { Address, Client, Hex } from "viem";
import { getChainId, readContract } from "viem/actions";
import { structOf } from "../src/api/peer/orderContent.ts";
import { type Offered, type OrderColumns, orderColumnsOf } from "../src/store/orderRow.ts";
import type { Venue } from "../src/store/peerTypes.ts";
import type { Query } from "./indexedRows.ts";
import { eachRow, rowComparison } from "./rowComparison.ts";

type OrderRow = OrderColumns & { id: Hex; placed: boolean } & Record<string, unknown>;
type Compared = { query: Query; client: Client; block: bigint; address: Address; venue: Venue };

/** The differences between a contract's rows of orders, their digests and epochs, and the chain, as sentences. */
export const peerOrderFaults = async (
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
