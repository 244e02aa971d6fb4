import { lendingPoolsAbi, lensAbi } from "@weir/sdk/abi";
import { dataOf, revokeCall } from "@weir/sdk/actions/call";
import { planOf } from "@weir/sdk/actions/plan";
import { id, POOL, pool, units } from "@weir/sdk/test/marketFixture";
import {
  createClient,
  custom,
  decodeFunctionData,
  encodeErrorResult,
  encodeFunctionResult,
  type Hex,
  maxUint256,
} from "viem";
import { describe, expect, test } from "vitest";
import { confirmPreview, FiguresChanged } from "./confirmPreview.ts";

const core = `0x${"c0".repeat(20)}` as const;
const lens = `0x${"1e".repeat(20)}` as const;
const me = `0x${"ee".repeat(20)}` as const;

const empty = {
  ...{ supplyBacksDebt: false, supplyAssets: 0n, collateral: 0n, debtAssets: 0n },
  ...{ supplyValue: 0n, collateralValue: 0n, debtValue: 0n, liquidationPrice: 0n },
  ...{ utilisation: 0n, borrowRate: 0n, supplyRate: 0n, borrowApy: 0n, supplyApy: 0n },
};

/** A chain whose preview ends with so much unlent WETH. */
function lensOf(collateral: bigint) {
  const asked: { to: Hex; data: Hex }[] = [];
  const position = {
    ...{ id: POOL, accountBits: 1n << 16n, unreadable: 0n, supplyValue: 0n, collateralValue: 0n, debtValue: 0n },
    ...{ borrowLimit: 0n, limitedDebt: 0n, borrowLimitUsed: 0n, healthKnown: true, healthFactor: maxUint256 },
    ...{ timeToLiquidation: maxUint256, netApy: 0n },
    reserves: pool().reserves.map(({ id: reserve, symbol, decimals, info, priceLow, priceHigh }, index) => ({
      ...{ ...empty, id: reserve, token: info.token, symbol, decimals, priceLow, priceHigh },
      ...(index === 0 && { collateral }),
    })),
  };
  const result = { results: [], before: position, afterwards: position };
  const request = async ({ method, params: [call] }: { method: string; params: [{ to: Hex; data: Hex }] }) => {
    if (method !== "eth_call") throw new Error(method);
    asked.push(call);
    return encodeFunctionResult({ abi: lensAbi, functionName: "preview", result });
  };
  return { asked, client: createClient({ transport: custom({ request }, { retryCount: 0 }) }) };
}

const plan = planOf(core, me, pool({ WETH: { walletBalance: units(5, 18) } }), [
  { type: "supplyCollateral", reserveId: id(0), assets: units(1, 18) },
]);

describe("confirmPreview", () => {
  test("default: the chain runs the very bytes that are signed", async () => {
    const { asked, client } = lensOf(units(1, 18));
    await confirmPreview(client, lens, plan);
    expect(asked.map(({ to }) => to)).toEqual([lens]);
    const { args } = decodeFunctionData({ abi: lensAbi, data: asked[0]!.data });
    const action = plan.calls.find(({ kind }) => kind === "supplyCollateral")!;
    expect(args).toEqual(
      [POOL, me, me, [dataOf(action)]].map((arg) => (arg === me ? expect.stringMatching(/^0xee/i) : arg)),
    );
  });

  test("behavior: of several actions in one transaction, each", async () => {
    const both = planOf(core, me, pool({ WETH: { walletBalance: units(5, 18), allowance: maxUint256 } }), [
      { type: "supplyCollateral", reserveId: id(0), assets: units(1, 18) },
      { type: "withdrawCollateral", reserveId: id(0), assets: units(0.5, 18) },
    ]);
    expect(both.calls.map(({ kind }) => kind)).toEqual(["multicall"]);
    const { asked, client } = lensOf(units(0.5, 18));
    await confirmPreview(client, lens, both);
    const { args } = decodeFunctionData({ abi: lensAbi, data: asked[0]!.data });
    expect(args?.[3]).toEqual(both.calls[0]!.args[0]);
  });

  test("error: the chain ends elsewhere", async () => {
    const { client } = lensOf(units(2, 18));
    await expect(confirmPreview(client, lens, plan)).rejects.toThrow(FiguresChanged);
    await expect(confirmPreview(client, lens, plan)).rejects.toThrow("a collateral of 2 WETH; this page showed 1 WETH");
  });

  test("error: what the core refuses comes through", async () => {
    const data = encodeErrorResult({ abi: lendingPoolsAbi, errorName: "ReserveStopped", args: [id(0)] });
    const refused = Object.assign(new Error("execution reverted"), { code: 3, data });
    const client = createClient({ transport: custom({ request: () => Promise.reject(refused) }, { retryCount: 0 }) });
    await expect(confirmPreview(client, lens, plan)).rejects.toThrow("ReserveStopped");
  });

  test("behavior: for an approval that is taken back there is nothing to ask", async () => {
    const { asked, client } = lensOf(0n);
    await confirmPreview(client, lens, { ...plan, actions: [], calls: [revokeCall(core, me)], after: null });
    expect(asked).toEqual([]);
  });
});
