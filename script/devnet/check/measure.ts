import { availableParallelism, loadavg } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import type { Progress } from "@weir/process/progress";
import type { Supervisor } from "@weir/process/supervisor";
import { until } from "@weir/process/until";
import { finality, proposerOf } from "../beacon.ts";
import { blockOf, finalNumber, headOf, level, slotOf, watchFinality } from "../chain.ts";
import { type Network, type NetworkNode, startNetwork } from "../network.ts";
import type { Options } from "../options.ts";
import { statusOf } from "../status.ts";
import { sizeOf } from "../validators.ts";
import { type HeadEvent, listen, propagation } from "./events.ts";
import type { Wired } from "./namespaces.ts";
import { limits, type Measured } from "./report.ts";
import { minedOnAll, sendTransfer } from "./transfer.ts";
import { codeOn, deployWeir, depositAndBorrow, findLoan, prepareLoan } from "./weir.ts";

export type MeasureOptions = Options & {
  geth: string | undefined;
  basePort: number;
  folder: string;
  wired: Wired | undefined;
  supervisor: Supervisor;
  progress: Progress;
};

/** Starts a network and does to it what networks have to bear. */
export async function measure(options: MeasureOptions): Promise<Measured> {
  const { wired, supervisor, progress } = options;
  const { signal } = supervisor;
  const load = loadavg()[0] ?? 0;
  const began = Date.now();
  const network = await startNetwork({ ...options, ...(wired && { machines: wired.machines }) });
  const secondsToFirstBlock = seconds(Date.now() - began);
  return Promise.race([network.failed, body()]);

  async function body(): Promise<Measured> {
    const [first, second] = network.nodes as [NetworkNode, NetworkNode];
    const last = network.nodes.at(-1)!;
    const final = watchFinality(network, signal);
    const wait = <T>(what: string, condition: () => Promise<T | false>, slots: number) =>
      until(condition, { what, signal, timeout: slots * network.slot * 1_000, interval: 50 });

    const [{ slots, heads, spread }, deployment] = await Promise.all([
      progress.step(`Watching ${limits.watchedSlots} slots`, () => watch(network, signal)),
      progress.step(`Deploying Weir through ${first.name}`, async () => {
        const made = await deployWeir(network, first, supervisor);
        await prepareLoan(network, first, made);
        return made;
      }),
    ]);
    const code = await codeOn(network, first, deployment);
    const deploy = {
      through: first.name,
      readThrough: last.name,
      sameCode: code !== undefined && code === (await codeOn(network, last, deployment)),
    };
    const reached = await progress.step("Waiting for finality", async () => {
      const epoch = await wait("finality", async () => (await finality(first.beaconUrl)).finalized || false, 40);
      return { epoch, atSlot: slotOf(network, await headOf(first)) };
    });
    const memory = await statusOf(network);

    const outage = await progress.step(`Killing ${second.name}, and lending meanwhile`, async () => {
      await network.killNode(1);
      const at = await headOf(first);
      await depositAndBorrow(network, first, deployment);
      const beyond = await wait(
        "finality beyond the kill",
        async () => (await finalNumber(first)) > at.number,
        64,
      ).catch(() => false);
      const now = await headOf(first);
      return {
        killed: second.name,
        slots: slotOf(network, now) - slotOf(network, at),
        blocks: now.number - at.number,
        finalBeyondKill: beyond,
      };
    });

    const restart = await progress.step(`Starting ${second.name} again`, async () => {
      const since = Date.now();
      await network.startNode(1);
      await wait(`${second.name} to be level`, () => level(network.nodes), 40);
      return { secondsToLevel: seconds(Date.now() - since) };
    });

    const partition = await progress.step(
      wired ? `Cutting ${last.name} off from the others` : `Stopping ${last.name}`,
      () => cutAndHeal(network, wired, wait),
    );

    const loans = await Promise.all(network.nodes.map((node) => findLoan(network, node, deployment)));
    const same = loans.map((loan) => JSON.stringify(loan));
    const found = network.nodes.filter((_, index) => loans[index] && same[index] === same[0]);
    return {
      machine: { cores: availableParallelism(), load: Math.round(load * 100) / 100 },
      slotSeconds: network.slot,
      nodes: network.nodes.map(({ name, execution, validators }, index) => ({
        name,
        execution,
        validators: sizeOf(validators),
        memoryMb: Math.round((memory[index]?.memory ?? 0) / 1024 ** 2),
      })),
      secondsToFirstBlock,
      slots,
      propagation: spread,
      heads,
      finality: reached,
      deploy,
      outage,
      restart,
      partition,
      finalised: { blocks: final.seen(), reverted: await final.reverted() },
      loan: { foundOn: found.map(({ name }) => name), transactions: loans[0]?.transactions ?? [] },
    };
  }
}

