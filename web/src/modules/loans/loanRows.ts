import { idToHex } from "@weir/sdk/codec/ids";
import { type LoanTerms, loanIdOf } from "@weir/sdk/orders/loanOffer";
import * as v from "valibot";
import { askIndexer, list } from "@/modules/indexer/askIndexer.ts";
import { query } from "@/modules/indexer/query.ts";
import { account, hexOf, units, word } from "@/modules/indexer/rows.ts";
import { type KnownLoan, type LoanSet, loanEnds } from "./loan.ts";

const LOANS = query(`query Loans($where: LoanWhere!, $first: Int!, $by: LoanOrder!, $direction: Direction!) {
  loans(where: $where, first: $first, orderBy: $by, direction: $direction) {
    nodes { id terms lender lent orderId ending }
  }
}`);

/** Loans of a list; no more are looked at. */
const MOST = 200;

const NEWEST = { by: "start", direction: "desc" } as const;

const terms: v.GenericSchema<unknown, LoanTerms> = v.object({
  ...{ number: word, borrower: account, loanToken: account, collateralToken: account },
  ...{ rate: word, start: word, term: word, grace: word, minInterest: word, auction: word },
  ...{ priceLoan: word, priceCollateral: word, lltv: word, bonus: word, payReserve: word },
});

const row = v.object({
  id: hexOf(32),
  terms,
  lender: account,
  lent: units,
  orderId: hexOf(32),
  ending: v.nullable(v.picklist(loanEnds)),
});

const readRow = (item: unknown): KnownLoan | null => {
  const { success, output } = v.safeParse(row, item);
  if (!success) return null;
  const { terms, lender: firstLender, lent, orderId: offer, ending: end } = output;
  const id = BigInt(output.id);
  // The id is the hash of the terms: they are true, or the chain knows no such loan.
  return loanIdOf(terms) === id ? { id, terms, firstLender, lent, offer, end } : null;
};

/** Those that run begin with the soonest due, others with the newest. */
const listsOf = (set: LoanSet) => {
  if ("ids" in set) return [{ where: { id: { in: set.ids.map(idToHex) } }, ...NEWEST }];
  const running = { where: { closedAt: { isNull: true } }, by: "maturity", direction: "asc" } as const;
  if (!set.of) return [running];
  return [{ where: { OR: [{ borrower: { eq: set.of } }, { owner: { eq: set.of } }] }, ...NEWEST }, running];
};

/**
 * Loans of a set as the indexer tells: the chain has to tell what they owe now.
 * @throws IndexerError
 */
export async function fetchLoanRows(
  indexerUrl: string,
  set: LoanSet,
): Promise<{ loans: KnownLoan[]; leftOut: number }> {
  const lists = await Promise.all(
    listsOf(set).map((one) => askIndexer(indexerUrl, LOANS, "loans", list, { ...one, first: MOST })),
  );
  const read = lists.flatMap(({ nodes }) => nodes.slice(0, MOST)).map(readRow);
  const loans = new Map(read.flatMap((one) => (one ? [[one.id, one] as const] : [])));
  return { loans: [...loans.values()], leftOut: read.filter((one) => one === null).length };
}
