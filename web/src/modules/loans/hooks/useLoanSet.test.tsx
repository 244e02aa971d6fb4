// @vitest-environment jsdom

import { idToHex } from "@weir/sdk/codec/ids";
import { type LoanTerms, loanIdOf } from "@weir/sdk/orders/loanOffer";
import { peerLoansAbi } from "@weir/sdk/peerAbi";
import { getAddress, type RpcLog, zeroHash } from "viem";
import { afterEach, expect, test, vi } from "vitest";
import { eventually } from "../../../../test/eventually.ts";
import { logFrom, renderFollowed } from "../../../../test/followed.tsx";
import { peerLog, peerNode } from "../../../../test/peerNode.ts";
import { useLoanSet } from "./useLoanSet.ts";

const CONTRACT = `0x${"c0".repeat(20)}` as const;
const ME = getAddress(`0x${"ab".repeat(20)}`);
const LENDER = getAddress(`0x${"1e".repeat(20)}`);
const START = 5;

const known = vi.hoisted(() => ({ client: undefined as unknown, head: 0n, indexed: undefined as bigint | undefined }));
vi.mock("wagmi", async (original) => ({ ...(await original<object>()), useClient: () => known.client }));
vi.mock("@/modules/config/SiteConfigContext.ts", () => ({
  useSiteConfig: () => ({ indexerUrl: "http://127.0.0.1:9", deployment: { startBlock: START } }),
}));
vi.mock("@/modules/chain/hooks/useHead.ts", async () =>
  (await import("../../../../test/followed.tsx")).headModule(known),
);
vi.mock("@/modules/indexer/hooks/useIndexerStatus.ts", async () =>
  (await import("../../../../test/followed.tsx")).statusModule(known),
);
afterEach(() => void vi.restoreAllMocks());

const termsOf = (number: bigint): LoanTerms => ({
  ...{ number, borrower: ME, loanToken: ME, collateralToken: LENDER, rate: 1n, start: 2n, term: 3n, grace: 4n },
  ...{ minInterest: 5n, auction: 6n, priceLoan: 0n, priceCollateral: 0n, lltv: 0n, bonus: 0n, payReserve: 0n },
});
const idOf = (number: bigint) => loanIdOf(termsOf(number));

const taken = (number: bigint, block: number) =>
  peerLog(CONTRACT, peerLoansAbi, "Taken", block, {
    ...{ id: idOf(number), lender: LENDER, borrower: ME, maker: LENDER, offer: zeroHash },
    ...{ principal: 100n, collateral: 40n, terms: termsOf(number) },
  });
const paid = (number: bigint, block: number, principal: bigint) =>
  peerLog(CONTRACT, peerLoansAbi, "Repaid", block, {
    ...{ id: idOf(number), caller: ME, paid: principal, principal, freed: 0n, shares: 0n },
  });

const row = (number: bigint) => ({
  ...{ id: idToHex(idOf(number)), lender: LENDER, lent: "100", orderId: zeroHash, ending: null },
  terms: Object.fromEntries(Object.entries(termsOf(number)).map(([name, value]) => [name, `${value}`])),
});

function List({ isDoubted = false }: { isDoubted?: boolean }) {
  const { loans, failed, leftOut, search } = useLoanSet(CONTRACT, { of: ME }, isDoubted);
  const told = loans?.map(({ terms, principal, end }) => `${terms.number}: ${principal} ${end ?? "runs"}`);
  return <p>{JSON.stringify({ told, failed, leftOut, search })}</p>;
}

