import { UserRejectedRequestError } from "viem";
import { describe, expect, test, vi } from "vitest";
import { id, pool, units } from "../../../test/fixture.ts";
import { planOf } from "./plan.ts";
import { type Edge, execute, type Run } from "./run.ts";

const core = `0x${"c0".repeat(20)}` as const;
const me = `0x${"ee".repeat(20)}` as const;
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
    simulate: vi.fn(async () => {}),
    sign: vi.fn(async () => `0x${++sent}` as const),
    keep: vi.fn(),
    receipt: vi.fn(async (hash) => ({ kind: "mined" as const, hash, reverted: false, block: 7n })),
    reason: vi.fn(async () => refused),
    ...change,
  };
}

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

  test("behavior: what would revert is never signed", async () => {
    const world = edge({ simulate: () => Promise.reject(refused) });
    const run = await execute(calls, world, {}, () => {});
    expect(run.outcome).toMatchObject({ kind: "reverted", hash: null });
    expect(world.sign).not.toHaveBeenCalled();
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
