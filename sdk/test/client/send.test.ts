import type { Action } from "@weir/sdk/actions/simulate";
import { createWeirClient } from "@weir/sdk/client/createWeirClient";
import {
  AccountMismatchError,
  ApprovalTooLowError,
  PlanRefusedError,
  TransactionReplacedError,
  TransactionRevertedError,
} from "@weir/sdk/client/sendErrors";
import { simulateSequence } from "@weir/sdk/client/simulateSequence";
import { readError } from "@weir/sdk/errors/readError";
import { positionOf } from "@weir/sdk/math/health";
import { MAX_UINT256 } from "@weir/sdk/math/snapshot";
import { WAD } from "@weir/sdk/math/wad";
import {
  type ClientConfig,
  createClient,
  createTestClient,
  custom,
  erc20Abi,
  http,
  parseUnits,
  toFunctionSelector,
} from "viem";
import { getTransactionCount, sendTransaction, waitForTransactionReceipt, writeContract } from "viem/actions";
import { anvil } from "viem/chains";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
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

const APPROVE = toFunctionSelector("approve(address,uint256)");

/** A token whose `approve` reverts and whose every other function returns 1. */
const REFUSES_CHANGE = "0x5f3560e01c63095ea7b31460165760015f5260205ff35b5f5ffd";

let node: Awaited<ReturnType<typeof startAnvil>>;
let chain: Awaited<ReturnType<typeof deployPool>>;
let weir: ReturnType<typeof createWeirClient>;
let config: Omit<Parameters<typeof createWeirClient>[0] & ClientConfig, "account">;
let testClient: ReturnType<typeof createTestClient>;
let state: `0x${string}`;

beforeAll(async () => {
  node = await startAnvil(1_700_000_000);
  chain = await deployPool(node.url, LISTED);
  const [alice, bob] = chain.accounts;
  testClient = createTestClient({ chain: anvil, mode: "anvil", transport: http(node.url) });
  config = {
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

describe("simulateSequence", () => {
  const account = () => chain.accounts[0].address;

  test("default: what a call uses and does, on what the ones before it leave", async () => {
    const { calls } = await weir.planActions({ pool: chain.pool, actions: open() });
    const results = await simulateSequence(weir, { calls, account: account() });
    expect(results!.map(({ error }) => error)).toEqual([null, null]);
    const { transactions } = await send(open());
    const off = transactions.map(({ receipt }, at) => Number(results![at]!.gas) / Number(receipt.gasUsed) - 1);
    expect(Math.max(...off.map(Math.abs)), "some seconds of interest write other slots").toBeLessThan(0.1);
  });

  test("behavior: the call that reverts is named, with its error", async () => {
    const { calls } = await weir.planActions({ pool: chain.pool, actions: open() });
    const results = await simulateSequence(weir, { calls: calls.slice(1), account: account() });
    expect(readError(results![0]!.error, "simulating")).toMatchObject({ by: "contract" });
  });

  test("behavior: null where the node lacks the method", async () => {
    const request = async () => {
      throw { code: -32601, message: "the method eth_simulateV1 does not exist" };
    };
    const bare = createClient({ transport: custom({ request }, { retryCount: 0 }) });
    expect(await simulateSequence(bare, { calls: [], account: account() })).toBeNull();
  });
});

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

  test("behavior: no flow leaves an allowance behind", async () => {
    const [weth, usd] = [chain.reserve(WETH), chain.reserve(USDC)];
    const flows: Action[][] = [
      open(),
      [{ type: "supplyCollateral", reserveId: weth, assets: WAD }],
      // More than is owed: the approval is what is owed and some interest.
      [
        { type: "repay", reserveId: usd, assets: usdc("5000") },
        { type: "supply", reserveId: usd, assets: usdc("10") },
      ],
      [
        { type: "withdraw", reserveId: usd, max: true },
        { type: "borrow", reserveId: usd, assets: usdc("20") },
        { type: "repay", reserveId: usd, max: true },
      ],
      [
        { type: "withdrawCollateral", reserveId: weth, max: true },
        { type: "supply", reserveId: weth, max: true },
      ],
    ];
    for (const actions of flows) {
      await send(actions);
      const { reserves } = await weir.getSnapshot({ pool: chain.pool });
      expect(reserves.map(({ allowance }) => allowance)).toEqual(reserves.map(() => 0n));
    }
  }, 30_000);

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

  test("behavior: a wallet signs for an address; error: it approves less than the action pulls", async () => {
    const [{ address }] = chain.accounts;
    /** Anvil as the wallet, whose user lowers every approval to one token unit. */
    const request = ({ method, params }: { method: string; params?: unknown }) => {
      const [transaction] = (params ?? []) as [{ data: string } | undefined];
      const isApproval = method === "eth_sendTransaction" && transaction?.data.startsWith(APPROVE);
      const lowered = isApproval && `${transaction?.data.slice(0, -64)}${"1".padStart(64, "0")}`;
      return testClient.request({ method, params: lowered ? [{ ...transaction, data: lowered }] : params } as never);
    };
    const wallet = createWeirClient({ ...config, transport: custom({ request }), account: address });
    const error = await wallet.sendActions({ pool: chain.pool, actions: open() }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApprovalTooLowError);
    expect(error).toMatchObject({ approved: 1n, needed: WAD });
  });

  describe("while no block comes", () => {
    beforeEach(async () => {
      await approve(await tokenOf(WETH), MAX_UINT256);
      await testClient.setAutomine(false);
    });
    afterEach(() => testClient.setAutomine(true));

    /** What sendPlan throws after `meanwhile`, which happens between the sending and the block. */
    const thrownAfter = async (meanwhile: () => Promise<unknown>): Promise<unknown> => {
      const plan = await weir.planActions({ pool: chain.pool, actions: open() });
      const thrown = weir.sendPlan({ plan }).catch((error: unknown) => error);
      await vi.waitUntil(async () => (await testClient.getTxpoolStatus()).pending > 0, 60_000);
      await meanwhile();
      await testClient.mine({ blocks: 1 });
      return thrown;
    };

    test("error: a transaction that reverts in its block carries the reason", async () => {
      const error = await thrownAfter(() => chain.setPrice(WETH, 1_000, 1_000));
      expect(error).toBeInstanceOf(TransactionRevertedError);
      expect(error).toMatchObject({
        receipt: { status: "reverted" },
        cause: { message: expect.stringContaining("BorrowLimitExceeded") },
      });
    });

    test("error: another transaction with its nonce replaces it", async () => {
      const [alice] = chain.accounts;
      const error = await thrownAfter(async () => {
        const nonce = await getTransactionCount(weir, { address: alice.address });
        const fees = { maxFeePerGas: 10n ** 12n, maxPriorityFeePerGas: 10n ** 11n };
        await sendTransaction(weir, { account: alice, chain: anvil, to: alice.address, nonce, ...fees });
      });
      expect(error).toBeInstanceOf(TransactionReplacedError);
      expect(error).toMatchObject({ call: { kind: "multicall" }, receipt: { status: "success" } });
    });
  });
});
