import { createRandom } from "@weir/process/random";
import { dealIdOf } from "@weir/sdk/orders/dealAd";
import { termsHash } from "@weir/sdk/orders/dealTerms";
import { orderHash } from "@weir/sdk/orders/orderKinds";
import { orderBytes, orderText, type SharedOrder } from "@weir/sdk/orders/orderText";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
import { type Address, bytesToHex, encodeFunctionData, type Hex } from "viem";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { readFillable } from "../live/fillable.ts";
import { openOfferBook } from "../live/offerBook.ts";
import { openTables } from "../live/tables.ts";
import { differences } from "../reconcile/differences.ts";
import { nodeClock } from "../src/api/at/nodeClock.ts";
import { createApi } from "../src/api/createApi.ts";
import { batching, signer } from "./anvilClient.ts";
import { type Core, deployCore } from "./core.ts";
import { openDb, type TestDb } from "./db.ts";
import { CHAIN, deskActions, ONE } from "./deskActions.ts";
import { createOfferBodies } from "./fuzz/offerBodies.ts";
import { indexInProcess } from "./inProcess.ts";
import { type Running, startAnvil } from "./processes.ts";
import { oneOf, unfoundChanges, without } from "./unfoundChanges.ts";

// The desk's handlers, the offer book and the API over the real contracts.

const [MAKER, TAKER, ARBITER, BACKUP, OTHER] = [1, 2, 3, 4, 5];
const HOUR = 3_600;
const lower = (person: number): Address => signer(person).address.toLowerCase() as Address;

let anvil: Running;
let core: Core;
let desk: Address;
let lens: Address;
let act: ReturnType<typeof deskActions>;
let t: TestDb;
let index: ReturnType<typeof indexInProcess>;
let app: ReturnType<typeof createApi>;
const reported: unknown[] = [];

