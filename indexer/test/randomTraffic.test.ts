import { lendingPoolsAbi } from "@weir/sdk/abi";
import type { EntryType } from "@weir/sdk/codec/ledger";
import { type ContractFunctionArgs, type ContractFunctionName, encodeFunctionData, maxUint256 } from "viem";
import { afterAll, beforeAll, expect, test } from "vitest";
import { differences } from "../reconcile/differences.ts";
import { batching, signer } from "./anvilClient.ts";
import { type Core, deployCore } from "./core.ts";
import { openDb, type TestDb } from "./db.ts";
import { indexInProcess } from "./inProcess.ts";
import { type Running, startAnvil } from "./processes.ts";

// Random sequences of what accounts can do, many of which the core refuses: on each side of each account the ledger sums to the
// balance, and every row agrees with the chain, whatever happened.

const ONE = 10n ** 18n;
const STEPS = 160;
/** Seconds between two marks of an unreadable price: below the hour that may lie between them. */
const MARKED = 3_500;
/** Marks that witness the silence of 7 days after which deposits can be auctioned, and those of an auction's 3 days. */
const [SILENT, AUCTION] = [Math.ceil((7 * 86_400) / MARKED) + 1, Math.ceil((3 * 86_400) / MARKED) + 1];
const PEOPLE = 5;
const RESERVES = 3;

type Functions = ContractFunctionName<typeof lendingPoolsAbi, "nonpayable">;
type ArgsOf<name extends Functions> = ContractFunctionArgs<typeof lendingPoolsAbi, "nonpayable", name>;

let anvil: Running;
let core: Core;
let t: TestDb;

beforeAll(async () => {
  anvil = await startAnvil();
  // Where the handlers ask for names of tokens.
  process.env.RPC_URL = anvil.url;
  core = await deployCore(anvil.url, ["WETH", "USDC", "DAI"], PEOPLE + 1);
  t = await openDb();
  // The first build of the contracts takes a minute.
}, 300_000);
afterAll(async () => {
  await t?.close();
  await anvil?.stop();
});

/** The same numbers at every run. */
const dice = (seed: number) => {
  let state = seed;
  const roll = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    roll,
    below: (n: number): number => Math.floor(roll() * n),
    pick: <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)]!,
  };
};

