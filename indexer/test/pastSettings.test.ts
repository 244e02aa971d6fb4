import { createRandom } from "@weir/process/random";
import { lendingPoolsAbi } from "@weir/sdk/abi";
import { idToHex } from "@weir/sdk/codec/ids";
import {
  type ContractFunctionArgs,
  type ContractFunctionName,
  encodeFunctionData,
  getAddress,
  maxUint256,
  zeroAddress,
} from "viem";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nodeClock } from "../src/api/at/nodeClock.ts";
import { createApi } from "../src/api/createApi.ts";
import { batching, signer } from "./anvilClient.ts";
import { closedBook } from "./api/closedBook.ts";
import { type Core, deployCore } from "./core.ts";
import { openDb, type TestDb } from "./db.ts";
import { indexInProcess } from "./inProcess.ts";
import { type Running, startAnvil } from "./processes.ts";

// Random actions of a pool's owner and guardian on the real core. What the API says of the pool and its reserves as of each
// block is what the node answers at that block.

const ONE = 10n ** 18n;
const [HOUR, DAY] = [3_600, 86_400];
const STEPS = 150;
const PEOPLE = 4;

type Functions = ContractFunctionName<typeof lendingPoolsAbi, "nonpayable">;
type ArgsOf<name extends Functions> = ContractFunctionArgs<typeof lendingPoolsAbi, "nonpayable", name>;

let anvil: Running;
let core: Core;
let t: TestDb;

beforeAll(async () => {
  anvil = await startAnvil();
  // Where the handlers ask for names of tokens.
  process.env.RPC_URL = anvil.url;
  core = await deployCore(anvil.url, ["WETH", "USDC"], PEOPLE);
  t = await openDb();
  // The first build of the contracts takes a minute.
}, 300_000);
afterAll(async () => {
  await t?.close();
  await anvil?.stop();
});

/** An API over what is indexed, and the function that asks it. */
const openAsker = async () => {
  const db = await t.reader();
  const { number, timestamp } = await core.client.getBlock();
  const reported: unknown[] = [];
  const app = createApi({
    db,
    dialect: "pglite",
    head: () => Promise.resolve({ block: Number(number), time: Number(timestamp) }),
    ...nodeClock(core.client),
    prices: (asked) => Promise.resolve(asked.map(() => undefined)),
    priceRanges: (asked) => Promise.resolve(asked.map(() => undefined)),
    oracle: (address) =>
      Promise.resolve({ address, unit: null, feeds: null, maxDeviation: null, grace: null, growth: null }),
    ...closedBook,
    deployment: core.deployment,
    report: (error) => reported.push(error),
  });
  const pool = async (at: object): Promise<unknown> => {
    const response = await app.request("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: PAST, variables: { pool: core.poolHex, at } }),
    });
    const answer = (await response.json()) as { data?: { pool: unknown }; errors?: unknown };
    expect({ errors: answer.errors, reported }).toEqual({ errors: undefined, reported: [] });
    return answer.data?.pool;
  };
  return { pool, request: app.request };
};

const PAST = `query ($pool: Hex!, $at: At) {
  pool(id: $pool, at: $at) {
    asOf owner nextOwner guardian feeRecipient targetHealthFactor hfAtMaxBonus dust reserveCount
    reserves {
      id ltv nextThreshold: liquidationThreshold liquidationThresholdNow rampEnd maxBonus reserveFactor stopped retired
      supplyCap borrowCap collateralCap silentSince silentLast
      pool { owner }
    }
  }
}`;

/** What the core says at a block, in the form of the query. */
const onChain = async (client: ReturnType<typeof batching>, blockNumber: bigint) => {
  const at = { abi: lendingPoolsAbi, address: core.address, blockNumber } as const;
  const { timestamp } = await client.getBlock({ blockNumber });
  const info = await client.readContract({ ...at, functionName: "poolInfo", args: [core.pool] });
  const lower = (text: string) => text.toLowerCase();
  const cap = (value: bigint) => (value === maxUint256 ? null : String(value));
  const reserves = await Promise.all(
    Array.from({ length: info.reserveCount }, async (_, i) => {
      const args = [core.id(i)] as const;
      const [reserve, silence] = await Promise.all([
        client.readContract({ ...at, functionName: "reserveInfo", args }),
        client.readContract({ ...at, functionName: "silenceOf", args }),
      ]);
      const { ltv, rampEnd, maxBonus, reserveFactor, stopped, retired } = reserve;
      return {
        id: idToHex(core.id(i)),
        ...{ ltv, rampEnd, maxBonus, reserveFactor, stopped, retired },
        nextThreshold: reserve.nextLiquidationThreshold,
        liquidationThresholdNow: reserve.liquidationThreshold,
        supplyCap: cap(reserve.supplyCap),
        borrowCap: cap(reserve.borrowCap),
        collateralCap: cap(reserve.collateralCap),
        silentSince: silence.since,
        silentLast: silence.last,
        pool: { owner: lower(info.owner) },
      };
    }),
  );
  return {
    asOf: Number(timestamp),
    owner: lower(info.owner),
    nextOwner: lower(info.nextOwner),
    guardian: lower(info.guardian),
    feeRecipient: lower(info.feeRecipient),
    targetHealthFactor: info.targetHealthFactor,
    hfAtMaxBonus: info.hfAtMaxBonus,
    dust: String(info.dust),
    reserveCount: info.reserveCount,
    reserves,
  };
};

