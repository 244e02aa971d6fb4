import type { Call } from "@weir/sdk/actions/call";
import { planOf } from "@weir/sdk/actions/plan";
import { id, pool, units } from "@weir/sdk/test/marketFixture";
import { type Hex, UserRejectedRequestError } from "viem";
import { describe, expect, test, vi } from "vitest";
import { eventually } from "../../../test/eventually.ts";
import { Doubt } from "../wallet/doubt.ts";
import { SignerChanged } from "../wallet/signer.ts";
import { FiguresChanged } from "./confirmPreview.ts";
import { type Edge, execute, type Run } from "./run.ts";

const core = `0x${"c0".repeat(20)}` as const;
const me = `0x${"ee".repeat(20)}` as const;
const other = `0x${"bb".repeat(20)}` as const;
const signer = { account: me, chainId: 31337 };
const { calls } = planOf(core, me, pool({ WETH: { walletBalance: units(5, 18) } }), [
  { type: "supply", reserveId: id(0), assets: units(1, 18) },
]);

const refused = Object.assign(new Error("reverted"), {
  name: "ContractFunctionRevertedError",
  // Reentered()
  raw: "0xb5dfd9e5",
});
const unreachable = Object.assign(new Error("no answer"), { name: "HttpRequestError" });

function edge(change: Partial<Edge> = {}): Edge {
  let sent = 0;
  return {
    signer,
    check: vi.fn(async () => {}),
    confirm: vi.fn(async () => {}),
    preview: vi.fn(async () => {}),
    latest: vi.fn(async (call) => call),
    simulate: vi.fn(async () => 100_000n),
    sign: vi.fn(async () => `0x${++sent}` as const),
    keep: vi.fn(),
    receipt: vi.fn(async (hash) => ({ kind: "mined" as const, hash, reverted: false, block: 7n })),
    reason: vi.fn(async () => refused),
    allowance: vi.fn(async () => units(1, 18)),
    ...change,
  };
}

/** A promise with its resolvers. */
function deferred<T>() {
  let [resolve, reject]: [(value: T) => void, (error: unknown) => void] = [() => {}, () => {}];
  const promise = new Promise<T>((...both) => {
    [resolve, reject] = both;
  });
  return { promise, resolve, reject };
}

const explanationOf = ({ outcome }: Run) => (outcome && "explanation" in outcome ? outcome.explanation.sentence : "");
const remedyOf = ({ outcome }: Run) => (outcome && "explanation" in outcome ? outcome.explanation.remedy : "");
const stages = (run: Run) => run.steps.map(({ stage }) => stage);