beforeAll(async () => {
  anvil = await startAnvil();
  process.env.RPC_URL = anvil.url;
  core = await deployCore(anvil.url, ["WETH", "USDC"], 6);
  ({ desk, lens } = await core.createPeer());
  act = deskActions(core, desk);
  t = await openDb();
  index = indexInProcess(t, core.client, core.address, { desk });
  const until = 2n ** 40n;
  for (const person of [ARBITER, BACKUP])
    await act.send(person, encodeFunctionData({ abi: peerDeskAbi, functionName: "serve", args: [until] }));
  await openTables(t.sql, "test");
  const client = batching(anvil.url);
  const deployment = { ...core.deployment, peer: { desk, lens } };
  app = createApi({
    db: await t.reader(),
    dialect: "pglite",
    head: async () => {
      const block = await core.client.getBlock();
      return { block: Number(block.number), time: Number(block.timestamp) };
    },
    ...nodeClock(core.client),
    prices: (asked) => Promise.resolve(asked.map(() => undefined)),
    priceRanges: (asked) => Promise.resolve(asked.map(() => undefined)),
    oracle: (address) =>
      Promise.resolve({ address, unit: null, feeds: null, maxDeviation: null, grace: null, growth: null }),
    offers: openOfferBook(t.sql, "public"),
    fillable: readFillable(client, deployment),
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

/** Indexes, and writes the rows where the API reads them. */
const settle = async (): Promise<void> => {
  await index.catchUp();
  await t.reader();
};

const compared = (block: bigint): Promise<string[]> =>
  differences({ query: t.query, client: batching(anvil.url), lendingPools: core.address, desk, block });
/** Indexes, and compares every row with the chain. */
const reconcile = async (): Promise<void> => {
  expect(await compared(await index.catchUp())).toEqual([]);
};

const ask = async <Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> => {
  const response = await app.request("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
};

type Refused = { error: { code: string; message: string } };
const post = async (body: string | Uint8Array<ArrayBuffer>, type = "text/plain") => {
  const response = await app.request("/v1/offers", { method: "POST", headers: { "content-type": type }, body });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> & Partial<Refused> };
};
const offers = async (query = ""): Promise<Record<string, unknown>[]> => {
  const response = await app.request(`/v1/offers${query}`);
  const text = await response.text();
  expect(response.status, text).toBe(200);
  return (JSON.parse(text) as { offers: Record<string, unknown>[] }).offers;
};

const DEAL = `query ($id: Hex!) { deal(id: $id) { stage phase turn deadline silenceCall silenceFrom ending seen toBuyer toSeller fee
  steps(direction: asc, orderBy: id) { nodes { kind actor } } choices { call by until toBuyer toSeller } } }`;
type DealAnswer = {
  deal: Record<string, unknown> & {
    steps: { nodes: { kind: string; actor: string }[] };
    choices: { call: string; by: string[] }[];
  };
};

describe("swaps", () => {
  test("default: an order placed, published and taken in part", async () => {
    const order = await act.swap(MAKER);
    const placed = encodeFunctionData({ abi: peerDeskAbi, functionName: "placeSwap", args: [order] });
    await act.send(MAKER, placed);
    await act.fill(TAKER, order, "0x", 4n * ONE);
    await reconcile();
    type Answer = { orders: { nodes: Record<string, unknown>[] }; fills: { nodes: Record<string, unknown>[] } };
    const { orders, fills } = await ask<Answer>(
      "{ orders { nodes { kind maker status left placed signed text content } } fills { nodes { maker taker sell sold buy paid } } }",
    );
    const [row] = orders.nodes;
    expect(row).toMatchObject({ kind: "swap", status: "open", left: String(6n * ONE), placed: true, signed: true });
    const tokens = { sell: core.token(0).toLowerCase(), buy: core.token(1).toLowerCase() };
    expect(fills.nodes).toEqual([
      { maker: lower(MAKER), taker: lower(TAKER), ...tokens, sold: String(4n * ONE), paid: String(8n * ONE) },
    ]);
    // The text opens the very order.
    expect(row?.text).toBe(await act.text(MAKER, { kind: "swap", order }, { signature: "0x" }));
  });

  test("behavior: a publication proves nothing unless its maker signed it", async () => {
    const known = { kind: "swap", order: await act.swap(MAKER, { minFill: 1n }) } as const;
    const publish = async (by: number, signature: Hex) => {
      const data = bytesToHex(orderBytes({ ...known, chainId: CHAIN, contract: desk, signature }));
      await act.send(by, encodeFunctionData({ abi: peerDeskAbi, functionName: "publish", args: [data] }));
      await settle();
      type Answer = { orders: { nodes: { signed: boolean; signature: Hex; caller: string; placed: boolean }[] } };
      const { orders } = await ask<Answer>("{ orders { nodes { signed signature caller placed } } }");
      return orders.nodes.find(({ placed }) => !placed);
    };
    const forged = await act.sign(OTHER, known);
    const own = await act.sign(MAKER, known);
    expect(await publish(OTHER, forged)).toMatchObject({ signed: false, caller: lower(OTHER) });
    const before = await offers();
    expect(await publish(OTHER, own)).toMatchObject({ signed: true, signature: own });
    // What is proven stays.
    expect(await publish(OTHER, forged)).toMatchObject({ signed: true, signature: own });
    expect((await offers()).length).toBe(before.length + 1);
    await act.send(OTHER, encodeFunctionData({ abi: peerDeskAbi, functionName: "publish", args: ["0x00ff"] }));
    await reconcile();
  });

  test("behavior: an ad with a word that is no boolean stops nothing", async () => {
    const ad = await act.ad(MAKER, ARBITER, BACKUP);
    const data = encodeFunctionData({ abi: peerDeskAbi, functionName: "placeAd", args: [ad] });
    // The seventh word is makerSells.
    const at = 2 + 8 + 6 * 64;
    const dirty: Hex = `0x${data.slice(2, at)}${"2".padStart(64, "0")}${data.slice(at + 64)}`;
    const before = (await t.rows("peerOrder")).length;
    await act.send(MAKER, dirty);
    await settle();
    expect((await t.rows("peerOrder")).length).toBe(before);
  });
});

describe("deals", () => {
  const opened = async (some = {}, amount = 10n * ONE) => {
    const ad = await act.ad(MAKER, ARBITER, BACKUP, some);
    return act.open(TAKER, ad, await act.sign(MAKER, { kind: "ad", order: ad }), amount);
  };
  const dealOf = async (id: Hex) => {
    await settle();
    return (await ask<DealAnswer>(DEAL, { id })).deal;
  };

  test("default: from its opening to its end, and whose turn it is", async () => {
    const { id, deal } = await opened();
    expect(await dealOf(id)).toMatchObject({ stage: "open", phase: "unseen", turn: ["maker"], silenceCall: "expire" });
    await act.about(MAKER, "confirm", deal);
    expect(await dealOf(id)).toMatchObject({ phase: "paying", turn: ["buyer"], seen: true });
    await act.about(TAKER, "markPaid", deal);
    expect(await dealOf(id)).toMatchObject({ stage: "paid", turn: ["seller"], silenceCall: "claim" });
    await act.about(MAKER, "release", deal);
    const now = await dealOf(id);
    expect(now).toMatchObject({ stage: "closed", ending: "released", turn: [], deadline: null, choices: [] });
    expect(now.toBuyer).toBe(String(11n * ONE));
    expect(now.steps.nodes.map(({ kind, actor }) => [kind, actor])).toEqual([
      ["opened", lower(TAKER)],
      ["confirmed", lower(MAKER)],
      ["paid", lower(TAKER)],
      ["closed", lower(MAKER)],
    ]);
    await reconcile();
  });

  test("behavior: the other endings", async () => {
    const open = await opened();
    const expired = await opened();
    const claimed = await opened();
    const conceded = await opened();
    const ruled = await opened();
    const agreed = await opened({ makerSells: false });
    await act.about(MAKER, "confirm", claimed.deal);
    for (const { deal } of [claimed, conceded, ruled]) await act.about(TAKER, "markPaid", deal);
    await act.about(MAKER, "markPaid", agreed.deal);
    await act.about(TAKER, "concede", conceded.deal);
    await act.about(MAKER, "dispute", ruled.deal);
    await act.rule(ARBITER, ruled.deal, 0n);
    await act.about(TAKER, "dispute", agreed.deal);

    const deadline = (await act.now()) + 1_000n;
    const appointment = { deal: agreed.id, round: 0n, arbiter: signer(BACKUP).address, fee: 50n, epoch: 0n, deadline };
    const appointing = await act.sign(TAKER, { kind: "appointment", order: appointment });
    await act.send(
      MAKER,
      encodeFunctionData({
        abi: peerDeskAbi,
        functionName: "appoint",
        args: [agreed.deal, appointment.arbiter, appointment.fee, deadline, appointing],
      }),
    );
    expect(await dealOf(agreed.id)).toMatchObject({ stage: "disputed", turn: ["arbiter"] });
    const agreement = { deal: agreed.id, buyerAmount: 3n * ONE, epoch: 0n, deadline };
    const agreeing = await act.sign(TAKER, { kind: "agreement", order: agreement });
    await act.send(
      MAKER,
      encodeFunctionData({
        abi: peerDeskAbi,
        functionName: "agree",
        args: [agreed.deal, agreement.buyerAmount, deadline, agreeing],
      }),
    );
    await reconcile();

    // The same rows, at a later time: nothing that grows is stored.
    await act.pass(5 * HOUR + 1);
    expect(await dealOf(open.id)).toMatchObject({ stage: "open", phase: "expirable", turn: ["anyone"] });
    await act.about(OTHER, "expire", expired.deal);
    await act.pass(24 * HOUR);
    expect(await dealOf(claimed.id)).toMatchObject({ phase: "claimable", turn: ["anyone"] });
    await act.about(OTHER, "claim", claimed.deal);
    for (const [{ id }, ending] of [
      [expired, "expired"],
      [claimed, "claimed"],
      [conceded, "conceded"],
      [ruled, "ruled"],
      [agreed, "agreed"],
    ] as const)
      expect(await dealOf(id)).toMatchObject({ stage: "closed", ending });
    await reconcile();
    expect(dealIdOf(open.deal)).toBe(open.id);

    type Facts = { reputation: Record<string, unknown> };
    const facts = "deals running done agreed disputed lost expired absent counterparties swaps";
    const of = async (account: Address) =>
      (await ask<Facts>(`query ($a: Address!) { reputation(account: $a) { ${facts} } }`, { a: account })).reputation;
    const both = { deals: 7, running: 1, done: 2, agreed: 1, disputed: 2, counterparties: 1, swaps: 1 };
    expect(await of(lower(MAKER))).toEqual({ ...both, lost: 0, expired: 0, absent: 1 });
    expect(await of(lower(TAKER))).toEqual({ ...both, lost: 2, expired: 0, absent: 0 });
    const response = await app.request(`/v1/accounts/${lower(TAKER)}/deals`);
    const { deals } = (await response.json()) as { deals: { phase: string }[] };
    expect(deals.map(({ phase }) => phase).sort()).toEqual([...Array(6).fill("closed"), "expirable"]);
  });

  test("error: a deal that is not there", async () => {
    const response = await app.request(`/v1/deals/0x${"77".repeat(32)}`);
    expect([response.status, ((await response.json()) as Refused).error.code]).toEqual([404, "NOT_FOUND"]);
  });
});

test("error: a row that was changed by hand is found, of every table of the desk", async () => {
  await act.send(BACKUP, encodeFunctionData({ abi: peerDeskAbi, functionName: "bumpEpoch" }));
  const watching = encodeFunctionData({ abi: peerDeskAbi, functionName: "setWatcher", args: [signer(OTHER).address] });
  await act.send(MAKER, watching);
  await reconcile();
  const block = await core.client.getBlockNumber();
  const changes = [
    ...["seen = not seen", "clock = clock + 1", "stage = 'open'", "arbiter_fee = 7", "to_buyer = to_buyer + 1"].map(
      (set) => oneOf("deal", set, "stage = 'closed'"),
    ),
    without("deal"),
    ...["kind = 'paid'", "actor = maker", "deal_id = '0x01'"].map((set) =>
      oneOf("deal_step", set.replace("maker", `'${lower(OTHER)}'`), "kind = 'disputed'"),
    ),
    ...["opened", "closed"].map((kind) => without("deal_step", `kind = '${kind}'`)),
    ...[
      "sold = sold + 1",
      "paid = paid - 1",
      "taker = maker",
      "order_id = '0x02'",
      "log_index = 9, id = id || '9'",
    ].map((set) => oneOf("swap_fill", set)),
    ...["content = replace(content::text, '0000', '0001')::json", "amount = amount + 1", "maker = taker"].map((set) =>
      oneOf("peer_order", set),
    ),
    oneOf("peer_order", "placed = not placed"),
    ...["used = used + 1", "cancelled = not cancelled"].map((set) => oneOf("peer_budget", set)),
    oneOf("peer_epoch", "epoch = epoch + 1"),
    oneOf("arbiter", "until = until + 1"),
    oneOf("watcher", "watcher = id"),
    `insert into peer_credit (venue, party, token, amount, updated_at) values ('desk', '${lower(MAKER)}', '${core.token(0).toLowerCase()}', 1, 1)`,
  ];
  expect(await unfoundChanges(t, changes, () => compared(block))).toEqual([]);
  expect(await compared(block)).toEqual([]);
});

describe("POST /v1/offers", () => {
  beforeEach(() => t.sql("truncate weir_live.offer"));

  test("default: an offer that can be taken is listed, with its text, and told in the stream", async () => {
    await settle();
    const known = { kind: "swap", order: await act.swap(OTHER) } as const;
    const text = await act.text(OTHER, known);
    const { status, body } = await post(text);
    expect([status, body]).toEqual([200, { id: body.id, kind: "swap", fillable: String(10n * ONE), known: false }]);
    expect(await post(`https://example.org/desk#offer=${text}`)).toMatchObject({ status: 200, body: { known: true } });
    const [row] = await offers(`?maker=${signer(OTHER).address}`);
    expect(row).toMatchObject({ id: body.id, origin: "posted", left: String(10n * ONE), text });
    const messages = await t.sql<{ kind: string; account: string }>("select kind, account from weir_live.message");
    expect(messages).toEqual([{ kind: "offer", account: lower(OTHER) }]);

    // What the chain says afterwards decides whether it is listed.
    await act.fill(TAKER, known.order, await act.sign(OTHER, known), 10n * ONE);
    await settle();
    expect(await offers(`?maker=${signer(OTHER).address}`)).toEqual([]);
  });

  test("behavior: filters and pages", async () => {
    const sold = async (amount: bigint, some = {}) => {
      const order = await act.swap(TAKER, { sellAmount: amount * ONE, ...some });
      expect((await post(await act.text(TAKER, { kind: "swap", order }))).status).toBe(200);
    };
    for (const amount of [1n, 2n, 3n]) await sold(amount);
    await sold(4n, { taker: signer(OTHER).address });
    const ad = await act.ad(TAKER, ARBITER, BACKUP, { makerSells: false });
    expect((await post(await act.text(TAKER, { kind: "ad", order: ad }))).status).toBe(200);
    const of = async (query: string) =>
      (await offers(`?maker=${lower(TAKER)}&${query}`)).map(({ amount }) => BigInt(amount as string) / ONE).sort();
    expect(await of("kind=swap")).toEqual([1n, 2n, 3n, 4n]);
    expect(await of(`taker=${lower(MAKER)}&kind=swap`)).toEqual([1n, 2n, 3n]);
    expect(await of(`taker=${lower(OTHER)}&kind=swap`)).toEqual([1n, 2n, 3n, 4n]);
    expect(await of(`least=${2n * ONE}&most=${3n * ONE}`)).toEqual([2n, 3n]);
    expect(await of("gives=false")).toEqual([100n]);
    expect(await of(`arbiter=${lower(ARBITER)}`)).toEqual([100n]);
    expect(await of(`token=${core.token(1)}`)).toEqual([]);
    expect(await of(`otherToken=${core.token(1)}`)).toEqual([1n, 2n, 3n, 4n]);
    const all = await offers();
    expect(await offers("?only=text")).toEqual(all.map(({ text }) => ({ text })));
    const seen: unknown[] = [];
    let next: string | null = "";
    while (next !== null) {
      const after: string = next === "" ? "" : `&after=${next}`;
      const response = await app.request(`/v1/offers?first=2${after}`);
      const page = (await response.json()) as { offers: { id: string }[]; next: string | null };
      expect(page.offers.length).toBeLessThanOrEqual(2);
      seen.push(...page.offers.map(({ id }) => id));
      next = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(all.map(({ id }) => id));
  });

  test("error: whatever is posted, nothing fails inside, and only an offer as it was signed is taken", async () => {
    const swap = { kind: "swap", order: await act.swap(MAKER, { sellAmount: 7n * ONE }) } as const;
    const open = { currency: "EUR", price: "0.9", method: "SEPA" };
    const terms = { open, hidden: `0x${"cd".repeat(32)}` } as const;
    const ad = { kind: "ad", order: await act.ad(TAKER, ARBITER, BACKUP, { termsHash: termsHash(terms) }) } as const;
    const place = { chainId: CHAIN, contract: desk };
    const good: SharedOrder[] = [
      { ...swap, ...place, signature: await act.sign(MAKER, swap) },
      { ...ad, ...place, terms, signature: await act.sign(TAKER, ad) },
    ];
    const ids = good.map((order) => orderHash(CHAIN, desk, order));
    const create = createOfferBodies(createRandom("offers"), good);
    const answers = new Map<string, number>();
    // Offers in a minute are limited.
    vi.useFakeTimers({ toFake: ["Date"] });
    for (let i = 0; i < 500; i++) {
      vi.setSystemTime(Date.now() + 2_000);
      const { body: sent, same } = create();
      const { status, body } = await post(sent);
      const label = `${Buffer.from(sent).toString("base64")} → ${status} ${JSON.stringify(body)}`;
      expect(status, label).toBe(same ? 200 : 422);
      if (same) expect(ids, label).toContain(body.id);
      const answer = body.error?.code ?? "taken";
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
    }
    vi.useRealTimers();
    expect((await t.sql("select id from weir_live.offer")).length).toBe(2);
    const expected = ["taken", "OFFER_UNREADABLE", "OFFER_FORGED", "OFFER_OTHER_CHAIN", "OFFER_OTHER_CONTRACT"];
    for (const answer of expected) expect([answer, answers.get(answer) ?? 0]).not.toContain(0);
  });

  test("behavior: of terms with characters that nobody sees the offer is taken, and they are left out", async () => {
    for (const method of ["SE\u0000PA", "\u202eAPES", "S\u200bEPA"]) {
      const terms = { open: { currency: "EUR", price: "1", method }, hidden: `0x${"cd".repeat(32)}` } as const;
      const order = await act.ad(OTHER, ARBITER, BACKUP, { termsHash: termsHash(terms) });
      const signature = await act.sign(OTHER, { kind: "ad", order });
      const { status, body } = await post(
        orderText({ kind: "ad", order, terms, chainId: CHAIN, contract: desk, signature }),
      );
      expect(status, JSON.stringify(body)).toBe(200);
    }
    expect((await offers(`?maker=${lower(OTHER)}`)).map(({ method }) => method)).toEqual([null, null, null]);
  });

  test("error: each reason has its code", async () => {
    const order = await act.swap(MAKER, { group: `0x${"99".repeat(32)}` });
    const known = { kind: "swap", order } as const;
    const good = await act.text(MAKER, known);
    const refused = async (text: string, type?: string): Promise<string> => {
      const { status, body } = await post(text, type);
      expect(status, JSON.stringify(body)).toBeGreaterThan(400);
      expect(body.error?.message).toMatch(/^[A-Z].*\.$/);
      return body.error?.code ?? "";
    };
    expect(await refused("")).toBe("OFFER_UNREADABLE");
    expect(await refused("hello")).toBe("OFFER_UNREADABLE");
    expect(await refused(good.slice(0, -6))).toBe("OFFER_UNREADABLE");
    expect(await refused(`${good.slice(0, 40)}${good[40] === "A" ? "B" : "A"}${good.slice(41)}`)).toBe(
      "OFFER_UNREADABLE",
    );
    expect(await refused(good, "application/json")).toBe("UNSUPPORTED_MEDIA_TYPE");
    expect(await refused("w".repeat(8_001))).toBe("BODY_TOO_LARGE");
    const consent = { deal: order.group, buyerAmount: 1n, epoch: 0n, deadline: 1n };
    expect(await refused(await act.text(MAKER, { kind: "agreement", order: consent }))).toBe("OFFER_UNREADABLE");
    expect(await refused(await act.text(MAKER, known, { chainId: 1 }))).toBe("OFFER_OTHER_CHAIN");
    expect(await refused(await act.text(MAKER, known, { contract: core.address }))).toBe("OFFER_OTHER_CONTRACT");
    expect(await refused(await act.text(OTHER, known))).toBe("OFFER_FORGED");
    const signed = await act.sign(MAKER, known);
    const dearer = { kind: "swap", order: { ...order, buyAmount: 1n } } as const;
    expect(await refused(await act.text(MAKER, dearer, { signature: signed }))).toBe("OFFER_FORGED");
    const ofMaker = async (some: object) =>
      refused(await act.text(MAKER, { kind: "swap", order: { ...order, ...some } }));
    const now = await act.now();
    expect(await ofMaker({ expiry: now - 1n })).toBe("OFFER_EXPIRED");
    expect(await ofMaker({ start: now + 1_000n })).toBe("OFFER_NOT_STARTED");
    expect(await ofMaker({ epoch: 7n })).toBe("OFFER_CANCELLED");
    expect(await ofMaker({ sellAmount: 10n ** 30n, minFill: 10n ** 29n })).toBe("OFFER_UNFUNDED");
    expect(await ofMaker({ taker: order.maker })).toBe("OFFER_INVALID");
    expect(await ofMaker({ source: core.id(1) })).toBe("OFFER_INVALID");

    await act.fill(TAKER, order, signed, 10n * ONE);
    expect(await refused(good)).toBe("OFFER_USED_UP");
    const args = [order.group, order.sell] as const;
    await act.send(MAKER, encodeFunctionData({ abi: peerDeskAbi, functionName: "cancel", args }));
    expect(await refused(good)).toBe("OFFER_CANCELLED");
    await reconcile();
    expect(await t.sql("select id from weir_live.offer")).toEqual([]);
  });
});
