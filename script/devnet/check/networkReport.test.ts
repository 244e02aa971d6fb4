import { describe, expect, test } from "vitest";
import { judge, type Measured } from "./networkReport.ts";
import { type HeadEvent, propagation } from "./propagation.ts";

describe("propagation", () => {
  const event = (node: number, block: string, at: number): HeadEvent => ({ node, slot: 1, block, at });

  test("default: counted from the proposer, over all others", () => {
    const events = [event(1, "a", 100), event(0, "a", 130), event(2, "a", 170), event(0, "a", 900)];
    expect(propagation(events, new Map([["a", 1]]), 3)).toEqual({ blocks: 1, medianMs: 30, worstMs: 70 });
  });

  test("error: a node that never had it", () => {
    expect(propagation([event(0, "a", 100), event(1, "a", 120)], new Map([["a", 0]]), 3).worstMs).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  test("error: nothing was seen", () => {
    expect(propagation([], new Map(), 3).medianMs).toBe(Number.POSITIVE_INFINITY);
  });
});

const good: Measured = {
  machine: { cores: 2, load: 1 },
  slotSeconds: 3,
  nodes: [
    { name: "node 1", execution: "geth", validators: 8, memoryMb: 400 },
    { name: "node 2", execution: "ethereumjs", validators: 4, memoryMb: 500 },
  ],
  secondsToFirstBlock: 14,
  slots: { watched: 30, missed: 1 },
  propagation: { blocks: 29, medianMs: 50, worstMs: 400 },
  heads: { sampled: 29, equal: 29 },
  finality: { epoch: 2, atSlot: 32 },
  deploy: { through: "node 1", readThrough: "node 2", sameCode: true },
  outage: { killed: "node 2", slots: 30, blocks: 22, finalBeyondKill: true },
  restart: { secondsToLevel: 7 },
  partition: {
    by: "namespaces",
    slots: 20,
    parted: true,
    majorityFinalised: true,
    minorityFinalised: false,
    secondsToAgree: 12,
    transactionKept: true,
  },
  finalised: { blocks: 9, reverted: 0 },
  loan: { foundOn: ["node 1", "node 2"], transactions: ["0x1"] },
};

describe("judge", () => {
  test("default: a network that held", () => {
    expect(judge(good)).toEqual({ passed: true, problems: [], ...good });
  });

  test.each<[string, Partial<Measured>]>([
    ["The first block came after 21 s", { secondsToFirstBlock: 21 }],
    ["2 of 30 slots were missed", { slots: { watched: 30, missed: 2 } }],
    ["Only 29 slots were watched", { slots: { watched: 29, missed: 0 } }],
    ["longer than 401 ms", { propagation: { ...good.propagation, medianMs: 401 } }],
    ["A block took 1001 ms", { propagation: { ...good.propagation, worstMs: 1_001 } }],
    ["28 were equal", { heads: { sampled: 29, equal: 28 } }],
    ["Nothing was finalised", { finality: { epoch: 0, atSlot: 40 } }],
    ["does not have", { deploy: { ...good.deploy, sameCode: false } }],
    ["No block came", { outage: { ...good.outage, blocks: 0 } }],
    ["Nothing new was finalised", { outage: { ...good.outage, finalBeyondKill: false } }],
    ["took 16 s to be level", { restart: { secondsToLevel: 16 } }],
    ["it was not cut", { partition: { ...good.partition, parted: false } }],
    ["The smaller side of the cut finalised", { partition: { ...good.partition, minorityFinalised: true } }],
    ["did not agree again", { partition: { ...good.partition, secondsToAgree: Number.POSITIVE_INFINITY } }],
    ["of the smaller side was lost", { partition: { ...good.partition, transactionKept: false } }],
    ["1 finalised blocks were reverted", { finalised: { blocks: 9, reverted: 1 } }],
    ["The loan is on node 1 only", { loan: { foundOn: ["node 1"], transactions: [] } }],
    ["node 1 601 MB", { nodes: [{ ...good.nodes[0]!, memoryMb: 601 }, good.nodes[1]!] }],
  ])("error: %s", (problem, measured) => {
    const report = judge({ ...good, ...measured });
    expect(report.passed).toBe(false);
    expect(report.problems).toEqual([expect.stringContaining(problem)]);
  });
});
