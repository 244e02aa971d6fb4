import { type Call, dataOf, resetCall } from "@weir/sdk/actions/call";
import { loansCall } from "@weir/sdk/actions/loansCall";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { describe, expect, test } from "vitest";
import { type Sent, sentNow } from "@/modules/chain/sent.ts";
import { actionsOf, approvedBefore, withoutGiven } from "./approvedBefore.ts";
import { freshApprovals } from "./freshApprovals.ts";
import { approvalOf, type Part, restoreCalls } from "./partCalls.ts";

const [CORE, SPENDER, TOKEN, ME] = ["c0", "5e", "70", "ab"].map((byte) => `0x${byte.repeat(20)}` as const) as [
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
  `0x${string}`,
];
const drawing = { spender: SPENDER, core: CORE };
const reserve = { id: 9n, totals: { supplyAssets: 2_000n, supplyShares: 2_000_000_000n } } as ReserveSnapshot;
const TOPIC = "loan repay 7";
const action = loansCall(SPENDER, "bumpEpoch", []);

const wallet = (allowed: bigint, amount: bigint, refusesChange = false): Part => ({
  ...{ from: "wallet", token: TOKEN, amount, allowed, refusesChange },
});
const planned = (part: Part): Call[] => [...approvalOf(drawing, part), action];
const left = (allowed: bigint, amount: bigint): Call[] => [
  ...planned(wallet(allowed, amount)),
  ...restoreCalls(SPENDER, TOKEN, { allowed, refusesChange: false }),
];

/** What a form has sent, newest first as the site keeps it. */
const sent = (...calls: (Call | [Call, Partial<Sent>])[]): Sent[] =>
  calls
    .map((one, at) => {
      const [call, change] = Array.isArray(one) ? one : [one, {}];
      const adds = "adds" in call ? (call.adds ?? null) : null;
      const sending = { chainId: 1, account: ME, topic: TOPIC, what: "", value: 0n, count: at };
      const record = sentNow(`0x${at}`, { ...sending, to: call.address, data: dataOf(call), adds });
      return { ...record, state: "mined" as const, ...change };
    })
    .reverse();
const missing = (calls: Call[], ...before: Parameters<typeof sent>) =>
  withoutGiven(calls, approvedBefore(sent(...before), TOPIC));
const approve = (allowed: bigint, amount: bigint) => approvalOf(drawing, wallet(allowed, amount))[0]!;

/** What each call of a write sets the allowance to, signed one after another while nothing else changes it. */
async function signed(calls: Call[], start: bigint): Promise<bigint[]> {
  let allowed = start;
  const fresh = freshApprovals(async () => allowed);
  const set: bigint[] = [];
  for (const call of calls) {
    const { kind, args } = await fresh(call);
    if (!["approve", "reset", "revoke", "approveShares"].includes(kind)) continue;
    allowed = args.at(-1) as bigint;
    set.push(allowed);
  }
  return set;
}

describe("a form that stopped after its approval", () => {
  test("approves no second time", () => {
    expect(missing(planned(wallet(120n, 20n)), approve(100n, 20n))).toEqual([action]);
  });

  test("approves only what a larger amount needs beyond it", async () => {
    const calls = missing(planned(wallet(120n, 50n)), approve(100n, 20n));
    expect(calls[0]).toMatchObject({ args: [SPENDER, 150n], adds: 30n });
    expect(await signed(calls, 120n)).toEqual([150n]);
  });

  test("approves again what was drawn or taken back since", async () => {
    expect(await signed(missing(planned(wallet(0n, 20n)), approve(100n, 20n)), 0n)).toEqual([20n]);
    expect(await signed(missing(planned(wallet(15n, 20n)), approve(100n, 20n)), 15n)).toEqual([20n]);
  });

  test("takes back, at its end, what stood before both", async () => {
    expect(await signed(missing(left(120n, 20n), approve(100n, 20n)), 105n)).toEqual([100n]);
    // Interest has grown since.
    expect(await signed(missing(left(120n, 23n), approve(100n, 20n)), 120n)).toEqual([123n, 100n]);
  });

  test("of a deposit's shares, too", () => {
    const part: Part = { from: "shares", reserve, amount: 20n, allowed: 500n };
    const [first] = approvalOf(drawing, part);
    const { adds } = first as { adds: bigint };
    expect(missing(planned({ ...part, allowed: 500n + adds }), first!)).toEqual([action]);
    // A token of the same number is something else.
    expect(missing(planned(wallet(120n, 20n)), first!)).toHaveLength(2);
  });

  test("of a token that wants zero in between sets no zero, so that nothing is lost", () => {
    const before = [resetCall(SPENDER, TOKEN), approve(100n, 20n)];
    expect(missing(planned(wallet(120n, 20n, true)), ...before)).toEqual([action]);
    // It stopped between the two: all is still to be approved.
    expect(missing(planned(wallet(0n, 20n, true)), before[0]!)).toHaveLength(2);
  });
});

describe("an approval counts as given", () => {
  test("not once the action has been sent since", () => {
    expect(missing(planned(wallet(120n, 20n)), approve(100n, 20n), action)).toHaveLength(2);
  });

  test("also where the action was reverted, or went nowhere", () => {
    expect(missing(planned(wallet(120n, 20n)), approve(100n, 20n), [action, { reverted: true }])).toEqual([action]);
    expect(missing(planned(wallet(120n, 20n)), approve(100n, 20n), [action, { state: "dropped" }])).toEqual([action]);
  });

  test.each<[string, Partial<Sent>]>([
    ["reverted", { reverted: true }],
    ["never mined", { state: "cancelled" }],
    ["another form's", { topic: "loan repay 8" }],
  ])("not if it was %s", (_, change) => {
    expect(missing(planned(wallet(100n, 20n)), [approve(100n, 20n), change])).toHaveLength(2);
  });

  test("not for a write that only approves: what it was for may have been signed", () => {
    const calls = approvalOf(drawing, wallet(120n, 20n));
    expect(missing(calls, approve(100n, 20n))).toBe(calls);
  });
});

test("two writes do the same whatever they approve, and two that only approve if they approve the same", () => {
  expect(actionsOf(planned(wallet(5n, 20n)))).toBe(actionsOf([action]));
  expect(actionsOf([approve(5n, 20n)])).not.toBe(actionsOf([approve(5n, 21n)]));
});