/** The page's list of loans over a chain whose log can grow, and an indexer with these rows; null: it does not answer. */
async function listed(rows: unknown[] | null, log: RpcLog[], owed: (id: bigint) => bigint) {
  let requests = 0;
  vi.spyOn(globalThis, "fetch").mockImplementation(async (_, init) => {
    requests += 1;
    if (!rows) throw new TypeError("Failed to fetch");
    const isOpen = `${init?.body}`.includes("openLoans");
    const pageInfo = { hasNextPage: false, endCursor: null };
    return Response.json({ data: isOpen ? { openLoans: [] } : { loans: { nodes: rows, pageInfo } } });
  });
  const { client, asked } = peerNode(
    peerLoansAbi,
    (name, [id]) => {
      if (name === "ownerOf") return LENDER;
      if (name === "keepsTokens") return false;
      if (name === "rolloverOf") return { debtReserve: 0n, collateralReserve: 0n, tip: 0n };
      return { principal: owed(id as bigint), collateral: 40n, owedTokens: 0n, owedShares: 0n };
    },
    logFrom(log),
  );
  const { text, again, block } = await renderFollowed(known, <List />, { client, log, isIndexed: rows !== null });
  const says = (told: string[]) => eventually(() => expect(JSON.parse(text())).toMatchObject({ told }));
  return { says, text, doubt: () => again(<List isDoubted />), asked, block, requests: () => requests };
}

test("default: the indexer tells which loans there are, the chain what they owe, and nothing is read again in a quiet block", async () => {
  const page = await listed([row(1n), row(2n)], [taken(1n, 10), taken(2n, 20)], (id) => (id === idOf(1n) ? 70n : 30n));
  await page.says(["2: 30 runs", "1: 70 runs"]);
  expect(page.asked.logs.every(({ from }) => from > 9_000n)).toBe(true);
  const [before, calls] = [page.requests(), page.asked.calls];
  await page.block();
  await page.block();
  await page.says(["2: 30 runs", "1: 70 runs"]);
  expect([page.requests(), page.asked.calls]).toEqual([before, calls]);
});

test("behavior: what the log begins with, which the indexer has, is no reason to ask it twice", async () => {
  const page = await listed([row(1n)], [taken(1n, 9_990)], () => 70n);
  await page.says(["1: 100 runs"]);
  const once = page.requests();
  const other = await listed([row(1n)], [], () => 70n);
  await other.says(["1: 70 runs"]);
  expect(once).toBe(other.requests());
});

test("behavior: what is logged is shown at once, though the indexer does not have it yet", async () => {
  let left = 70n;
  const page = await listed([row(1n)], [taken(1n, 10)], () => left);
  await page.says(["1: 70 runs"]);
  left = 0n;
  await page.block(paid(1n, 10_001, 70n), taken(3n, 10_001));
  await page.says(["3: 100 runs", "1: 0 repaid"]);
});

test("behavior: a loan that the indexer invents is not shown", async () => {
  const page = await listed([row(1n), row(9n)], [], (id) => (id === idOf(1n) ? 70n : 0n));
  await page.says(["1: 70 runs"]);
});

test("behavior: where the indexer sends something malformed, the whole log tells what is missing", async () => {
  const rows = [row(1n), { ...row(2n), id: idToHex(7n) }];
  const page = await listed(rows, [taken(1n, 10), taken(2n, 20)], () => 100n);
  await page.says(["2: 100 runs", "1: 100 runs"]);
  expect(JSON.parse(page.text())).toMatchObject({ leftOut: 2, search: "done" });
});

test("behavior: an indexer that leaves a loan out can be doubted", async () => {
  const page = await listed([row(1n)], [taken(1n, 10), taken(2n, 20)], () => 100n);
  await page.says(["1: 100 runs"]);
  expect(JSON.parse(page.text())).toMatchObject({ search: "idle" });
  await page.doubt();
  await page.says(["2: 100 runs", "1: 100 runs"]);
});

test("behavior: without the indexer the chain's whole log tells all, and is not read a second time", async () => {
  const page = await listed(null, [taken(1n, 10), paid(1n, 50, 25n), taken(2n, 60)], () => 0n);
  await page.says(["2: 100 runs", "1: 75 runs"]);
  expect(JSON.parse(page.text())).toMatchObject({ failed: { chain: false, indexer: true } });
  await page.block(paid(2n, 10_001, 100n));
  await page.says(["2: 0 repaid", "1: 75 runs"]);
  expect(page.asked.logs.filter(({ from }) => from === BigInt(START))).toHaveLength(1);
  expect(page.asked.calls).toBe(0);
});