describe("execute", () => {
  test("default: tries, signs and waits for each call in turn", async () => {
    const seen: string[] = [];
    const run = await execute(calls, edge(), {}, (run) => seen.push(stages(run).join(" ")));
    expect(run.outcome).toEqual({ kind: "confirmed", hash: "0x2", block: 7n });
    expect(seen).toEqual([
      "simulating waiting",
      "signing waiting",
      "mining waiting",
      "confirmed waiting",
      "confirmed simulating",
      "confirmed signing",
      "confirmed mining",
      "confirmed confirmed",
      "confirmed confirmed",
    ]);
  });

  test("behavior: what is tried, signed and kept is the call as it has to be by then", async () => {
    const now = { ...calls[0]!, args: [core, units(2, 18)] } as (typeof calls)[number];
    const world = edge({ latest: async (call) => (call === calls[0] ? now : call) });
    await execute(calls, world, {}, () => {});
    for (const step of [world.simulate, world.sign, world.keep]) {
      expect(vi.mocked(step).mock.calls.map(([call]) => call)).toEqual([now, calls[1]]);
    }
  });

  test("behavior: what would revert is never signed", async () => {
    const world = edge({ simulate: () => Promise.reject(refused) });
    const run = await execute(calls, world, {}, () => {});
    expect(run.outcome).toMatchObject({ kind: "reverted", hash: null });
    expect(world.sign).not.toHaveBeenCalled();
  });

  test("behavior: an unconfirmed action is never signed, and the doubt is reported before a revert", async () => {
    const doubt = new Doubt({ name: "DecimalsUnconfirmed", sentence: "6, not 8.", remedy: "Find out." });
    for (const simulate of [async () => 100_000n, () => Promise.reject(refused)]) {
      const world = edge({ simulate, confirm: () => Promise.reject(doubt) });
      const run = await execute(calls, world, {}, () => {});
      expect(run.outcome).toEqual({ kind: "failed", explanation: doubt.explanation });
      expect(world.sign).not.toHaveBeenCalled();
    }
  });

  test("behavior: a plan whose preview on the chain ends differently is never signed, and a revert is shown first", async () => {
    const changed = new FiguresChanged({ name: "FiguresChanged", sentence: "2, not 1.", remedy: "Go back." });
    const world = edge({ preview: () => Promise.reject(changed) });
    const run = await execute(calls, world, {}, () => {});
    expect(run.outcome).toEqual({ kind: "changed", explanation: changed.explanation });
    expect(world.sign).not.toHaveBeenCalled();
    const reverting = edge({ preview: () => Promise.reject(changed), simulate: () => Promise.reject(refused) });
    expect((await execute(calls, reverting, {}, () => {})).outcome).toMatchObject({ kind: "reverted" });
  });

  test("behavior: figures that change while the approval is mined stop the action", async () => {
    const changed = new FiguresChanged({ name: "FiguresChanged", sentence: "2, not 1.", remedy: "Go back." });
    const preview = vi.fn<Edge["preview"]>().mockResolvedValueOnce().mockRejectedValueOnce(changed);
    const world = edge({ preview });
    const run = await execute(calls, world, {}, () => {});
    expect(run.outcome).toMatchObject({ kind: "changed" });
    expect(world.sign).toHaveBeenCalledTimes(1);
  });

  test("behavior: a node that is silent is no revert", async () => {
    const run = await execute(calls, edge({ simulate: () => Promise.reject(unreachable) }), {}, () => {});
    expect(run.outcome).toMatchObject({ kind: "failed", explanation: { name: "NodeUnreachable" } });
  });

  test("behavior: declined in the wallet", async () => {
    const world = edge({ sign: () => Promise.reject(new UserRejectedRequestError(new Error("no"))) });
    const run = await execute(calls, world, {}, () => {});
    expect(run.outcome?.kind).toBe("rejected");
    expect(world.receipt).not.toHaveBeenCalled();
  });

  test("behavior: mined and reverted ends with its reason, and the next call is not begun", async () => {
    const world = edge({ receipt: async (hash) => ({ kind: "mined", hash, reverted: true, block: 7n }) });
    const run = await execute(calls, world, {}, () => {});
    expect(run.outcome).toMatchObject({ kind: "reverted", hash: "0x1" });
    expect(world.sign).toHaveBeenCalledTimes(1);
  });

  test("behavior: what was confirmed before is not signed again", async () => {
    const receipt = vi
      .fn<Edge["receipt"]>()
      .mockResolvedValueOnce({ kind: "mined", hash: "0x1", reverted: false, block: 6n })
      .mockRejectedValueOnce(unreachable);
    const lost = await execute(calls, edge({ receipt }), {}, () => {});
    expect(stages(lost)).toEqual(["confirmed", "mining"]);

    const world = edge();
    expect((await execute(calls, world, {}, () => {}, lost)).outcome?.kind).toBe("confirmed");
    expect(world.sign).not.toHaveBeenCalled();
    expect(world.receipt).toHaveBeenCalledTimes(1);
  });

  test("behavior: lost from sight, and taken up where it was left", async () => {
    const lost = await execute(calls, edge({ receipt: () => Promise.reject(unreachable) }), {}, () => {});
    expect(lost.outcome).toMatchObject({ kind: "lost", hash: "0x1" });

    const world = edge();
    const run = await execute(calls, world, {}, () => {}, lost);
    expect(run.outcome?.kind).toBe("confirmed");
    expect(world.receipt).toHaveBeenNthCalledWith(1, "0x1");
    expect(world.sign).toHaveBeenCalledTimes(1);
  });

  test("behavior: what was signed is kept before it is waited for", async () => {
    const seen: string[] = [];
    const world = edge({
      keep: ({ kind }, hash) => void seen.push(`keep ${kind} ${hash}`),
      receipt: async (hash) => {
        seen.push(`wait ${hash}`);
        return { kind: "mined", hash, reverted: false, block: 7n };
      },
    });
    await execute(calls, world, {}, () => {});
    expect(seen).toEqual(["keep approve 0x1", "wait 0x1", "keep supply 0x2", "wait 0x2"]);
  });

  test("behavior: speeded up in the wallet, it goes on under the hash in the block", async () => {
    const faster = { "0x1": "0xf1", "0x2": "0xf2" } as const;
    const receipt: Edge["receipt"] = async (hash) => ({
      kind: "mined",
      hash: faster[hash as keyof typeof faster],
      reverted: false,
      block: 7n,
    });
    const run = await execute(calls, edge({ receipt }), {}, () => {});
    expect(run.outcome).toEqual({ kind: "confirmed", hash: "0xf2", block: 7n });
    expect(run.steps.map(({ hash }) => hash)).toEqual(["0xf1", "0xf2"]);
  });

  test.each(["cancelled", "replaced"] as const)("behavior: %s in the wallet is an end of its own", async (kind) => {
    const world = edge({ receipt: async () => ({ kind, hash: "0xc" }) });
    const run = await execute(calls, world, {}, () => {});
    expect(run.outcome).toMatchObject({ kind, hash: "0xc" });
    expect(world.sign, "the next call is not begun").toHaveBeenCalledTimes(1);
  });
});

