import { approveCall, type Call, revokeCall } from "@weir/sdk/actions/call";
import { BaseError, UserRejectedRequestError } from "viem";
import { describe, expect, test, vi } from "vitest";
import { SignerChanged } from "../wallet/signer.ts";
import type { Run } from "./run.ts";
import { type BatchEdge, executeBatch } from "./runBatch.ts";

const address = (byte: string) => `0x${byte.repeat(20)}` as const;
const signer = { account: address("ee"), chainId: 1 };
const calls: Call[] = [approveCall(address("c0"), address("70"), 5n, 5n), revokeCall(address("c0"), address("70"))];
const mined = { kind: "mined", hash: "0xab", block: 7n, reverted: false } as const;

const edgeOf = (change: Partial<BatchEdge> = {}) => ({
  signer,
  check: vi.fn(async () => {}),
  confirm: vi.fn(async () => {}),
  preview: vi.fn(async () => {}),
  simulateAll: vi.fn(async () => {}),
  signAll: vi.fn(async () => "0xf1" as const),
  receipt: vi.fn(async () => mined),
  isPartial: () => false,
  ...change,
});

async function run(change: Partial<BatchEdge> = {}, from?: Run) {
  const stages: string[] = [];
  const edge = edgeOf(change);
  const ended = await executeBatch(calls, edge, {}, ({ steps }) => stages.push(steps[0]!.stage), from);
  return { ended, edge, stages: [...new Set(stages)] };
}

describe("executeBatch", () => {
  test("default: tried, asked once, and every step done by the same transaction", async () => {
    const { ended, edge, stages } = await run();
    expect(ended.outcome).toEqual({ kind: "confirmed", hash: "0xab", block: 7n });
    expect(ended.steps.map(({ stage, hash }) => [stage, hash])).toEqual([
      ["confirmed", "0xab"],
      ["confirmed", "0xab"],
    ]);
    expect(stages).toEqual(["simulating", "signing", "mining", "confirmed"]);
    expect(edge.signAll).toHaveBeenCalledTimes(1);
  });

  test("behavior: what the chain would refuse is not asked for", async () => {
    const { ended, edge } = await run({
      simulateAll: () => Promise.reject(new BaseError("execution reverted: paused")),
    });
    expect(ended.outcome).toMatchObject({ kind: "reverted", hash: null });
    expect(edge.signAll).not.toHaveBeenCalled();
  });

  test("behavior: declined, or the wallet has switched", async () => {
    const declined = await run({ signAll: () => Promise.reject(new UserRejectedRequestError(new Error("no"))) });
    expect(declined.ended.outcome?.kind).toBe("rejected");
    const other = { account: address("aa"), chainId: 1 };
    const switched = await run({ check: () => Promise.reject(new SignerChanged(other, signer)) });
    expect(switched.ended.outcome).toMatchObject({ kind: "switched", wanted: signer, open: null });
  });

  test("behavior: refused as a whole, or done in part", async () => {
    const reverted = async () => ({ ...mined, reverted: true });
    const whole = await run({ receipt: reverted });
    expect(whole.ended.outcome).toMatchObject({ kind: "reverted", hash: "0xab" });
    const part = await run({ receipt: reverted, isPartial: () => true });
    expect(part.ended.outcome).toMatchObject({ kind: "reverted", explanation: { name: "PartlyDone" } });
  });

  test("behavior: given up by the wallet", async () => {
    const { ended } = await run({ receipt: async () => ({ kind: "dropped", hash: "0xf1" }) });
    expect(ended.outcome?.kind).toBe("dropped");
  });

  test("behavior: lost and continued, it is waited for and not asked again", async () => {
    const lost = await run({ receipt: () => Promise.reject(new Error("no answer")) });
    expect(lost.ended).toMatchObject({ batch: "0xf1", outcome: { kind: "lost" } });
    const again = await run({}, lost.ended);
    expect(again.edge.signAll).not.toHaveBeenCalled();
    expect(again.ended.outcome?.kind).toBe("confirmed");
  });
});
