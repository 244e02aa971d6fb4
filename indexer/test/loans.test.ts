import type { LoanOffer, LoanTerms } from "@weir/sdk/orders/loanOffer";
import { newOffer } from "@weir/sdk/orders/newOffer";
import { newSale } from "@weir/sdk/orders/newSale";
import { type KnownOrder, typedDataOf } from "@weir/sdk/orders/orderKinds";
import { orderText } from "@weir/sdk/orders/orderText";
import { peerLoansAbi } from "@weir/sdk/peerAbi";
import { type Address, encodeFunctionData, type Hex, maxUint256, numberToHex, parseEventLogs } from "viem";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readFillable } from "../live/fillable.ts";
import { openOfferBook } from "../live/offerBook.ts";
import { openTables } from "../live/tables.ts";
import { differences } from "../reconcile/differences.ts";
import { nodeClock } from "../src/api/at/nodeClock.ts";
import { createApi } from "../src/api/createApi.ts";
import { batching, signer } from "./anvilClient.ts";
import { type Core, deployCore } from "./core.ts";
import { openDb, type TestDb } from "./db.ts";
import { CHAIN, ONE } from "./deskActions.ts";
import { indexInProcess } from "./inProcess.ts";
import { type Running, startAnvil } from "./processes.ts";
import { oneOf, unfoundChanges, without } from "./unfoundChanges.ts";

// The handlers of loans, what is derived of them, and offers of them, over the real contracts.

const [LENDER, BORROWER, OTHER] = [1, 2, 3];
const DAY = 86_400;

let anvil: Running;
let core: Core;
let loans: Address;
let t: TestDb;
let index: ReturnType<typeof indexInProcess>;
let app: ReturnType<typeof createApi>;
const reported: unknown[] = [];

beforeAll(async () => {
  anvil = await startAnvil();
  process.env.RPC_URL = anvil.url;
  core = await deployCore(anvil.url, ["WETH", "USDC"], 4);
  const peer = await core.createPeer();
  loans = peer.loans;
  t = await openDb();
  index = indexInProcess(t, core.client, core.address, peer);
  await openTables(t.sql, "test");
  const deployment = { ...core.deployment, peer };
  app = createApi({
    db: await t.reader(),
    dialect: "pglite",
    head: async () => {
      const block = await core.client.getBlock();
      return { block: Number(block.number), time: Number(block.timestamp) };
    },
    ...nodeClock(core.client),
    prices: (asked) => Promise.resolve(asked.map(() => ({ low: ONE, high: ONE }))),
    priceRanges: (asked) => Promise.resolve(asked.map(() => undefined)),
    oracle: (address) =>
      Promise.resolve({ address, unit: null, feeds: null, maxDeviation: null, grace: null, growth: null }),
    offers: openOfferBook(t.sql, "public"),
    fillable: readFillable(batching(anvil.url), deployment),
    deployment,
    report: (error) => reported.push(error),
  });
  // The first build of the contracts takes a minute.
}, 300_000);
afterAll(async () => {
  expect(reported).toEqual([]);
  await t?.close();
  await anvil?.stop();
});

const send = async (person: number, data: Hex) => {
  const account = signer(person);
  const hash = await core.client.sendTransaction({ account, to: loans, data, gas: 3_000_000n });
  const receipt = await core.client.waitForTransactionReceipt({ hash });
  if (receipt.status !== "success") await core.client.call({ account, to: loans, data });
  return receipt;
};
const at = { abi: peerLoansAbi } as const;
const now = async (): Promise<bigint> => (await core.client.getBlock()).timestamp;
const pass = async (seconds: number): Promise<void> => {
  await core.client.increaseTime({ seconds });
  await core.client.mine({ blocks: 1 });
};
const sign = (person: number, known: KnownOrder) => signer(person).signTypedData(typedDataOf(CHAIN, loans, known));
const textOf = async (person: number, known: KnownOrder) =>
  orderText({ ...known, chainId: CHAIN, contract: loans, signature: await sign(person, known) });

const offered = async (some: Partial<LoanOffer> = {}): Promise<LoanOffer> => ({
  ...newOffer({
    ...{ maker: signer(LENDER).address, epoch: 0n, now: await now(), lasts: 10n ** 8n, lends: true },
    ...{ loanToken: core.token(1), principal: 1_000n * ONE, collateralToken: core.token(0), collateral: 100n * ONE },
    ...{ rate: 10n ** 17n, term: BigInt(30 * DAY) },
  }),
  ...some,
});

