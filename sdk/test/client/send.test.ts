import type { Action } from "@weir/sdk/actions/simulate";
import { createWeirClient } from "@weir/sdk/client/createWeirClient";
import { AccountMismatchError, PlanRefusedError, TransactionRevertedError } from "@weir/sdk/client/sendErrors";
import { positionOf } from "@weir/sdk/math/health";
import { MAX_UINT256 } from "@weir/sdk/math/snapshot";
import { WAD } from "@weir/sdk/math/wad";
import { createTestClient, erc20Abi, http, parseUnits } from "viem";
import { waitForTransactionReceipt, writeContract } from "viem/actions";
import { anvil } from "viem/chains";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startAnvil } from "../differential/anvil.ts";
import { deployPool, type Listed } from "../differential/chain.ts";

// The functions that plan, simulate and send, against the real contracts on a chain of their own. Each test begins on the
// same state: Bob has lent 9,000 of his 10,000 USDC; Alice has 10,000 WETH and USDC, and the core may pull none of it.

const LISTED: Listed[] = [
  { symbol: "WETH", decimals: 18, price: 2_000, ltv: 8_000 },
  { symbol: "USDC", decimals: 6, price: 1, ltv: 8_500 },
];
const [WETH, USDC] = [0, 1];
const usdc = (amount: string) => parseUnits(amount, 6);

/** A debt is rounded up, by one token unit where the index makes 1,000 USDC no whole number of shares. */
const OWED = [usdc("1000"), usdc("1000") + 1n];

/** A token whose `approve` reverts and whose every other function returns 1. */
const REFUSES_CHANGE = "0x5f3560e01c63095ea7b31460165760015f5260205ff35b5f5ffd";

let node: Awaited<ReturnType<typeof startAnvil>>;
let chain: Awaited<ReturnType<typeof deployPool>>;
let weir: ReturnType<typeof createWeirClient>;
let testClient: ReturnType<typeof createTestClient>;
let state: `0x${string}`;

beforeAll(async () => {
  node = await startAnvil(1_700_000_000);
  chain = await deployPool(node.url, LISTED);
  const [alice, bob] = chain.accounts;
  testClient = createTestClient({ chain: anvil, mode: "anvil", transport: http(node.url) });
  const config = {
    deployment: { lendingPools: chain.core, lens: chain.lens },
    transport: http(node.url),
    chain: anvil,
    pollingInterval: 20,
    cacheTime: 0,
  };
  weir = createWeirClient({ ...config, account: alice });
  await createWeirClient({ ...config, account: bob }).sendActions({
    pool: chain.pool,
    actions: [{ type: "supply", reserveId: chain.reserve(USDC), assets: usdc("9000") }],
  });
  for (const { info } of (await weir.getSnapshot({ pool: chain.pool })).reserves) await approve(info.token, 0n);
}, 60_000);

beforeEach(async () => {
  if (state) await testClient.revert({ id: state });
  state = await testClient.snapshot();
});

afterAll(() => node?.stop());

const approve = async (token: `0x${string}`, amount: bigint) => {
  const hash = await writeContract(weir, {
    abi: erc20Abi,
    address: token,
    functionName: "approve",
    args: [chain.core, amount],
    account: chain.accounts[0],
    chain: anvil,
  });
  await waitForTransactionReceipt(weir, { hash });
};

const tokenOf = async (index: number) => (await weir.getSnapshot({ pool: chain.pool })).reserves[index]!.info.token;

/** 1 WETH that backs debts, and 1,000 USDC against it. */
const open = (): Action[] => [
  { type: "supply", reserveId: chain.reserve(WETH), assets: WAD },
  { type: "setCollateral", reserveId: chain.reserve(WETH), enabled: true },
  { type: "borrow", reserveId: chain.reserve(USDC), assets: usdc("1000") },
];

const send = (actions: Action[]) => weir.sendActions({ pool: chain.pool, actions });