describe("execute: the wallet goes elsewhere", () => {
  const away = (open: Promise<Hex> | null = null) =>
    new SignerChanged({ account: other, chainId: 31337 }, signer, open);

  test("behavior: between two steps nothing more is asked, and the run goes on where it stopped", async () => {
    const check = vi.fn<Edge["check"]>().mockResolvedValueOnce().mockRejectedValueOnce(away());
    const world = edge({ check });
    const stopped = await execute(calls, world, {}, () => {});
    expect(stopped.outcome).toMatchObject({ kind: "switched", wanted: signer, hash: null });
    expect(explanationOf(stopped)).toBe("You switched to 0xbbbb…bbbb; this was for 0xeeee…eeee.");
    expect(stages(stopped)).toEqual(["confirmed", "simulating"]);
    expect(world.sign).toHaveBeenCalledTimes(1);

    const back = edge();
    expect((await execute(calls, back, {}, () => {}, stopped)).outcome?.kind).toBe("confirmed");
    expect(back.sign).toHaveBeenCalledTimes(1);
  });

  test("behavior: another chain is another wallet", async () => {
    const changed = new SignerChanged({ account: me, chainId: 1 }, signer);
    const run = await execute(calls, edge({ check: () => Promise.reject(changed) }), {}, () => {});
    expect(explanationOf(run)).toBe("You switched to chain 1; this was for chain 31337.");
  });

  test("behavior: a request that is declined after the switch leaves nothing to decline", async () => {
    const { promise, reject } = deferred<Hex>();
    const runs: Run[] = [];
    await execute(calls, edge({ sign: () => Promise.reject(away(promise)) }), {}, (run) => runs.push(run));
    expect(remedyOf(runs.at(-1)!)).toContain("Decline the request that is open in the wallet.");
    reject(new UserRejectedRequestError(new Error("no")));
    await eventually(() => expect(remedyOf(runs.at(-1)!)).not.toContain("Decline"));
    expect(runs.at(-1)!.outcome).toMatchObject({ kind: "switched", open: null, hash: null });
  });

  test("behavior: a request that is open still is not made again", async () => {
    const { promise, resolve } = deferred<Hex>();
    const first = edge({ sign: vi.fn<Edge["sign"]>().mockRejectedValue(away(promise)) });
    const reported = vi.fn();
    const stopped = await execute(calls, first, {}, reported);
    const before = reported.mock.calls.length;

    const sign = vi.fn<Edge["sign"]>().mockImplementation(async (_call, _gas, open) => open ?? "0x9");
    const continued = execute(calls, edge({ sign }), {}, () => {}, stopped);
    resolve("0x7");
    expect((await continued).steps.map(({ hash }) => hash)).toEqual(["0x7", "0x9"]);
    expect(sign.mock.calls.map(([, , open]) => open)).toEqual([promise, null]);
    expect(reported, "the run that was stopped has nothing more to say").toHaveBeenCalledTimes(before);
  });

  test("behavior: what is confirmed after the switch is seen, and waited for instead of sent again", async () => {
    const { promise, resolve } = deferred<Hex>();
    const runs: Run[] = [];
    await execute(calls, edge({ sign: () => Promise.reject(away(promise)) }), {}, (run) => runs.push(run));
    resolve("0x7");
    await eventually(() => expect(runs.at(-1)!.outcome).toMatchObject({ kind: "switched", open: null, hash: "0x7" }));

    const world = edge();
    const run = await execute(calls, world, {}, () => {}, runs.at(-1));
    expect(world.receipt).toHaveBeenNthCalledWith(1, "0x7");
    expect(world.sign).toHaveBeenCalledTimes(1);
    expect(run.outcome?.kind).toBe("confirmed");
  });

  test("behavior: what another account has signed is no success, and nothing follows", async () => {
    const world = edge({
      receipt: async (hash) => ({ kind: "mined", hash, reverted: false, block: 7n, stranger: other }),
    });
    const run = await execute(calls, world, {}, () => {});
    expect(run.outcome).toMatchObject({ kind: "switched", hash: "0x1", by: other });
    expect(explanationOf(run)).toBe("0xbbbb…bbbb signed this; it was for 0xeeee…eeee.");
    expect(world.sign).toHaveBeenCalledTimes(1);
  });
});