/** Takes of an offer of the lender. */
const take = async (offer: LoanOffer, amount: bigint): Promise<{ id: Hex; terms: LoanTerms }> => {
  const receiver = signer(BORROWER).address;
  const args = [offer, await sign(LENDER, { kind: "offer", order: offer }), amount, 0n, 0n, receiver, "0x"] as const;
  const { logs } = await send(BORROWER, encodeFunctionData({ ...at, functionName: "take", args }));
  const [event] = parseEventLogs({ ...at, logs, eventName: "Taken" });
  return { id: numberToHex(event!.args.id, { size: 32 }), terms: event!.args.terms };
};

const compared = (block: bigint): Promise<string[]> =>
  differences({ query: t.query, client: batching(anvil.url), lendingPools: core.address, loans, block });
const reconcile = async (): Promise<void> => {
  expect(await compared(await index.catchUp())).toEqual([]);
};

const loanOf = async (id: Hex): Promise<Record<string, unknown>> => {
  await index.catchUp();
  await t.reader();
  const query = `query ($id: Hex!) { loan(id: $id) { phase principal collateral due ending seizable health owner auctionPart
    auctionCollateral steps(direction: asc, orderBy: id) { nodes { kind } } } }`;
  const response = await app.request("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables: { id } }),
  });
  const { data, errors } = (await response.json()) as { data: { loan: Record<string, unknown> }; errors?: unknown };
  expect(errors).toBeUndefined();
  return data.loan;
};
const kindsOf = ({ steps }: Record<string, unknown>): string[] =>
  (steps as { nodes: { kind: string }[] }).nodes.map(({ kind }) => kind);

test("default: a loan taken in part, repaid in parts, and its claim", async () => {
  const { id, terms } = await take(await offered(), 400n * ONE);
  expect(await loanOf(id)).toMatchObject({
    phase: "term",
    principal: String(400n * ONE),
    ending: null,
    seizable: false,
  });
  await send(OTHER, encodeFunctionData({ ...at, functionName: "addCollateral", args: [terms, ONE] }));
  await pass(10 * DAY);
  await send(BORROWER, encodeFunctionData({ ...at, functionName: "repay", args: [terms, 100n * ONE] }));
  await send(LENDER, encodeFunctionData({ ...at, functionName: "keepTokens", args: [BigInt(id), true] }));
  await reconcile();
  await send(BORROWER, encodeFunctionData({ ...at, functionName: "repay", args: [terms, maxUint256] }));
  await send(
    LENDER,
    encodeFunctionData({ ...at, functionName: "claim", args: [terms, signer(LENDER).address, false] }),
  );
  const now = await loanOf(id);
  expect(now).toMatchObject({ phase: "closed", principal: "0", collateral: "0", due: "0", ending: "repaid" });
  expect(BigInt(now.owner as string)).toBe(0n);
  expect(kindsOf(now).filter((kind) => kind !== "transferred")).toEqual([
    "taken",
    "collateralAdded",
    "repaid",
    "tokensKept",
    "repaid",
    "claimed",
  ]);
  await reconcile();
});

test("behavior: in default its collateral is auctioned, then seized", async () => {
  const { id, terms } = await take(await offered({ group: `0x${"01".repeat(32)}` }), 100n * ONE);
  await pass(30 * DAY + 3 * DAY + DAY / 2);
  const auctioned = await loanOf(id);
  expect(auctioned).toMatchObject({ phase: "auction", seizable: false });
  // Half of the collateral, but for the seconds that blocks take.
  expect(Number(BigInt(auctioned.auctionPart as string)) / 1e18).toBeCloseTo(0.5, 2);
  const buying = encodeFunctionData({ ...at, functionName: "buy", args: [terms, 10n * ONE, 0n, "0x"] });
  await send(OTHER, buying);
  await pass(DAY);
  expect(await loanOf(id)).toMatchObject({ phase: "over", seizable: true, ending: null });
  await send(LENDER, encodeFunctionData({ ...at, functionName: "seize", args: [terms, signer(LENDER).address] }));
  expect(await loanOf(id)).toMatchObject({ phase: "closed", ending: "seized" });
  await reconcile();
});

test("behavior: what both did is in their reputation", async () => {
  const { terms } = await take(await offered({ group: `0x${"03".repeat(32)}` }), 100n * ONE);
  const repay = encodeFunctionData({ ...at, functionName: "repay", args: [terms, maxUint256] });
  await send(BORROWER, repay);
  const late = await take(await offered({ group: `0x${"03".repeat(32)}` }), 100n * ONE);
  await pass(31 * DAY);
  await send(BORROWER, encodeFunctionData({ ...at, functionName: "repay", args: [late.terms, maxUint256] }));
  await index.catchUp();
  await t.reader();
  const of = async (person: number) => {
    const response = await app.request(`/v1/accounts/${signer(person).address}/reputation`);
    return ((await response.json()) as { loans: Record<string, unknown> }).loans;
  };
  const token = core.token(1).toLowerCase();
  // The first loan ran for ten days and the last for 31; the third was repaid at once.
  const both = { loans: 4, running: 0, counterparties: 1, volumes: [{ token, amount: String(500n * ONE), loans: 2 }] };
  const borrowed = { borrowed: 4, onTime: 2, late: 1, defaulted: 1, liquidated: 0, seized: 1 };
  expect(await of(BORROWER)).toMatchObject({ ...both, ...borrowed });
  expect(await of(LENDER)).toMatchObject({ ...both, borrowed: 0, onTime: 0, late: 0, defaulted: 0, seized: 0 });
});

