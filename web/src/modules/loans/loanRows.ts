import { idToHex } from "@weir/sdk/codec/ids";
import { type LoanTerms, loanIdOf } from "@weir/sdk/orders/loanOffer";
import * as v from "valibot";
import type { Hex } from "viem";
import { chunked } from "@/lib/chunked.ts";
import { askIndexer } from "@/modules/indexer/askIndexer.ts";
import { askPages, inPages, type Pages } from "@/modules/indexer/askPages.ts";
import { type Query, query } from "@/modules/indexer/query.ts";
import { account, hexOf, units, word } from "@/modules/indexer/rows.ts";
import { type KnownLoan, type LoanSet, loanEnds } from "./loan.ts";

const LOANS = query(`query Loans($where: LoanWhere!, $first: Int!, $after: String) {
  loans(where: $where, first: $first, after: $after, orderBy: start, direction: desc) {
    nodes { id terms lender lent orderId ending }
    pageInfo { hasNextPage endCursor }
  }
}`);

const OPEN = query(`query OpenLoans($within: BigInt!, $first: Int!, $after: Hex) {
  openLoans(within: $within, first: $first, after: $after) { id terms lender lent orderId ending }
}`);

type Where =
  typeof LOANS extends Query<unknown, infer Variables extends { where: unknown }> ? Variables["where"] : never;

/** Loans of a page of a list. */
const PAGE = 200;
/** Ids of a question. */
const IDS = 100;
/** Seconds: what opens to anyone sooner is known before it does. */
const SOON = "3600";

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

const idOf = v.object({ id: hexOf(32) });

/** Where anyone can act: which these are, time and prices tell, and so the indexer, which has all. */
const openPages = (indexerUrl: string, pages: number): Promise<Pages> =>
  inPages<unknown, Hex>(pages, async (after) => {
    const variables = { within: SOON, first: PAGE + 1, after };
    const nodes = await askIndexer(indexerUrl, OPEN, "openLoans", v.array(v.unknown()), variables);
    const last = v.safeParse(idOf, nodes[PAGE - 1]);
    return { nodes: nodes.slice(0, PAGE), next: nodes.length > PAGE && last.success ? last.output.id : null };
  });

/** What is asked for apart: anyone can fill up an account's claims, and the list of those that are open to anyone, but not its loans. */
const listsOf = (indexerUrl: string, set: LoanSet, pages: number): Promise<Pages>[] => {
  const where = (condition: Where) => askPages(indexerUrl, LOANS, "loans", { where: condition, first: PAGE }, pages);
  if ("ids" in set) return chunked(set.ids, IDS).map((ids) => where({ id: { in: ids.map(idToHex) } }));
  const open = openPages(indexerUrl, pages);
  return set.of ? [where({ borrower: { eq: set.of } }), where({ owner: { eq: set.of } }), open] : [open];
};

/** Loans that an indexer tells of, and of which lists it has more. */
export type LoanRows = { loans: KnownLoan[]; leftOut: number; hasMore: boolean };

/**
 * Loans of a set as the indexer tells: the chain has to tell what they owe now.
 * @param pages of each list
 * @throws IndexerError
 */
export async function fetchLoanRows(indexerUrl: string, set: LoanSet, pages: number): Promise<LoanRows> {
  const lists = await Promise.all(listsOf(indexerUrl, set, pages));
  const read = lists.flatMap(({ nodes }) => nodes).map(readRow);
  const loans = new Map(read.flatMap((one) => (one ? [[one.id, one] as const] : [])));
  return {
    loans: [...loans.values()],
    leftOut: read.filter((one) => one === null).length,
    hasMore: lists.some(({ hasMore }) => hasMore),
  };
}
