import { idToHex } from "@weir/sdk/codec/ids";
import { type LoanTerms, loanIdOf } from "@weir/sdk/orders/loanOffer";
import { getAddress, zeroHash } from "viem";
import { afterEach, expect, test, vi } from "vitest";
import { fetchLoanRows } from "./loanRows.ts";

const ME = getAddress(`0x${"ab".repeat(20)}`);
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

/** An indexer that answers every list with these rows, and the variables that it was asked with. */
const indexer = (nodes: unknown[]) => {
  const asked: Record<string, unknown>[] = [];
  vi.spyOn(globalThis, "fetch").mockImplementation(async (_, init) => {
    asked.push(JSON.parse(`${init?.body}`).variables);
    return new Response(JSON.stringify({ data: { loans: { nodes } } }));
  });
  return asked;
};
afterEach(() => void vi.restoreAllMocks());

test("default: an account's loans and claims, and those that run, each once", async () => {
  const asked = indexer([row()]);
  expect(await fetchLoanRows("http://127.0.0.1:9", { of: ME })).toEqual({
    loans: [{ id: loanIdOf(terms), terms, firstLender: ME, lent: 100n, offer: zeroHash, end: null }],
    leftOut: 0,
  });
  expect(asked.map(({ where }) => where)).toEqual([
    { OR: [{ borrower: { eq: ME } }, { owner: { eq: ME } }] },
    { closedAt: { isNull: true } },
  ]);
});

test("behavior: one question for loans by their ids, none for an account where none is connected", async () => {
  const byId = indexer([]);
  await fetchLoanRows("http://127.0.0.1:9", { ids: [7n] });
  expect(byId.map(({ where }) => where)).toEqual([{ id: { in: [idToHex(7n)] } }]);
  const running = indexer([]);
  await fetchLoanRows("http://127.0.0.1:9", { of: undefined });
  expect(running).toHaveLength(1);
});

test.each([
  ["terms that do not hash to its id", { terms: asText({ ...terms, rate: 2n }) }],
  ["another id", { id: idToHex(5n) }],
  ["a number beyond a word", { terms: { ...asText(terms), rate: `${2n ** 256n}` } }],
  ["a field that is missing", { terms: { ...asText(terms), grace: undefined } }],
  ["an end that there is not", { ending: "forgiven" }],
])("behavior: a row with %s is left out, and counted", async (_, change) => {
  indexer([row(change)]);
  expect(await fetchLoanRows("http://127.0.0.1:9", { ids: [1n] })).toEqual({ loans: [], leftOut: 1 });
});