describe("execute: approvals", () => {
  const snapshot = pool({
    USDC: {
      walletBalance: units(200_000, 6),
      position: { supplyShares: 0n, borrowShares: units(30_000, 6) * 1_000_000n, collateral: 0n },
    },
  });
  const context = { reserves: [{ id: id(1), symbol: "USDC", decimals: 6 }], asset: id(1) };
  const repay = planOf(core, me, snapshot, [{ type: "repay", reserveId: id(1), max: true }]).calls;

  test("behavior: an approval that was lowered in the wallet is shown in the token's units, and the action is not requested", async () => {
    const world = edge({ allowance: vi.fn(async () => units(20_000, 6)) });
    const run = await execute(repay, world, context, () => {});
    expect(run.outcome?.kind).toBe("short");
    expect(explanationOf(run)).toBe("You approved 20,000 USDC; this takes 30,000 USDC, so 10,000 USDC is missing.");
    expect(world.allowance).toHaveBeenCalledWith(repay[0], 7n);
    expect(world.sign).toHaveBeenCalledTimes(1);
  });

  test("behavior: without the room for interest it is enough while the debt has not grown", async () => {
    const allowance = vi.fn<Edge["allowance"]>().mockResolvedValueOnce(units(30_000, 6)).mockResolvedValue(0n);
    const world = edge({ allowance });
    const run = await execute(repay, world, context, () => {});
    expect(run.outcome).toMatchObject({ kind: "confirmed", hash: "0x2" });
    expect(stages(run)).toEqual(["confirmed", "confirmed", "confirmed"]);
    expect(world.sign, "nothing was left to take back").toHaveBeenCalledTimes(2);
  });

  test("behavior: the rest of the approval is revoked, and the result names the repayment", async () => {
    const allowance = vi.fn<Edge["allowance"]>().mockResolvedValueOnce(units(30_001, 6)).mockResolvedValue(1n);
    const world = edge({ allowance });
    const run = await execute(repay, world, context, () => {});
    expect(run.outcome).toMatchObject({ kind: "confirmed", hash: "0x2" });
    expect(run.steps[2]!.hash).toBe("0x3");
    expect(world.preview, "the rest of an approval has nothing to preview").toHaveBeenCalledTimes(2);
  });

  test.each([
    [4n, 2, "an offer of the account has drawn on it by now"],
    [5n, 2, "nothing is left"],
    [6n, 3, "a rest is left"],
  ])("behavior: an allowance of %s that was 5 before is lowered, never raised", async (left, signed) => {
    const allowance = vi.fn<Edge["allowance"]>().mockResolvedValueOnce(units(30_001, 6)).mockResolvedValue(left);
    const world = edge({ allowance });
    const [approve, action, revoke] = repay as [Call, Call, Extract<Call, { kind: "revoke" }>];
    const restore = { ...revoke, args: [core, 5n] as const, restores: true as const };
    const run = await execute([approve, action, restore], world, context, () => {});
    expect(run.outcome).toMatchObject({ kind: "confirmed", hash: "0x2" });
    expect(world.sign).toHaveBeenCalledTimes(signed);
  });

  test("behavior: a failed revocation does not undo the repayment", async () => {
    const allowance = vi.fn<Edge["allowance"]>().mockResolvedValueOnce(units(30_001, 6)).mockResolvedValue(1n);
    const sign = vi
      .fn<Edge["sign"]>()
      .mockResolvedValueOnce("0x1")
      .mockResolvedValueOnce("0x2")
      .mockRejectedValueOnce(new UserRejectedRequestError(new Error("no")));
    const run = await execute(repay, edge({ allowance, sign }), context, () => {});
    expect(run.outcome).toMatchObject({ kind: "confirmed", hash: "0x2" });
  });
});

describe("execute: causes", () => {
  test("behavior: what a wallet says while it signs is no refusal of a contract, and can be tried again", async () => {
    const locked = Object.assign(new Error("Internal error"), {
      code: -32603,
      data: { message: "Locked device (0x5515)" },
    });
    const run = await execute(calls, edge({ sign: () => Promise.reject(locked) }), {}, () => {});
    expect(run.outcome).toMatchObject({ kind: "failed", explanation: { name: "DeviceLocked" } });
    const world = edge();
    expect((await execute(calls, world, {}, () => {}, run)).outcome?.kind).toBe("confirmed");
    expect(world.sign).toHaveBeenCalledTimes(2);
  });

  test("behavior: declined under a code of the wallet's own", async () => {
    const declined = Object.assign(new Error("User cancelled the request"), { code: -32000 });
    const run = await execute(calls, edge({ sign: () => Promise.reject(declined) }), {}, () => {});
    expect(run.outcome?.kind).toBe("rejected");
  });
});
