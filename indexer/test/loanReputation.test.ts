import { loan } from "ponder:schema";
import type { Address } from "viem";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LEAST_RUN } from "../src/api/peer/loanReputation.ts";
import { type ApiFixture, openApi } from "./api/apiFixture.ts";
import { addressOf, hashOf } from "./api/fixtureRows.ts";
import { loanRows } from "./api/peerRows.ts";

// The part of loans in an account's reputation, through the API: docs/reputation.md.

const DAY = 86_400;
const TERM = 30 * DAY;
const GRACE = 3 * DAY;

let api: ApiFixture;
let head: { block: number; time: number };
let made = 0;

type Made = { lender: Address; borrower: Address; start: number; ending?: string; after?: number; lent?: bigint };
/** A loan that ended so many seconds after it was taken; without `after` it runs. */
const loanOf = ({ lender, borrower, start, ending = "repaid", after, lent = 100n }: Made) => ({
  ...loanRows[0],
  ...{ id: hashOf(10_000 + made++), lender, borrower, owner: lender, start, lent },
  ...{
    maturity: BigInt(start + TERM),
    graceEnd: BigInt(start + TERM + GRACE),
    auctionEnd: BigInt(start + TERM + GRACE),
  },
  ...(after !== undefined && { principal: 0n, collateral: 0n, ending, closedAt: start + after }),
});
/** With the next block: what is known of pairs holds for one. */
const add = async (...loans: Made[]): Promise<void> => {
  head = { ...head, block: head.block + 1 };
  await api.db.insert(loan, loans.map(loanOf));
};

type Facts = Record<string, unknown> & { chains: number; volumes: { amount: string; loans: number }[] };
const FIGURES = "loans running borrowed onTime late defaulted liquidated seized counterparties chains since";
const of = async (account: Address, from: Address[] = []): Promise<Facts> => {
  const { data } = await api.ask(
    `query ($account: Address!, $from: [Address!]) { reputation(account: $account, from: $from) { chains counterparties
      loans { ${FIGURES} volumes { token amount loans } } } }`,
    { account, from },
  );
  const reputation = data?.reputation as { chains: number; counterparties: number; loans: Facts };
  // Loans say nothing of deals.
  expect([reputation.chains, reputation.counterparties]).toEqual([0, 0]);
  const path = `/v1/accounts/${account}/reputation${from.length > 0 ? `?from=${from.join(",")}` : ""}`;
  const rest = (await (await api.request(path)).json()) as { loans: Facts };
  expect(rest.loans).toEqual(reputation.loans);
  return reputation.loans;
};

beforeAll(async () => {
  api = await openApi(20, { head: () => Promise.resolve(head) });
  head = api.history.head;
});
afterAll(async () => {
  expect(api.reported).toEqual([]);
  await api.close();
});

describe("an account's loans", () => {
  const [lender, borrower, other] = [addressOf(2_000), addressOf(2_001), addressOf(2_002)];

  test("default: each is counted as it went, to the second", async () => {
    const start = head.time - 400 * DAY;
    const ended = (after: number, ending = "repaid", lent = 1n) => ({ lender, borrower, start, after, ending, lent });
    await add(
      ended(LEAST_RUN - 1),
      ended(LEAST_RUN, "repaid", 10n),
      ended(TERM, "rolled", 20n),
      ended(TERM + 1, "refinanced", 40n),
      ended(TERM + GRACE, "repaid", 80n),
      ended(TERM + GRACE + 1),
      ended(TERM + GRACE + DAY, "bought"),
      ended(TERM + GRACE + DAY, "seized"),
      // Worth less than it owed.
      ended(DAY, "seized"),
      ended(DAY, "liquidated"),
      ended(TERM + GRACE + 1, "liquidated"),
      { lender, borrower, start: head.time - TERM - GRACE },
      { lender, borrower, start: head.time - TERM - GRACE - 1 },
      { lender: borrower, borrower: other, start: head.time },
    );
    const repaid = { counterparties: 1, since: start + LEAST_RUN };
    expect(await of(borrower)).toMatchObject({
      ...{ loans: 14, running: 3, borrowed: 13, onTime: 3, late: 2, defaulted: 5, liquidated: 1, seized: 2 },
      ...{ ...repaid, volumes: [{ amount: "150", loans: 4 }] },
    });
    const nothing = { borrowed: 0, onTime: 0, late: 0, defaulted: 0, liquidated: 0, seized: 0 };
    expect(await of(lender)).toMatchObject({ loans: 13, running: 2, ...nothing, ...repaid });
    expect(await of(addressOf(2_999))).toEqual({
      ...{ loans: 0, running: 0, ...nothing, counterparties: 0, chains: 0, since: null, volumes: [] },
    });
  });
});

