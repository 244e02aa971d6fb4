import { writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { buildContracts } from "@weir/chain/compile";
import { columns } from "@weir/process/columns";
import { localState } from "@weir/process/paths";
import { createProgress } from "@weir/process/progress";
import { createSupervisor } from "@weir/process/supervisor";
import { until } from "@weir/process/until";
import type { Hex } from "viem";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { readDevnetOptions } from "../../devnetOptions.ts";
import { blockOf, headOf } from "../../heads.ts";
import { readBasePort } from "../../layout.ts";
import { type Network, type NetworkNode, startNetwork } from "../../startNetwork.ts";
import { statusOf } from "../../status.ts";
import { sizeOf } from "../../validators.ts";
import { finalEpoch, finalNumber, level, slotOf, watchFinality } from "../chainState.ts";
import { type Wired, wire } from "../namespaces.ts";
import { minedOnAll, sendTransfer } from "../transfer.ts";
import { watchSlots } from "../watchSlots.ts";
import { codeOn, deployWeir, depositAndBorrow, findLoan, prepareLoan } from "../weirOnDevnet.ts";

/** What devnetCheck.ts passes on: the options of `pnpm devnet`, the report's path, and whether this is a network namespace. */
type Setting = { args: string[]; report: string; wired: boolean };
const setting = JSON.parse(process.env.DEVNET_CHECK ?? "{}") as Setting;
const options = readDevnetOptions(setting.args);

/** The limits for a machine with two cores. */
const limits = {
  secondsToFirstBlock: 20,
  watchedSlots: 30,
  missedOfThirty: 1,
  medianMs: 400,
  worstMs: 1_000,
  memoryMb: 600,
  secondsToLevel: 15,
};

/** The figures that `--json` prints. Seconds unless a name says otherwise. */
const report: Record<string, unknown> = {};
const problems: string[] = [];
const load = loadavg()[0] ?? 0;

const supervisor = createSupervisor({ logs: localState("devnet-check", "logs") });
const down = new AbortController();
const signal = AbortSignal.any([supervisor.signal, down.signal]);
let network: Network;
let first: NetworkNode;
let second: NetworkNode;
let last: NetworkNode;
let wired: Wired | undefined;
let final: ReturnType<typeof watchFinality>;
let deployment: Awaited<ReturnType<typeof deployWeir>>;
let watched: Awaited<ReturnType<typeof watchSlots>>;

/** Waits for a condition, for at most so many slots. */
const wait = <T>(what: string, condition: () => Promise<T | false>, slots: number): Promise<T> =>
  until(condition, { what, signal, timeout: slots * network.slot * 1_000, interval: 50 });

/** Does the work and returns its seconds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = Date.now();
  await work();
  return Math.round((Date.now() - began) / 100) / 10;
}

beforeAll(async () => {
  await buildContracts(supervisor);
  wired = setting.wired ? await wire(options.clients.length, supervisor) : undefined;
  report.machine = { cores: availableParallelism(), load: Math.round(load * 100) / 100 };
  report.secondsToFirstBlock = await timed(async () => {
    network = await startNetwork({
      ...options,
      ...(wired && { machines: wired.machines }),
      folder: localState("devnet-check", `${readBasePort()}`),
      supervisor,
      progress: createProgress(),
    });
  });
  network.failed.catch((reason: unknown) => down.abort(reason));
  report.slotSeconds = network.slot;
  [first, second] = network.nodes as [NetworkNode, NetworkNode];
  last = network.nodes.at(-1)!;
  final = watchFinality(network.nodes, signal);
});

afterEach(({ task }) => {
  for (const { message = "" } of task.result?.errors ?? []) problems.push(`${task.name}: ${message.split("\n")[0]}`);
});

afterAll(async () => {
  await supervisor.stop();
  const { machine, slotSeconds, nodes, ...figures } = report;
  const whole = { passed: problems.length === 0, problems, machine, slotSeconds, nodes, ...figures };
  writeFileSync(setting.report, `${JSON.stringify(whole, null, 2)}\n`);
  const text = (value: unknown): string =>
    value !== null && typeof value === "object"
      ? Object.entries(value)
          .map(([name, one]) => (Array.isArray(value) ? text(one) : `${name} ${text(one)}`))
          .join(Array.isArray(value) ? "; " : ", ")
      : `${value}`;
  console.log(`\n${columns(Object.entries(whole).map(([name, value]) => [`  ${name}`, text(value)]))}\n`);
});

test(`every node has a block within ${limits.secondsToFirstBlock} s`, () => {
  expect(report.secondsToFirstBlock).toBeLessThanOrEqual(limits.secondsToFirstBlock);
});

test(`what the first node deploys while ${limits.watchedSlots} slots are watched has the same code on the last`, async () => {
  const deploy = async () => {
    deployment = await deployWeir(network, first, supervisor);
    await prepareLoan(network, first, deployment);
  };
  [watched] = await Promise.all([watchSlots(network, limits.watchedSlots, signal), deploy()]);
  const code = await codeOn(network, first, deployment);
  const sameCode = code !== undefined && code === (await codeOn(network, last, deployment));
  Object.assign(report, watched, { deploy: { through: first.name, readThrough: last.name, sameCode } });
  expect(sameCode).toBe(true);
});

test(`at most ${limits.missedOfThirty} of 30 slots is missed`, () => {
  const { slots } = watched;
  expect(slots.watched).toBeGreaterThanOrEqual(limits.watchedSlots);
  const allowed = Math.max(1, Math.floor((slots.watched * limits.missedOfThirty) / 30));
  expect(slots.missed).toBeLessThanOrEqual(allowed);
});

test(`half of the blocks are on another node within ${limits.medianMs} ms`, () => {
  expect(watched.propagation.medianMs).toBeLessThanOrEqual(limits.medianMs);
});

test(`every block is on every node within ${limits.worstMs} ms`, () => {
  expect(watched.propagation.worstMs).toBeLessThanOrEqual(limits.worstMs);
});

test("all nodes have the same blocks", () => {
  expect(watched.heads.sampled).toBeGreaterThan(0);
  expect(watched.heads.equal).toBe(watched.heads.sampled);
});

test("an epoch becomes final", async () => {
  const epoch = await wait("finality", async () => (await finalEpoch(first.beaconUrl)) || false, 40);
  report.finality = { epoch, atSlot: slotOf(network, await headOf(first)) };
});

test(`no node uses more than ${limits.memoryMb} MB`, async () => {
  const nodes = (await statusOf(network)).map(({ node: { name, execution, validators }, memory }) => {
    const memoryMb = Math.round(memory / 1024 ** 2);
    return { name, execution, validators: sizeOf(validators), memoryMb };
  });
  report.nodes = nodes;
  for (const { name, memoryMb } of nodes) expect(memoryMb, name).toBeLessThanOrEqual(limits.memoryMb);
});

test("blocks and finality continue while the second node is killed, and the first one borrows", async () => {
  await network.killNode(1);
  const at = await headOf(first);
  await depositAndBorrow(network, first, deployment);
  const beyond = async () => (await finalNumber(first)) > at.number;
  const finalBeyondKill = await wait("finality beyond the kill", beyond, 64).catch(() => false);
  const now = await headOf(first);
  const blocks = now.number - at.number;
  report.outage = { killed: second.name, slots: slotOf(network, now) - slotOf(network, at), blocks, finalBeyondKill };
  expect(blocks).toBeGreaterThan(0);
  expect(finalBeyondKill).toBe(true);
});

test(`the second node starts again, and is level within ${limits.secondsToLevel} s`, async () => {
  const secondsToLevel = await timed(async () => {
    await network.startNode(1);
    await wait(`${second.name} to be level`, () => level(network.nodes), 40);
  });
  report.restart = { secondsToLevel };
  expect(secondsToLevel).toBeLessThanOrEqual(limits.secondsToLevel);
});

/**
 * Whether a node's chain differs from another's: it has proposed a block, or it has stopped while the other went on. Either may
 * happen, because a node without peers proposes for an epoch and then waits.
 */
async function apart(one: NetworkNode, other: NetworkNode): Promise<boolean> {
  const [head, further] = [await headOf(one), await headOf(other)];
  const theirs = await blockOf(other, head.number);
  return theirs?.hash !== head.hash || further.number >= head.number + 4;
}

/** `by`: without network namespaces the node is stopped instead. `transactionKept`: null where it could not get one. */
const partition = {
  by: setting.wired ? "namespaces" : "stopping peers",
  slots: 0,
  parted: false,
  majorityFinalised: false,
  minorityFinalised: false,
  secondsToAgree: Number.POSITIVE_INFINITY,
  transactionKept: null as boolean | null,
};
let sent: Hex | undefined;

test("while the last node is cut off, the others finalise and it does not", async () => {
  report.partition = partition;
  const index = network.nodes.length - 1;
  const others = network.nodes.slice(0, index);
  const at = await headOf(first);
  const finalThen = await finalNumber(last);
  await (wired ? wired.cut(index) : network.killNode(index));
  if (wired) sent = await sendTransfer(network, last);

  const ahead = async () => (await Promise.all(others.map(finalNumber))).every((number) => number > finalThen);
  partition.majorityFinalised = await wait("the others to finalise", ahead, 64).catch(() => false);
  if (wired) {
    partition.parted = await wait("two sides", () => apart(last, first), 32).catch(() => false);
    partition.minorityFinalised = (await finalNumber(last)) > at.number;
  }
  partition.slots = slotOf(network, await headOf(first)) - slotOf(network, at);
  expect(partition).toMatchObject({ parted: setting.wired, majorityFinalised: true, minorityFinalised: false });
});

test("both sides agree after the cut, and keep a transaction that was sent to the smaller one", async () => {
  const index = network.nodes.length - 1;
  partition.secondsToAgree = await timed(async () => {
    await (wired ? wired.heal(index) : network.startNode(index));
    await wait("both sides to agree", () => level(network.nodes), 60);
  });
  if (!wired) return;
  const hash = sent!;
  partition.transactionKept = await wait("the transfer on all nodes", () => minedOnAll(network, hash), 60).catch(
    () => false,
  );
  expect(partition.transactionKept).toBe(true);
});

test("no final block was reverted", async () => {
  const finalised = await final.count();
  report.finalised = finalised;
  expect(finalised.blocks).toBeGreaterThan(0);
  expect(finalised.reverted).toBe(0);
});

test("the loan is on every node", async () => {
  const loans = await Promise.all(network.nodes.map((node) => findLoan(network, node, deployment)));
  const found = network.nodes.filter((_, at) => loans[at] && JSON.stringify(loans[at]) === JSON.stringify(loans[0]));
  report.loan = { foundOn: found.map(({ name }) => name), transactions: loans[0]?.transactions ?? [] };
  expect(found).toEqual(network.nodes);
});