test("a pool's settings as of each block are those of the chain at that block", { timeout: 600_000 }, async () => {
  const random = createRandom("past settings");
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  const index = indexInProcess(t, core.client, core.address);
  const created = await core.client.getBlockNumber();

  /** A call to the core. One that the core refuses is not sent: it would change nothing. */
  const call = async <name extends Functions>(by: number, functionName: name, args: ArgsOf<name>): Promise<void> => {
    const data = encodeFunctionData({ abi: lendingPoolsAbi, functionName, args } as never);
    const refused = await core.client.call({ account: signer(by).address, to: core.address, data }).then(
      () => false,
      () => true,
    );
    if (!refused) await core.as(by).send(data);
  };
  const ownerNow = async (): Promise<number> => {
    const { owner } = await core.client.readContract({
      ...{ abi: lendingPoolsAbi, address: core.address, functionName: "poolInfo", args: [core.pool] },
    });
    return [0, 1, 2, 3].find((person) => signer(person).address === getAddress(owner)) ?? 0;
  };

  // Few choices, so that what was announced is often asked for again, and carried out.
  const settings = [
    { ltv: 7_500, liquidationThreshold: 8_000, reserveFactor: 100, supplyCap: maxUint256, borrowCap: maxUint256 },
    { ltv: 7_000, liquidationThreshold: 7_600, reserveFactor: 90, supplyCap: maxUint256, borrowCap: ONE },
    { ltv: 6_000, liquidationThreshold: 7_000, reserveFactor: 90, supplyCap: 10n ** 24n, borrowCap: 10n ** 23n },
  ];
  const later = [core.configOf(await core.createToken("DAI")), core.configOf(await core.createToken("WBTC"))];
  const act = async (): Promise<void> => {
    const owner = await ownerNow();
    const [kind, id, person] = [below(12), core.id(below(2)), below(PEOPLE)];
    if (kind < 3) await call(owner, "setReserve", [id, pick(settings)]);
    else if (kind < 5) await call(owner, "listReserve", [core.pool, pick(later)]);
    else if (kind === 5) await call(owner, "setStop", [id, true]);
    else if (kind === 6) await call(owner, "setStop", [id, false]);
    else if (kind === 7) await call(owner, "setGuardian", [core.pool, pick([signer(person).address, zeroAddress])]);
    else if (kind === 8) await call(owner, "setFeeRecipient", [core.pool, signer(person).address]);
    else if (kind === 9) await call(owner, "setOwner", [core.pool, signer((owner + 1) % PEOPLE).address]);
    else if (kind === 10) await call((owner + 1) % PEOPLE, "acceptOwner", [core.pool]);
    else {
      await core.setPrice(0, pick([0n, ONE]));
      await call(person, "markSilent", [core.id(0)]);
    }
  };
  for (let step = 0; step < STEPS; step++) {
    await act();
    if (random() < 0.4) {
      await core.client.increaseTime({ seconds: pick([60, HOUR, DAY, 2 * DAY, 4 * DAY]) });
      await core.client.mine({ blocks: 1 });
    }
  }
  await call(await ownerNow(), "setOwner", [core.pool, zeroAddress]);

  const head = await index.catchUp();
  const asker = await openAsker();
  const node = batching(anvil.url);
  let [before, changes] = ["", 0];
  for (let block = created; block <= head; block++) {
    const due = await onChain(node, block);
    expect(await asker.pool({ block: Number(block) }), `block ${block}`).toEqual(due);
    const { asOf, ...rest } = due;
    // Until the next block's time: by seconds as by blocks. Thresholds that fall are those of the block.
    const next = block < head ? Number((await node.getBlock({ blockNumber: block + 1n })).timestamp) : asOf + 1;
    if (next > asOf) expect(await asker.pool({ time: asOf }), `second ${asOf}`).toEqual(due);
    const text = JSON.stringify(rest);
    if (text !== before) changes++;
    before = text;
  }
  expect(await asker.pool({ block: Number(created) - 1 })).toBeNull();
  const rest = (await (await asker.request(`/v1/pools/${core.poolHex}?block=${created}`)).json()) as object;
  expect(rest).toMatchObject({
    owner: signer(0).address.toLowerCase(),
    reserveCount: 2,
    createdBlock: Number(created),
  });
  const early = await asker.request(`/v1/pools/${core.poolHex}?block=${Number(created) - 1}`);
  expect([early.status, await early.json()]).toMatchObject([404, { error: { code: "NOT_FOUND" } }]);

  // A history of refusals would prove little.
  expect(changes).toBeGreaterThan(40);
  const kinds = (await t.rows("configChange")).map(({ kind }) => kind);
  for (const kind of ["settings", "announced", "listed", "stopped", "resumed", "owner", "ownerOffered", "guardian"])
    expect(kinds.filter((one) => one === kind).length, kind).toBeGreaterThan(1);
  for (const kind of ["feeRecipient", "silence"]) expect(kinds, kind).toContain(kind);
});
