import { loanDue } from "@weir/sdk/orders/loanMath";
import { peerLoansAbi } from "@weir/sdk/peerAbi";
import { type Address, type Client, type Hex, zeroAddress } from "viem";
import { getBlock, readContract } from "viem/actions";
import { type LoanRow, termsOf } from "../src/api/peer/loanState.ts";
import { type Query, rowsOf } from "./indexedRows.ts";
import { peerEventFaults } from "./peerEventFaults.ts";
import { eachRow, rowComparison } from "./rowComparison.ts";
import { venueFaults } from "./venueFaults.ts";

type Compared = { query: Query; client: Client; loans: Address; block: bigint };

/** The differences between the rows of loans and the chain at one block, as sentences. */
export const loanDifferences = async ({ query, client, loans, block }: Compared): Promise<string[]> => {
  const { found, compare } = rowComparison();
  const at = { abi: peerLoansAbi, address: loans, blockNumber: block } as const;
  const { timestamp } = await getBlock(client, { blockNumber: block });

  const count = await eachRow<LoanRow>(query, "select * from loan", async (row) => {
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
  found.push(...(await venueFaults({ query, client, block, address: loans, venue: "loans" }, peerLoansAbi)));
  found.push(...(await peerEventFaults({ query, client, address: loans, abi: peerLoansAbi, table: "loan_step" })));
  found.push(...(await stepFaults(query)));
  return found;
};

/** Loans whose steps do not add up to what was lent, paid and is left. */
const stepFaults = async (query: Query): Promise<string[]> => {
  const payments = "('repaid', 'liquidated', 'bought')";
  const unequal = await rowsOf<{ id: Hex }>(
    query,
    `select loan.id from loan left join lateral (
       select coalesce(sum(paid) filter (where kind in ${payments}), 0) as paid,
         coalesce(sum(principal) filter (where kind in ${payments} or kind = 'seized'), 0) as fallen,
         coalesce(sum(principal) filter (where kind = 'taken'), 0) as lent
       from loan_step where loan_id = loan.id) as steps on true
     where steps.paid <> loan.paid or steps.lent <> loan.lent or steps.lent - steps.fallen <> loan.principal`,
  );
  return unequal.map(({ id }) => `loan ${id} has steps that do not add up to its books`);
};
