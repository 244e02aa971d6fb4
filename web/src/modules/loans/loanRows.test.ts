import { idToHex } from "@weir/sdk/codec/ids";
import { type LoanTerms, loanIdOf } from "@weir/sdk/orders/loanOffer";
import { getAddress, zeroHash } from "viem";
import { afterEach, expect, test, vi } from "vitest";
import { fetchLoanRows } from "./loanRows.ts";

const ME = getAddress(`0x${"ab".repeat(20)}`);
const URL = "http://127.0.0.1:9";
const terms: LoanTerms = {
  ...{ number: 4n, borrower: ME, loanToken: ME, collateralToken: ME, rate: 1n, start: 2n, term: 3n, grace: 4n },
  ...{ minInterest: 5n, auction: 6n, priceLoan: 7n, priceCollateral: 8n, lltv: 9n, bonus: 10n, payReserve: 0n },
};
const asText = (struct: object) =>
  Object.fromEntries(Object.entries(struct).map(([name, value]) => [name, `${value}`.toLowerCase()]));
const row = (change: object = {}) => ({
  ...{ id: idToHex(loanIdOf(terms)), terms: asText(terms), lender: ME.toLowerCase(), lent: "100" },
  ...{ orderId: zeroHash, ending: null, ...change },
});

/** Whose list a question asks for. */
const listOf = ({ where }: { where?: { borrower?: object; owner?: object } }) =>
  where === undefined ? "open" : where.borrower ? "borrowed" : where.owner ? "claims" : "byId";
type Lists = Partial<Record<ReturnType<typeof listOf>, unknown[]>>;

/** An indexer that has these rows, of which each page holds two hundred, and the questions that it was asked. */
const indexer = (lists: Lists) => {
  const asked: Record<string, unknown>[] = [];
  vi.spyOn(globalThis, "fetch").mockImplementation(async (_, init) => {
    const { variables } = JSON.parse(`${init?.body}`) as {
      variables: { where?: object; after: string | null; first: number };
    };
    asked.push(variables);
    const list = listOf(variables);
    const all = lists[list] ?? [];
    const isAfter = (id: unknown) => id === variables.after;
    const from =
      list === "open" ? all.findIndex((one) => isAfter((one as { id: unknown }).id)) + 1 : Number(variables.after ?? 0);
    const nodes = all.slice(from, from + variables.first);
    const end = from + nodes.length;
    const pageInfo = { hasNextPage: end < all.length, endCursor: `${end}` };
    return Response.json({ data: list === "open" ? { openLoans: nodes } : { loans: { nodes, pageInfo } } });
  });
  return asked;
};
afterEach(() => void vi.restoreAllMocks());

const rowOf = (number: bigint) => {
  const other = { ...terms, number };
  return row({ id: idToHex(loanIdOf(other)), terms: asText(other) });
};
const many = (count: number, from: number) => Array.from({ length: count }, (_, at) => rowOf(BigInt(from + at)));
const numbersOf = ({ loans }: Awaited<ReturnType<typeof fetchLoanRows>>) =>
  loans.map((one) => Number(one.terms.number));

test("default: an account's loans, its claims, and those that are open to anyone, each once", async () => {
  const asked = indexer({ borrowed: [row()], claims: [row()], open: [row()] });
  expect(await fetchLoanRows(URL, { of: ME }, 1)).toEqual({
    loans: [{ id: loanIdOf(terms), terms, firstLender: ME, lent: 100n, offer: zeroHash, end: null }],
    ...{ leftOut: 0, hasMore: false },
  });
  expect(asked.map(listOf).sort()).toEqual(["borrowed", "claims", "open"]);
});

test("behavior: only the last where no account is connected, and of loans by their ids, whatever number of them", async () => {
  const none = indexer({});
  await fetchLoanRows(URL, { of: undefined }, 1);
  expect(none.map(listOf)).toEqual(["open"]);
  const byId = indexer({});
  await fetchLoanRows(URL, { ids: Array.from({ length: 101 }, (_, at) => BigInt(at)) }, 1);
  const idsIn = (one: Record<string, unknown>) => (one.where as { id: { in: string[] } }).id.in;
  expect(byId.map((one) => idsIn(one).length)).toEqual([100, 1]);
});

test("behavior: a full list of others' making leaves the account's loans in sight, and the next page brings the rest", async () => {
  indexer({ borrowed: [rowOf(1n)], claims: many(201, 1_000), open: many(401, 2_000) });
  const first = await fetchLoanRows(URL, { of: ME }, 1);
  expect([numbersOf(first).length, numbersOf(first).includes(1), first.hasMore]).toEqual([401, true, true]);
  const second = await fetchLoanRows(URL, { of: ME }, 2);
  expect([numbersOf(second).length, second.hasMore]).toEqual([602, true]);
  const third = await fetchLoanRows(URL, { of: ME }, 3);
  expect([numbersOf(third).length, third.hasMore]).toEqual([603, false]);
});

test.each([
  ["terms that do not hash to its id", { terms: asText({ ...terms, rate: 2n }) }],
  ["another id", { id: idToHex(5n) }],
  ["a number beyond a word", { terms: { ...asText(terms), rate: `${2n ** 256n}` } }],
  ["a field that is missing", { terms: { ...asText(terms), grace: undefined } }],
  ["an end that there is not", { ending: "forgiven" }],
])("behavior: a row with %s is left out, and counted", async (_, change) => {
  indexer({ byId: [row(change)] });
  expect(await fetchLoanRows(URL, { ids: [1n] }, 1)).toEqual({ loans: [], leftOut: 1, hasMore: false });
});
