import type { peerDeskAbi, peerLoansAbi } from "@weir/sdk/peerAbi";
import { type Abi, type Address, type Client, parseEventLogs } from "viem";
import { getLogs } from "viem/actions";
import { logId } from "../src/log.ts";
import { type Query, rowsOf } from "./indexedRows.ts";
import { each, rowComparison } from "./rowComparison.ts";

// Rows that say what an event said, beside the events of their blocks.

type StepTable = "swap_fill" | "deal_step" | "loan_step";
type Args = Record<string, unknown>;
type StepRow = { id: string; block: number; timestamp: number; kind?: string } & Args;

/** The column that an argument is in, where it has another name; null: it is in none. Of one event before those of all. */
type Columns = Record<string, string | null>;
const RENAMED: Record<StepTable, Columns> = {
  swap_fill: { hash: "orderId" },
  deal_step: { id: "dealId", fee: "bps", buyerBps: "bps", caller: "actor", ending: null },
  loan_step: { id: "loanId", tokenId: "loanId", caller: "actor", freed: "collateral", newId: "newLoanId" },
};
const OF_EVENT: Record<string, Columns> = {
  Ruled: { arbiter: "actor" },
  Closed: { fee: null },
  CollateralAdded: { amount: "collateral" },
  Liquidated: { seized: "taken" },
  Bought: { bought: "taken" },
  Seized: { lender: "actor", collateral: "taken" },
  Claimed: { lender: "actor" },
  Invested: { tokens: "paid" },
  RolloverSet: { borrower: "actor" },
  Rolled: { tip: "paid" },
  Refinanced: { borrower: "actor" },
  SaleFilled: { seller: "actor", buyer: "receiver" },
  Transfer: { from: "actor", to: "receiver" },
};
const STEPS: Record<StepTable, readonly string[]> = {
  swap_fill: ["Filled"],
  deal_step: ["Opened", "Confirmed", "Paid", "Disputed", "Appointed", "Ruled", "Closed"],
  loan_step: [
    ...["Taken", "Repaid", "CollateralAdded", "Liquidated", "Bought", "Seized", "Claimed", "TokensKept", "Invested"],
    ...["RolloverSet", "Rolled", "Refinanced", "SaleFilled", "Transfer"],
  ],
};
const KINDS: Record<string, string> = { SaleFilled: "sold", Transfer: "transferred" };
const kindOf = (event: string): string => KINDS[event] ?? event.charAt(0).toLowerCase() + event.slice(1);

/** A claim that is new is told by Taken. */
const isMint = (event: string, { from }: Args): boolean => event === "Transfer" && BigInt(String(from)) === 0n;
const plainOf = (value: unknown): unknown => (/^0x[0-9a-f]+$/i.test(String(value)) ? BigInt(String(value)) : value);

type Compared = {
  query: Query;
  client: Client;
  address: Address;
  abi: typeof peerDeskAbi | typeof peerLoansAbi;
  table: StepTable;
};

/** The differences between the rows of a table and the events of the blocks that it has rows of, as sentences. */
export const peerEventFaults = async ({ query, client, address, abi, table }: Compared): Promise<string[]> => {
  const { found, compare } = rowComparison();
  const rows = await rowsOf<StepRow>(query, `select * from ${table}`);
  const left = new Map(rows.map((row) => [row.id, row]));
  await each([...new Set(rows.map(({ block }) => block))], async (number) => {
    const block = BigInt(number);
    const logs = await getLogs(client, { address, fromBlock: block, toBlock: block });
    for (const { eventName, args: given, logIndex } of parseEventLogs({ abi: abi as Abi, logs })) {
      const args = given as unknown as Args;
      if (!STEPS[table].includes(eventName) || isMint(eventName, args)) continue;
      const id = logId({ block: number, logIndex });
      const what = `${table} ${id}`;
      const row = left.get(id);
      left.delete(id);
      compare(what, row === undefined ? "no row" : "a row", "a row");
      if (row === undefined) continue;
      if (row.kind !== undefined) compare(`${what} kind`, row.kind, kindOf(eventName));
      for (const [name, value] of Object.entries(args)) {
        const column = { ...RENAMED[table], ...OF_EVENT[eventName] }[name];
        const told = column === undefined ? name : column;
        if (told !== null && told in row) compare(`${what} ${told}`, plainOf(row[told]), plainOf(value));
      }
      if (eventName === "Claimed") compare(`${what} paid`, row.paid, (args.tokens as bigint) + (args.assets as bigint));
    }
  });
  for (const id of left.keys()) compare(`${table} ${id}`, "a row", "no event");
  return found;
};