const seconds = (milliseconds: number): number => Math.round(milliseconds / 100) / 10;

/** Slot for slot: what the event streams tell, which slots stay empty, whether all have the same blocks. */
async function watch(network: Network, signal: AbortSignal) {
  const { nodes } = network;
  const events: HeadEvent[] = [];
  const over = new AbortController();
  nodes.forEach((node, index) => {
    listen(index, node.beaconUrl, AbortSignal.any([signal, over.signal]), (event) => events.push(event));
  });
  const from = await headOf(nodes[0]!);
  const start = slotOf(network, from);
  const end = start + limits.watchedSlots;
  // The clock decides when it is over and not the chain: a slot without a block is one too. One more for the last to arrive.
  await delay(Math.max(0, (network.genesisTime + (end + 1) * network.slot) * 1_000 - Date.now()), undefined, {
    signal,
  });
  over.abort();

  let [blocks, equal] = [0, 0];
  for (let number = from.number + 1; ; number++) {
    const all = await Promise.all(nodes.map((node) => blockOf(node, number)));
    const [one] = all;
    if (!one || slotOf(network, one) > end) break;
    blocks++;
    if (all.every((block) => block?.hash === one.hash && block.stateRoot === one.stateRoot)) equal++;
  }
  const proposers = new Map<string, number>();
  for (const { slot, block } of events) {
    if (slot <= start || slot > end || proposers.has(block)) continue;
    const proposer = await proposerOf(nodes[0]!.beaconUrl, block);
    proposers.set(
      block,
      nodes.findIndex(({ validators: { first, last } }) => proposer >= first && proposer <= last),
    );
  }
  return {
    slots: { watched: end - start, missed: end - start - blocks },
    heads: { sampled: blocks, equal },
    spread: propagation(events, proposers, nodes.length),
  };
}

type Wait = <T>(what: string, condition: () => Promise<T | false>, slots: number) => Promise<T>;

/** Cuts the last node off from all others until they have finalised without it and it has gone its own way; then heals it. */
async function cutAndHeal(network: Network, wired: Wired | undefined, wait: Wait): Promise<Measured["partition"]> {
  const index = network.nodes.length - 1;
  const alone = network.nodes[index]!;
  const others = network.nodes.slice(0, index);
  const at = await headOf(others[0]!);
  const finalThen = await finalNumber(alone);
  await (wired ? wired.cut(index) : network.killNode(index));
  const sent = wired && (await sendTransfer(network, alone));

  const majorityFinalised = await wait("the others to finalise", () => ahead(others, finalThen), 64).catch(() => false);
  const parted =
    wired !== undefined && (await wait("two sides", () => apart(alone, others[0]!), 32).catch(() => false));
  const minorityFinalised = wired !== undefined && (await finalNumber(alone)) > at.number;
  const slots = slotOf(network, await headOf(others[0]!)) - slotOf(network, at);

  const since = Date.now();
  await (wired ? wired.heal(index) : network.startNode(index));
  const agreed = await wait("both sides to agree", () => level(network.nodes), 60).catch(() => false);
  const secondsToAgree = agreed ? seconds(Date.now() - since) : Number.POSITIVE_INFINITY;
  const kept = async () => minedOnAll(network, sent!);
  const transactionKept = sent ? await wait("what was sent meanwhile", kept, 60).catch(() => false) : null;
  return {
    by: wired ? "namespaces" : "stopping peers",
    slots,
    parted,
    majorityFinalised,
    minorityFinalised,
    secondsToAgree,
    transactionKept,
  };
}

/** Whether all have finalised more than that since. */
async function ahead(nodes: NetworkNode[], than: number): Promise<boolean> {
  const numbers = await Promise.all(nodes.map(finalNumber));
  return numbers.every((number) => number > than);
}

/**
 * Whether a node goes another way than another one: it has made a block of its own, or it has stopped while the other
 * went on. Which of the two is a matter of luck: a node without peers proposes for an epoch and then waits.
 */
async function apart(one: NetworkNode, other: NetworkNode): Promise<boolean> {
  const [head, further] = [await headOf(one), await headOf(other)];
  const theirs = await blockOf(other, head.number);
  return theirs?.hash !== head.hash || further.number >= head.number + 4;
}
