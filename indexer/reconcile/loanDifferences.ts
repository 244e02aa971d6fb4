import { loanDue } from "@weir/sdk/orders/loanMath";
import { peerLoansAbi } from "@weir/sdk/peerAbi";
import { type Address, type Client, type Hex, maxUint256, zeroAddress } from "viem";
import { getBlock, readContract } from "viem/actions";
import { type LoanRow, termsOf } from "../src/api/peer/loanState.ts";
import { type Query, rowsOf } from "./indexedRows.ts";

type Compared = { query: Query; client: Client; loans: Address; block: bigint };

/** Requests that are under way at the same time. */
const AT_ONCE = 50;

/** The differences between the rows of loans and the chain at one block, as sentences. */
export const loanDifferences = async ({ query, client, loans, block }: Compared): Promise<string[]> => {
  const found: string[] = [];
  const compare = (what: string, row: unknown, chain: unknown): void => {
    const [ours, theirs] = [String(row).toLowerCase(), String(chain).toLowerCase()];
    if (ours !== theirs) found.push(`${what}: ${ours} in the indexer, ${theirs} on the chain`);
  };
  const each = async <row>(sql: string, act: (row: row) => Promise<void>): Promise<number> => {
    const rows = await rowsOf<row>(query, sql);
    for (let at = 0; at < rows.length; at += AT_ONCE) await Promise.all(rows.slice(at, at + AT_ONCE).map(act));
    return rows.length;
  };
  const at = { abi: peerLoansAbi, address: loans, blockNumber: block } as const;
  const { timestamp } = await getBlock(client, { blockNumber: block });

  const count = await each<LoanRow>("select * from loan", async (row) => {
    const what = `loan ${row.id}`;
    const id = BigInt(row.id);
    const is = await readContract(client, { ...at, functionName: "loanOf", args: [id] });
    for (const key of ["principal", "collateral", "owedTokens", "owedShares"] as const)
      compare(`${what} ${key}`, row[key], is[key]);
    const terms = termsOf(row);
    compare(`${what} id`, id, await readContract(client, { ...at, functionName: "loanId", args: [terms] }));
    const due = await readContract(client, { ...at, functionName: "dueOf", args: [terms] });
    compare(`${what} due`, row.principal === 0n ? 0n : loanDue(terms, row.principal, timestamp), due);
    const { debtReserve, tip } = await readContract(client, { ...at, functionName: "rolloverOf", args: [id] });
    compare(`${what} rollover`, row.rollDebtReserve === null ? 0n : BigInt(row.rollDebtReserve), debtReserve);
    if (debtReserve !== 0n) compare(`${what} rollTip`, row.rollTip, tip);
    compare(
      `${what} keepsTokens`,
      row.keepsTokens,
      await readContract(client, { ...at, functionName: "keepsTokens", args: [id] }),
    );
    // Nobody owns a claim that is burnt: the contract reverts.
    if (row.owner !== zeroAddress)
      compare(`${what} owner`, row.owner, await readContract(client, { ...at, functionName: "ownerOf", args: [id] }));
  });
  compare("loans", count, await readContract(client, { ...at, functionName: "loanCount" }));

  type BudgetRow = { maker: Address; budget: Hex; token: Address; used: bigint; cancelled: boolean };
  await each<BudgetRow>("select * from peer_budget where venue = 'loans'", async (row) => {
    const args = [row.maker, row.budget, row.token] as const;
    const used = await readContract(client, { ...at, functionName: "used", args });
    compare(`budget ${row.budget} of ${row.maker} in ${row.token}`, row.cancelled ? maxUint256 : row.used, used);
  });
  await each<{ party: Address; token: Address; amount: bigint }>(
    "select * from peer_credit where venue = 'loans'",
    async (row) => {
      const credit = await readContract(client, { ...at, functionName: "credit", args: [row.party, row.token] });
      compare(`credit of ${row.party} in ${row.token}`, row.amount, credit);
    },
  );
  return found;
};
