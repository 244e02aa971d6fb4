import { type Call, resetCall, revokeCall } from "@weir/sdk/actions/call";
import { loansCall } from "@weir/sdk/actions/loansCall";
import { approveSharesCall } from "@weir/sdk/actions/permissions";
import { MAX_UINT256, type ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { describe, expect, test } from "vitest";
import { freshApprovals } from "./freshApprovals.ts";
import { approvalOf, restoreCalls } from "./partCalls.ts";

const [CORE, SPENDER, TOKEN] = ["c0", "5e", "70"].map((byte) => `0x${byte.repeat(20)}` as const) as [
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
];
const drawing = { spender: SPENDER, core: CORE };
const reserve = { id: 9n, totals: { supplyAssets: 2_000n, supplyShares: 2_000_000_000n } } as ReserveSnapshot;

/** A chain with one allowance, and what each call of a write sets it to when it is signed; null: it sets none. */
function chain(start: bigint) {
  const state = { allowed: start };
  const fresh = freshApprovals(async () => state.allowed);
  return {
    state,
    async sign(call: Call): Promise<bigint | null> {
      const { kind, args } = await fresh(call);
      const sets = kind === "approve" || kind === "reset" || kind === "revoke" ? args[1] : null;
      const amount = kind === "approveShares" ? args[2] : sets;
      if (amount !== null) state.allowed = amount;
      return amount;
    },
  };
}

const wallet = (allowed: bigint, amount: bigint, refusesChange = false) =>
  ({ from: "wallet", token: TOKEN, amount, allowed, refusesChange }) as const;

describe("an approval comes on top of what stands when it is signed", () => {
  test("a part of the account's own offer was taken since it was planned", async () => {
    const [approve] = approvalOf(drawing, wallet(100n, 20n));
    const { state, sign } = chain(100n);
    state.allowed = 70n;
    expect(await sign(approve!)).toBe(90n);
  });

  test("another tab approved for an offer since it was planned", async () => {
    const [approve] = approvalOf(drawing, wallet(0n, 20n));
    const { state, sign } = chain(0n);
    state.allowed = 50n;
    expect(await sign(approve!)).toBe(70n);
  });

  test("shares of a deposit", async () => {
    const [approve] = approvalOf(drawing, { from: "shares", reserve, amount: 20n, allowed: 500n });
    const { adds } = approve as { adds: bigint };
    const { state, sign } = chain(500n);
    state.allowed = 300n;
    expect(await sign(approve!)).toBe(300n + adds);
  });

  test("never above the largest amount", async () => {
    const [approve] = approvalOf(drawing, wallet(1n, 20n));
    expect(await chain(MAX_UINT256).sign(approve!)).toBe(MAX_UINT256);
    expect(await chain(MAX_UINT256 - 20n).sign(approve!)).toBe(MAX_UINT256);
    expect(await chain(MAX_UINT256 - 21n).sign(approve!)).toBe(MAX_UINT256 - 1n);
  });
});

describe("a token that wants zero in between", () => {
  test("what stood when it became zero counts, also where the approval is signed a second time", async () => {
    const [reset, approve] = approvalOf(drawing, wallet(100n, 20n, true));
    const { state, sign } = chain(100n);
    state.allowed = 70n;
    expect(await sign(reset!)).toBe(0n);
    expect(await sign(approve!)).toBe(90n);
    // The wallet rejected it.
    state.allowed = 0n;
    expect(await sign(approve!)).toBe(90n);
  });
});

describe("what is left goes back to what stood", () => {
  test("when the approval was signed, not when it was planned", async () => {
    const [approve] = approvalOf(drawing, wallet(100n, 20n));
    const [restore] = restoreCalls(SPENDER, TOKEN, wallet(100n, 20n));
    const { state, sign } = chain(100n);
    state.allowed = 70n;
    await sign(approve!);
    state.allowed = 72n;
    expect(await sign(restore!)).toBe(70n);
  });

  test("where nothing stood by then, to zero; where something does by now, to that", async () => {
    const [approve] = approvalOf(drawing, wallet(0n, 20n));
    const [restore] = restoreCalls(SPENDER, TOKEN, wallet(0n, 20n));
    const none = chain(0n);
    await none.sign(approve!);
    expect(await none.sign(restore!)).toBe(0n);
    const some = chain(5n);
    await some.sign(approve!);
    expect(await some.sign(restore!)).toBe(5n);
  });

  test("without an approval in this write, to what was planned", async () => {
    const [restore] = restoreCalls(SPENDER, TOKEN, wallet(100n, 20n));
    expect(await chain(104n).sign(restore!)).toBe(100n);
  });
});

test("other calls stay as they are", async () => {
  const fresh = freshApprovals(async () => 5n);
  const exact = { ...approvalOf(drawing, wallet(0n, 20n))[0]!, adds: undefined } as unknown as Call;
  for (const call of [
    exact,
    resetCall(SPENDER, TOKEN),
    revokeCall(SPENDER, TOKEN),
    approveSharesCall(CORE, SPENDER, 9n, 3n),
    loansCall(SPENDER, "repay", [{} as never, 3n]),
  ]) {
    expect(await fresh(call)).toBe(call);
  }
});