test("the ledger sums to the balances after random traffic", { timeout: 600_000 }, async () => {
  const { roll, below, pick } = dice(7);
  const index = indexInProcess(t, core.client, core.address);
  const compare = async (history: boolean) =>
    differences({
      ...{ query: t.query, client: batching(anvil.url), lendingPools: core.address },
      ...{ block: await index.catchUp(), history },
    });
  const person = () => 1 + below(PEOPLE);
  const amount = () => (BigInt(1 + below(1_000_000)) * 1_000n * ONE) / BigInt(1 + below(1_000_000)) + BigInt(below(3));
  const all = (assets: bigint) => (roll() < 0.15 ? maxUint256 : assets);

  /** A call to the core by a person. One that the core refuses is not sent: it would change nothing. */
  const call = async <name extends Functions>(by: number, functionName: name, args: ArgsOf<name>): Promise<boolean> => {
    const data = encodeFunctionData({ abi: lendingPoolsAbi, functionName, args } as never);
    const account = signer(by).address;
    const refused = await core.client.call({ account, to: core.address, data }).then(
      () => false,
      () => true,
    );
    if (!refused) await core.as(by).send(data);
    return !refused;
  };

  const everyone = Array.from({ length: PEOPLE }, (_, at) => 1 + at);
  const reserves = Array.from({ length: RESERVES }, (_, at) => at);

  /** Each lends two tokens, and borrows the third. */
  const lendAndBorrow = async (): Promise<void> => {
    for (const lender of everyone)
      for (const i of reserves)
        if (i !== lender % RESERVES)
          await call(lender, "supply", [core.id(i), 20_000n * ONE, 0n, signer(lender).address, "0x"]);
    for (const debtor of everyone) {
      const [debt, self] = [debtor % RESERVES, signer(debtor).address];
      await call(debtor, "setCollateral", [core.id((debt + 1) % RESERVES), self, true]);
      await call(debtor, "borrow", [core.id(debt), 5_000n * ONE, self, self]);
    }
  };
  await lendAndBorrow();

  /** In the first reserve, from a random one on, in which the core does not refuse. */
  const somewhere = async (attempt: (id: bigint) => Promise<boolean>): Promise<boolean> => {
    const first = below(RESERVES);
    for (const i of reserves) if (await attempt(core.id((first + i) % RESERVES))) return true;
    return false;
  };
  /** The first 14 kinds move neither prices nor the time. */
  const act = async (kinds = 17): Promise<boolean> => {
    const [by, i] = [person(), below(RESERVES)];
    const [id, self] = [core.id(i), signer(by).address];
    const kind = below(kinds);
    if (kind < 2) return call(by, "supply", [id, amount(), 0n, self, "0x"]);
    if (kind === 2) return somewhere((at) => call(by, "withdraw", [at, all(amount()), 0n, self, self]));
    if (kind === 3) return call(by, "supplyCollateral", [id, amount(), self, "0x"]);
    if (kind === 4) return somewhere((at) => call(by, "withdrawCollateral", [at, amount(), self, self]));
    if (kind === 5) return call(by, "setCollateral", [id, self, roll() < 0.8]);
    if (kind < 9) return call(by, "borrow", [id, amount() * 4n, self, self]);
    if (kind === 9) return somewhere((at) => call(by, "repay", [at, all(amount()), 0n, self, "0x"]));
    if (kind === 10) return call(by, "transfer", [signer(person()).address, id, amount() * 1_000_000n]);
    if (kind === 11) return call(by, "accrue", [id]);
    if (kind === 12) return call(by, "claimFees", [id]);
    if (kind === 13) {
      // Several in one transaction, and so in one block.
      const supply = { abi: lendingPoolsAbi, functionName: "supply" } as const;
      const withdraw = { abi: lendingPoolsAbi, functionName: "withdraw" } as const;
      const calls = [
        encodeFunctionData({ ...supply, args: [id, amount(), 0n, self, "0x"] }),
        encodeFunctionData({ ...withdraw, args: [id, 1_000n, 0n, self, self] }),
        encodeFunctionData({ ...supply, args: [core.id((i + 1) % RESERVES), amount(), 0n, self, "0x"] }),
      ];
      return call(by, "multicall", [calls]);
    }
    if (kind === 14) await core.client.increaseTime({ seconds: pick([1, 60, 3_600, 86_400, 2_592_000]) });
    else await core.setPrice(i, (ONE * BigInt(20 + below(150))) / 100n);
    return true;
  };

  type How = { whom: number; from: number; debt: number; fromSupply: boolean; inside: boolean; to: number };
  /** Liquidates the account if it can be. */
  const liquidate = ({ whom, from, debt, fromSupply, inside, to }: How, maxRepaid = maxUint256) =>
    call(person(), "liquidate", [
      {
        ...{ account: signer(whom).address, receiver: signer(to).address },
        ...{
          collateralReserve: core.id(from),
          debtReserve: core.id(debt),
          fromSupply,
          inside,
          maxRepaid,
          minSeized: 0n,
        },
      },
      "0x",
    ]);

  const setPrices = async (price: bigint): Promise<void> => {
    for (const i of reserves) await core.setPrice(i, price);
  };
  /** Time passes, and the prices of all reserves are marked as what they are. */
  const mark = async (): Promise<void> => {
    await core.client.increaseTime({ seconds: MARKED });
    const marks = reserves.map((i) =>
      encodeFunctionData({ abi: lendingPoolsAbi, functionName: "markSilent", args: [core.id(i)] }),
    );
    const data = encodeFunctionData({ abi: lendingPoolsAbi, functionName: "multicall", args: [marks] });
    // Anvil signs: there are hundreds.
    const transaction = { account: signer(person()).address, to: core.address, data, gas: 1_000_000n };
    const hash = await core.client.sendTransaction(transaction);
    // A later time would be that of a block still to be mined.
    const { status } = await core.client.waitForTransactionReceipt({ hash });
    if (status !== "success") throw new Error("the silence could not be marked");
  };
  /** Sells a whole deposit of an account under auction, if it has such a deposit. */
  const take = (whom: number, from: number, fromSupply: boolean) =>
    call(person(), "takeSilent", [
      {
        ...{ account: signer(whom).address, receiver: signer(person()).address },
        ...{ collateralReserve: core.id(from), fromSupply, inside: roll() < 0.5 },
        ...{ maxFraction: ONE, minSeized: 0n },
      },
    ]);
  const auctions = { refused: 0, opened: 0, taken: 0 };
  /** All feeds fall silent for a week, and whoever owes is put up for auction. @param length marks from the opening to the end */
  const auction = async (length: number): Promise<void> => {
    await setPrices(0n);
    for (let hour = 0; hour < SILENT; hour++) {
      await mark();
      if (hour % 8 === 0) await act(14);
      // Before the week is over none can be opened.
      if (hour === 150 && !(await call(person(), "openAuction", [core.pool, signer(person()).address])))
        auctions.refused++;
    }
    for (const whom of everyone)
      if (await call(person(), "openAuction", [core.pool, signer(whom).address])) auctions.opened++;
    for (let hour = 0; hour < length; hour++) {
      await mark();
      if (hour % 8 === 0) await act(14);
      if (hour % 6 === 3) {
        const [whom, fromSupply] = [person(), roll() < 0.6];
        for (const from of reserves)
          if (await take(whom, from, fromSupply)) {
            auctions.taken++;
            break;
          }
      }
    }
  };
  /** The auctions end with the week's silence. */
  const readable = async (): Promise<void> => {
    await setPrices(ONE);
    await mark();
  };

  let done = 0;
  const traffic = async (): Promise<void> => {
    for (let step = 0; step < STEPS / 2; step++) {
      if (await act()) done++;
      if (step % 8 === 7)
        for (const whom of everyone)
          for (const fromSupply of [true, false]) {
            const [from, debt] = [below(RESERVES), below(RESERVES)];
            const how = { whom, from, debt, fromSupply, inside: roll() < 0.7, to: person() };
            await liquidate(how, roll() < 0.5 ? amount() : maxUint256);
          }
    }
  };
  await traffic();
  expect(await compare(false), "after the first half").toEqual([]);
  const losses = async () => (await t.rows("writeOff")).length;
  let inAuctions = -(await losses());
  // Some deposits are sold within the three days; the others are kept as the prices return.
  await auction(Math.floor(AUCTION / 2));
  expect(await compare(false), "in the auctions").toEqual([]);
  await readable();
  expect(await compare(false), "after auctions that ended early").toEqual([]);
  inAuctions += await losses();
  const early = { ...auctions };
  await traffic();
  expect(await compare(false), "after the second half").toEqual([]);
  inAuctions -= await losses();
  // Until nothing has to be paid any more: what is left of a debt is written off with the last deposit.
  await lendAndBorrow();
  await auction(AUCTION);
  for (const whom of everyone)
    for (const from of reserves)
      for (const fromSupply of [true, false]) if (await take(whom, from, fromSupply)) auctions.taken++;
  expect(await compare(false), "after auctions to the end").toEqual([]);
  inAuctions += await losses();
  await readable();
  await lendAndBorrow();

  // One token after the other becomes dear: debts in it lose all of their collateral and are written off.
  for (const dear of reserves) {
    for (const i of reserves) await core.setPrice(i, i === dear ? 1_000n * ONE : ONE / 100n);
    for (const whom of everyone)
      for (const from of reserves)
        for (const fromSupply of [true, false])
          await liquidate({ whom, from, debt: dear, fromSupply, inside: fromSupply, to: 1 + (whom % PEOPLE) });
  }
  expect(await compare(true)).toEqual([]);

  // Each kind of auction took place: sold for a part of the debts and for nothing, as tokens and inside the core.
  expect(early.opened, "opened").toBeGreaterThan(2);
  expect(early.taken, "sold early").toBeGreaterThan(1);
  expect(auctions.opened - early.opened, "opened again").toBeGreaterThan(2);
  expect(auctions.refused, "too early").toBe(2);
  const sales = (await t.rows("liquidation")).filter(({ kind }) => kind === "auction");
  expect(sales).toHaveLength(auctions.taken);
  expect(sales.some(({ fraction }) => fraction !== null && fraction > 0n && fraction < ONE)).toBe(true);
  expect(sales.some(({ fraction }) => fraction === 0n)).toBe(true);
  for (const key of ["asShares", "fromSupply"] as const)
    for (const value of [true, false])
      expect(
        sales.map((row) => row[key]),
        `${key} ${value}`,
      ).toContain(value);
  expect(inAuctions, "written off in auctions").toBeGreaterThan(1);
  const sold = sales.map(({ id }) => id);
  expect((await t.rows("writeOff")).filter((row) => sold.includes(row.liquidationId ?? ""))).toHaveLength(inAuctions);

  // A history of refusals would prove little.
  expect(done).toBeGreaterThan(STEPS / 3);
  const entries = await t.rows("entry");
  const count = (...types: EntryType[]) => entries.filter(({ type }) => types.includes(type as EntryType)).length;
  const kinds = new Set(entries.map(({ type }) => type));
  for (const type of ["withdraw", "withdrawCollateral", "repay", "transferIn", "claimFees", "writeOff"])
    expect(kinds, type).toContain(type);
  expect(count("liquidated")).toBeGreaterThan(4);
  const third = entries.filter(
    ({ type, account, actor, side }) => type === "seizedIn" && account !== actor && side === "supply",
  );
  expect(third.length).toBeGreaterThan(1);
});