describe("lending to oneself", () => {
  const person = (n: number) => addressOf(3_000 + n);
  const subject = addressOf(4_000);
  const own = Array.from({ length: 30 }, (_, n) => addressOf(4_001 + n));
  const long = 10 * DAY;

  beforeAll(async () => {
    // Eighty people came first, each with loans to the next three.
    const early = head.time - 900 * DAY;
    const town = Array.from({ length: 240 }, (_, n) => ({
      ...{ lender: person(n % 80), borrower: person(((n % 80) + 1 + Math.floor(n / 80)) % 80) },
      ...{ start: early + n, after: long },
    }));
    const later = { start: head.time - 300 * DAY, after: long };
    await add(
      ...town,
      // Every account of the same person trades with `account`, and with the next one in a ring, in both directions.
      ...own.map((one) => ({ lender: one, borrower: subject, ...later })),
      ...own.map((one) => ({ lender: subject, borrower: one, ...later })),
      ...own.map((one, n) => ({ lender: one, borrower: own[(n + 1) % own.length]!, ...later })),
    );
  });

  test("earns nothing", async () => {
    const facts = await of(subject);
    expect(facts).toMatchObject({ loans: 60, onTime: 30, counterparties: 30, chains: 0 });
    expect((await of(subject, [person(0)])).chains).toBe(0);
    // What an honest newcomer gets for two loans.
    const honest = addressOf(4_900);
    const later = { start: head.time - 200 * DAY, after: long };
    await add({ lender: person(5), borrower: honest, ...later }, { lender: honest, borrower: person(20), ...later });
    expect((await of(honest)).chains).toBe(2);
    // One from whom they know, one from the other side of the town.
    expect((await of(honest, [person(5)])).chains).toBe(2);
    expect((await of(honest, [addressOf(4_999)])).chains).toBe(0);
  });

  test("loans from strangers that are repaid at once earn nothing, and those that ran no more than there are strangers", async () => {
    const start = head.time - 100 * DAY;
    await add(
      ...Array.from({ length: 40 }, (_, n) => ({ lender: person(n), borrower: own[n % 30]!, start, after: 0 })),
    );
    expect((await of(subject)).chains).toBe(0);
    await add({ lender: person(7), borrower: own[3]!, start, after: DAY });
    expect((await of(subject)).chains).toBe(1);
    await add({ lender: person(30), borrower: own[4]!, start, after: DAY });
    expect((await of(subject)).chains).toBe(2);
  });

  test("loans that were not repaid tie nobody", async () => {
    const start = head.time - 100 * DAY;
    const borrower = addressOf(4_950);
    const ended = { borrower, start };
    await add(
      { lender: person(1), ...ended, ending: "seized", after: TERM + GRACE + 1 },
      { lender: person(11), ...ended, ending: "liquidated", after: long },
      { lender: person(21), ...ended, after: TERM + GRACE + 1 },
      { lender: person(31), ...ended },
    );
    expect(await of(borrower)).toMatchObject({ loans: 4, defaulted: 3, counterparties: 0, chains: 0, volumes: [] });
  });
});
