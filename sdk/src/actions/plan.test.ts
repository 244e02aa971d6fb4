import { decodeFunctionData, encodeFunctionData, getAddress, type Hex } from "viem";
import { describe, expect, test } from "vitest";
import { id, pool, units } from "../../test/marketFixture.ts";
import { lendingPoolsAbi } from "../abi.ts";
import { positionOf } from "../math/health.ts";
import { MAX_UINT256 } from "../math/snapshot.ts";
import { planOf } from "./plan.ts";

const core = `0x${"c0".repeat(20)}` as const;
const me = `0x${"ee".repeat(20)}` as const;
const WETH = id(0);
const USDC = id(1);
const shares = (assets: bigint) => assets * 1_000_000n;
const rich = { walletBalance: units(5, 18) };

describe("planOf", () => {
  test("default: a supply approves its exact amount first", () => {
    const plan = planOf(core, me, pool({ WETH: rich }), [{ type: "supply", reserveId: WETH, assets: units(2, 18) }]);
    expect(plan.calls.map(({ kind }) => kind)).toEqual(["approve", "supply"]);
    expect(plan.calls[0]).toMatchObject({ address: plan.before.reserves[0]!.info.token, args: [core, units(2, 18)] });
    expect(plan.calls[1]).toMatchObject({ address: core, args: [WETH, units(2, 18), 0n, me, "0x"] });
    expect(plan.problems).toEqual([]);
    expect(positionOf(plan.after!.reserves[0]!).supplyAssets).toBe(units(2, 18));
  });

  test("behavior: every call fits the ABI", () => {
    const types = ["supply", "supplyCollateral", "withdraw", "withdrawCollateral", "borrow", "repay"] as const;
    for (const type of types) {
      const { calls } = planOf(core, me, pool(), [{ type, reserveId: USDC, assets: 1n }]);
      for (const call of calls) expect(encodeFunctionData(call as never)).toMatch(/^0x/);
    }
    const { calls } = planOf(core, me, pool(), [{ type: "setCollateral", reserveId: USDC, enabled: true }]);
    expect(encodeFunctionData(calls[0] as never)).toMatch(/^0x/);
  });

  test("behavior: an allowance that is enough is not asked for again", () => {
    const snapshot = pool({ WETH: { ...rich, allowance: units(2, 18) } });
    const plan = planOf(core, me, snapshot, [{ type: "supply", reserveId: WETH, assets: units(2, 18) }]);
    expect(plan.calls.map(({ kind }) => kind)).toEqual(["supply"]);
    expect(plan.approval).toBeNull();
  });

  test("behavior: two actions that pull one token share an approval", () => {
    const actions = [
      { type: "supply", reserveId: WETH, assets: units(2, 18) } as const,
      { type: "supplyCollateral", reserveId: WETH, assets: units(1, 18) } as const,
    ];
    const plan = planOf(core, me, pool({ WETH: { ...rich, allowance: units(2, 18) } }), actions);
    expect(plan.calls.map(({ kind }) => kind)).toEqual(["approve", "multicall"]);
    expect(plan.calls[0]!.args).toEqual([core, units(3, 18)]);
    expect(plan.approval).toEqual({ amount: units(3, 18), spare: 0n, before: units(2, 18) });
  });

  test("behavior: a borrow needs no approval", () => {
    const plan = planOf(core, me, pool(), [{ type: "borrow", reserveId: USDC, assets: 1n }]);
    expect(plan.calls.map(({ kind }) => kind)).toEqual(["borrow"]);
  });

  test("behavior: a whole debt is approved with interest to spare, and repaid as all", () => {
    const position = { supplyShares: 0n, borrowShares: shares(units(100_000, 6)), collateral: 0n };
    const snapshot = pool({ USDC: { walletBalance: units(200_000, 6), position } }, 1n << 33n);
    const plan = planOf(core, me, snapshot, [{ type: "repay", reserveId: USDC, max: true }]);
    expect(plan.approval!.spare).toBeGreaterThan(0n);
    expect(plan.approval!.amount).toBe(units(100_000, 6) + plan.approval!.spare);
    expect(plan.calls[1]!.args[1]).toBe(MAX_UINT256);
    expect(plan.after!.accountBits).toBe(0n);
  });

  const owing = (dollars: number, allowance = 0n) => {
    const position = { supplyShares: 0n, borrowShares: shares(units(dollars, 6)), collateral: 0n };
    return pool({ USDC: { walletBalance: units(200_000, 6), allowance, position } }, 1n << 33n);
  };

  test("behavior: more than the debt approves the debt and some interest, and what is left is taken back", () => {
    const plan = planOf(core, me, owing(30_000), [{ type: "repay", reserveId: USDC, assets: units(39_000, 6) }]);
    expect(plan.approval!.amount).toBe(units(30_000, 6) + plan.approval!.spare);
    expect(plan.approval!.spare).toBeLessThan(units(1, 6));
    expect(plan.calls.map(({ kind }) => kind)).toEqual(["approve", "repay", "revoke"]);
    expect(plan.calls[0]).toMatchObject({ args: [core, plan.approval!.amount], least: units(30_000, 6) });
    expect(plan.calls[2]).toMatchObject({ address: plan.before.reserves[1]!.info.token, args: [core, 0n] });
  });

  test("behavior: a part of the debt is approved to the unit, and leaves nothing to take back", () => {
    const plan = planOf(core, me, owing(30_000), [{ type: "repay", reserveId: USDC, assets: units(1_000, 6) }]);
    expect(plan.approval).toEqual({ amount: units(1_000, 6), spare: 0n, before: 0n });
    expect(plan.calls.map(({ kind }) => kind)).toEqual(["approve", "repay"]);
  });

  test("behavior: where a token refuses to change an allowance it goes to zero first", () => {
    const actions = [{ type: "repay", reserveId: USDC, assets: units(1_000, 6) }] as const;
    const old = planOf(core, me, owing(30_000, 5n), [...actions], { refusesChange: true });
    expect(old.calls.map(({ kind }) => kind)).toEqual(["reset", "approve", "repay"]);
    expect(old.calls[0]!.args).toEqual([core, 0n]);
    const plain = planOf(core, me, owing(30_000, 5n), [...actions]);
    expect(plain.calls.map(({ kind }) => kind)).toEqual(["approve", "repay"]);
    const fresh = planOf(core, me, owing(30_000), [...actions], { refusesChange: true });
    expect(fresh.calls.map(({ kind }) => kind)).toEqual(["approve", "repay"]);
  });

  test("behavior: the second action is judged after the first", () => {
    const actions = [
      { type: "supply", reserveId: WETH, assets: units(2, 18) },
      { type: "setCollateral", reserveId: WETH, enabled: true },
    ] as const;
    const plan = planOf(core, me, pool({ WETH: rich }), [...actions]);
    expect(plan.problems).toEqual([]);
    expect(plan.after!.accountBits).toBe(1n);
  });

  test("behavior: two actions are one transaction, after the approval", () => {
    const actions = [
      { type: "supply", reserveId: WETH, assets: units(2, 18) },
      { type: "setCollateral", reserveId: WETH, enabled: true },
    ] as const;
    const { calls } = planOf(core, me, pool({ WETH: rich }), [...actions]);
    expect(calls.map(({ kind }) => kind)).toEqual(["approve", "multicall"]);
    const inside = (calls[1]!.args[0] as Hex[]).map((data) => decodeFunctionData({ abi: lendingPoolsAbi, data }));
    expect(inside).toEqual([
      { functionName: "supply", args: [WETH, units(2, 18), 0n, getAddress(me), "0x"] },
      { functionName: "setCollateral", args: [WETH, getAddress(me), true] },
    ]);
    expect(encodeFunctionData(calls[1] as never)).toMatch(/^0x/);
  });

  test("error: more than the wallet holds", () => {
    const plan = planOf(core, me, pool({ WETH: rich }), [{ type: "supply", reserveId: WETH, assets: units(6, 18) }]);
    expect(plan.problems.map(({ name }) => name)).toEqual(["WalletTooLow"]);
  });

  test("error: more than the reserve has leaves nothing to show", () => {
    const plan = planOf(core, me, pool(), [{ type: "borrow", reserveId: USDC, assets: units(9_000_000, 6) }]);
    expect(plan.after).toBeNull();
    expect(plan.problems.map(({ name }) => name)).toContain("LiquidityTooLow");
  });
});