describe("sendActions", () => {
  test("default: approves what is pulled, then carries out every action in one transaction", async () => {
    const { transactions, receipt, events } = await send(open());
    expect(transactions.map(({ call }) => call.kind)).toEqual(["approve", "multicall"]);
    expect(transactions[1]!.receipt).toBe(receipt);
    expect(events.map(({ eventName }) => eventName)).toEqual(["Supplied", "Transfer", "CollateralSet", "Borrowed"]);
    const [position] = await weir.getPortfolio({ pools: [chain.pool] });
    expect(position!.reserves[WETH]!.supplyAssets).toBe(WAD);
    expect(OWED).toContain(position!.reserves[USDC]!.debtAssets);
    expect(await weir.getHealthFactor({ pool: chain.pool })).toBe(position!.healthFactor);
  });

  test("behavior: approves nothing where the allowance suffices", async () => {
    await approve(await tokenOf(WETH), MAX_UINT256);
    const { transactions } = await send(open());
    expect(transactions.map(({ call }) => call.kind)).toEqual(["multicall"]);
  });

  test("behavior: repays all of a debt, and revokes what is left of the approval", async () => {
    await send(open());
    const { transactions, revokeError } = await send([{ type: "repay", reserveId: chain.reserve(USDC), max: true }]);
    expect(transactions.map(({ call }) => call.kind)).toEqual(["approve", "repay", "revoke"]);
    expect(revokeError).toBeUndefined();
    const { reserves } = await weir.getSnapshot({ pool: chain.pool });
    expect(positionOf(reserves[USDC]!).debtAssets).toBe(0n);
    expect(reserves[USDC]!.allowance).toBe(0n);
    expect(await weir.getHealthFactor({ pool: chain.pool })).toBeNull();
  });

  test("behavior: sets an allowance to zero first where the token refuses to replace it", async () => {
    const token = await tokenOf(WETH);
    await approve(token, 1n);
    const plan = await weir.planActions({ pool: chain.pool, actions: open() });
    expect(plan.calls.map(({ kind }) => kind)).toEqual(["approve", "multicall"]);
    await testClient.setCode({ address: token, bytecode: REFUSES_CHANGE });
    const careful = await weir.planActions({ pool: chain.pool, actions: open() });
    expect(careful.calls.map(({ kind }) => kind)).toEqual(["reset", "approve", "multicall"]);
  });

  test("error: the state shows that the core would revert; nothing is sent", async () => {
    const before = await weir.getSnapshot({ pool: chain.pool });
    const error = await send([{ type: "borrow", reserveId: chain.reserve(USDC), assets: usdc("1") }]).catch(
      (error: unknown) => error,
    );
    expect(error).toBeInstanceOf(PlanRefusedError);
    expect((error as PlanRefusedError).problems).toMatchObject([{ name: "BorrowLimitExceeded", limit: 0n }]);
    expect((await weir.getSnapshot({ pool: chain.pool })).blockNumber).toBe(before.blockNumber);
  });

  test("error: no action", () => expect(send([])).rejects.toThrow("Plan at least one"));
});

describe("simulatePlan", () => {
  test("default: what the chain says of the calls is what happens", async () => {
    const plan = await weir.planActions({ pool: chain.pool, actions: open() });
    const { before, after } = await weir.simulatePlan({ plan });
    expect(before.reserves[WETH]!.supplyAssets).toBe(0n);
    expect(after.reserves[WETH]!.supplyAssets).toBe(WAD);
    expect(OWED).toContain(after.reserves[USDC]!.debtAssets);
    await weir.sendPlan({ plan });
    const [position] = await weir.getPortfolio({ pools: [chain.pool] });
    expect(position!.reserves[WETH]!.supplyAssets).toBe(after.reserves[WETH]!.supplyAssets);
    expect(OWED).toContain(position!.reserves[USDC]!.debtAssets);
  });

  test("error: what the core would revert with since the plan was made", async () => {
    const plan = await weir.planActions({ pool: chain.pool, actions: open() });
    await chain.setPrice(WETH, 1_000, 1_000);
    await expect(weir.simulatePlan({ plan })).rejects.toThrow("BorrowLimitExceeded");
  });
});

describe("sendPlan", () => {
  test("behavior: the chain changes after the plan: nothing is sent, the approval neither", async () => {
    const plan = await weir.planActions({ pool: chain.pool, actions: open() });
    await chain.setPrice(WETH, 1_000, 1_000);
    const { blockNumber } = await weir.getSnapshot({ pool: chain.pool });
    await expect(weir.sendPlan({ plan })).rejects.toThrow("BorrowLimitExceeded");
    expect((await weir.getSnapshot({ pool: chain.pool })).blockNumber).toBe(blockNumber);
  });

  test("error: another account than the plan's", async () => {
    const [, bob] = chain.accounts;
    const plan = await weir.planActions({ pool: chain.pool, actions: open() });
    await expect(weir.sendPlan({ plan, account: bob })).rejects.toBeInstanceOf(AccountMismatchError);
  });

  test("error: a transaction that reverts in its block carries the reason", async () => {
    await approve(await tokenOf(WETH), MAX_UINT256);
    const plan = await weir.planActions({ pool: chain.pool, actions: open() });
    await testClient.setAutomine(false);
    const sent = weir.sendPlan({ plan }).catch((error: unknown) => error);
    const until = async (ready: () => Promise<boolean>) => {
      while (!(await ready())) await new Promise((resolve) => setTimeout(resolve, 10));
    };
    await until(async () => (await testClient.getTxpoolStatus()).pending > 0);
    await chain.setPrice(WETH, 1_000, 1_000);
    await testClient.mine({ blocks: 1 });
    const error = await sent;
    await testClient.setAutomine(true);
    expect(error).toBeInstanceOf(TransactionRevertedError);
    expect((error as TransactionRevertedError).receipt.status).toBe("reverted");
    expect((error as TransactionRevertedError).cause).toMatchObject({
      message: expect.stringContaining("BorrowLimitExceeded"),
    });
  });
});