test("behavior: offers of loans and of claims are posted, listed and sold", async () => {
  const post = async (body: string) => {
    const response = await app.request("/v1/offers", {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body,
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const offer = await offered({ group: `0x${"02".repeat(32)}` });
  const posted = await post(await textOf(LENDER, { kind: "offer", order: offer }));
  expect(posted).toMatchObject({ status: 200, body: { kind: "offer", fillable: String(1_000n * ONE) } });
  const { id, terms } = await take(offer, 100n * ONE);
  await loanOf(id);
  const sale = newSale({
    ...{ maker: signer(LENDER).address, epoch: 0n, now: await now(), lasts: 10n ** 8n },
    ...{ id: BigInt(id), price: 9_900n, minPrincipal: 100n * ONE },
  });
  const known = { kind: "sale", order: sale } as const;
  expect(await post(await textOf(LENDER, known))).toMatchObject({ status: 200, body: { kind: "sale" } });
  expect(await post(await textOf(LENDER, { kind: "sale", order: { ...sale, id: 7n } }))).toMatchObject({
    status: 422,
    body: { error: { code: "OFFER_INVALID" } },
  });
  expect(await post(await textOf(OTHER, known))).toMatchObject({
    status: 422,
    body: { error: { code: "OFFER_FORGED" } },
  });
  const listed = async (query: string) =>
    ((await (await app.request(`/v1/offers?${query}`)).json()) as { offers: { left: string }[] }).offers;
  expect(await listed("kind=offer")).toMatchObject([{ left: String(900n * ONE) }]);
  expect(await listed(`loan=${id}`)).toMatchObject([{ left: "1" }]);
  const args = [terms, sale, await sign(LENDER, known), 0n, "0x"] as const;
  await send(OTHER, encodeFunctionData({ ...at, functionName: "buyClaim", args }));
  const sold = await loanOf(id);
  expect(sold.owner).toBe(signer(OTHER).address.toLowerCase());
  expect(kindsOf(sold)).toEqual(["taken", "transferred", "sold"]);
  expect(await listed(`loan=${id}`)).toEqual([]);
  await reconcile();
});

test("error: a row that was changed by hand is found, of every table of the loans", async () => {
  const placing = encodeFunctionData({ ...at, functionName: "placeOffer", args: [await offered()] });
  await send(LENDER, placing);
  await send(OTHER, encodeFunctionData({ ...at, functionName: "bumpEpoch" }));
  await reconcile();
  const block = await core.client.getBlockNumber();
  const changes = [
    ...["principal = principal + 1", "collateral = collateral + 1", "owed_tokens = owed_tokens + 1", "paid = paid + 1"],
    ...[
      "keeps_tokens = not keeps_tokens",
      "terms = replace(terms::text, '2592000', '2592001')::json",
      "lent = lent + 1",
    ],
  ].map((set) => oneOf("loan", set));
  const steps = [
    ...["paid = paid + 1", "shares = shares + 1", "kind = 'bought'", "actor = '0x01'"].map((set) =>
      oneOf("loan_step", set, "kind = 'repaid'"),
    ),
    ...["taken", "repaid", "seized"].map((kind) => without("loan_step", `kind = '${kind}'`)),
    ...["receiver = actor", "due = due + 1", "paid = paid + 1"].map((set) => oneOf("loan_step", set, "kind = 'sold'")),
    oneOf("loan_step", "paid = paid + 1", "kind = 'claimed'"),
  ];
  const others = [
    without("loan"),
    oneOf("loan", "owner = borrower", `owner <> '0x${"0".repeat(40)}'`),
    ...["amount = amount + 1", "epoch = epoch + 1", "placed = not placed"].map((set) => oneOf("peer_order", set)),
    ...["used = used + 1", "cancelled = not cancelled"].map((set) => oneOf("peer_budget", set)),
    oneOf("peer_epoch", "epoch = epoch + 1"),
    `insert into peer_credit (venue, party, token, amount, updated_at) values ('loans', '0x${"12".repeat(20)}', '${core.token(0).toLowerCase()}', 1, 1)`,
  ];
  expect(await unfoundChanges(t, [...changes, ...steps, ...others], () => compared(block))).toEqual([]);
  expect(await compared(block)).toEqual([]);
});
