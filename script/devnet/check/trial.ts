import { availableParallelism, loadavg } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { localAccount } from "@weir/chain/accounts";
import { connect } from "@weir/chain/target";
import type { Progress } from "@weir/process/progress";
import { rpc } from "@weir/process/rpc";
import type { Supervisor } from "@weir/process/supervisor";
import { until } from "@weir/process/until";
import { type Hex, parseGwei } from "viem";
import { finality, proposerOf } from "../beacon.ts";
import type { DevnetOptions } from "../devnetOptions.ts";
import { blockOf, finalNumber, headOf, level, slotOf, watchFinality } from "../heads.ts";
import { type Network, type NetworkNode, startNetwork } from "../startNetwork.ts";
import { statusOf } from "../status.ts";
import { sizeOf } from "../validators.ts";
import type { Wired } from "./namespaces.ts";
import { followHeads, type HeadEvent, propagation } from "./propagation.ts";
import { codeOn, deployWeir, depositAndBorrow, findLoan, prepareLoan } from "./weir.ts";

export type MeasureOptions = DevnetOptions & {
  watchedSlots: number;
  geth: string | undefined;
  basePort: number;
  folder: string;
  wired: Wired | undefined;
  supervisor: Supervisor;
  progress: Progress;
};

/** Waits for a condition, for at most so many slots. */
type Wait = <T>(what: string, condition: () => Promise<T | false>, slots: number) => Promise<T>;

/** Starts a network, makes nodes and connections fail, and measures how it recovers. Times are in seconds unless a name says otherwise. */
export async function measure(options: MeasureOptions) {
  const { watchedSlots, wired, supervisor, progress } = options;
  const { signal } = supervisor;
  const load = loadavg()[0] ?? 0;
  const began = Date.now();
  const network = await startNetwork({ ...options, ...(wired && { machines: wired.machines }) });
  const secondsToFirstBlock = seconds(Date.now() - began);
  const { nodes, slot } = network;
  const [first, second] = nodes as [NetworkNode, NetworkNode];
  const last = nodes.at(-1)!;
  const wait: Wait = (what, condition, slots) =>
    until(condition, { what, signal, timeout: slots * slot * 1_000, interval: 50 });
  return Promise.race([network.failed, body()]);

  async function body() {
    const final = watchFinality(nodes, signal);
    const [{ slots, heads, spread }, deployment] = await Promise.all([
      progress.step(`Watching ${watchedSlots} slots`, () => watch(network, watchedSlots, signal)),
      progress.step(`Deploying Weir through ${first.name}`, async () => {
        const made = await deployWeir(network, first, supervisor);
        await prepareLoan(network, first, made);
        return made;
      }),
    ]);
    const code = await codeOn(network, first, deployment);
    const sameCode = code !== undefined && code === (await codeOn(network, last, deployment));
    const reached = await progress.step("Waiting for finality", async () => {
      const epoch = await wait("finality", async () => (await finality(first.beaconUrl)).finalized || false, 40);
      return { epoch, atSlot: slotOf(network, await headOf(first)) };
    });
    const memory = await statusOf(network);

    const outage = await progress.step(`Killing ${second.name}, and lending meanwhile`, async () => {
      await network.killNode(1);
      const at = await headOf(first);
      await depositAndBorrow(network, first, deployment);
      const beyond = async () => (await finalNumber(first)) > at.number;
      const finalBeyondKill = await wait("finality beyond the kill", beyond, 64).catch(() => false);
      const now = await headOf(first);
      const blocks = now.number - at.number;
      return { killed: second.name, slots: slotOf(network, now) - slotOf(network, at), blocks, finalBeyondKill };
    });
    const restart = await progress.step(`Starting ${second.name} again`, async () => {
      const since = Date.now();
      await network.startNode(1);
      await wait(`${second.name} to be level`, () => level(nodes), 40);
      return { secondsToLevel: seconds(Date.now() - since) };
    });
    const cutting = wired ? `Cutting ${last.name} off from the others` : `Stopping ${last.name}`;
    const partition = await progress.step(cutting, () => cutAndHeal(network, wired, wait));

    const loans = await Promise.all(nodes.map((node) => findLoan(network, node, deployment)));
    const same = loans.map((loan) => JSON.stringify(loan));
    const found = nodes.filter((_, index) => loans[index] && same[index] === same[0]);
    return {
      machine: { cores: availableParallelism(), load: Math.round(load * 100) / 100 },
      slotSeconds: slot,
      nodes: nodes.map(({ name, execution, validators }, index) => ({
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
      deploy: { through: first.name, readThrough: last.name, sameCode },
      outage,
      restart,
      partition,
      finalised: { blocks: final.seen(), reverted: await final.reverted() },
      loan: { foundOn: found.map(({ name }) => name), transactions: loans[0]?.transactions ?? [] },
    };
  }
}

const seconds = (milliseconds: number): number => Math.round(milliseconds / 100) / 10;

/** Watches the slots: the propagation of heads, the missed slots, and whether all nodes have the same blocks. */
async function watch(network: Network, watchedSlots: number, signal: AbortSignal) {
  const { nodes } = network;
  const [first] = nodes as [NetworkNode];
  const events: HeadEvent[] = [];
  const over = new AbortController();
  const ended = AbortSignal.any([signal, over.signal]);
  for (const [index, { beaconUrl }] of nodes.entries()) {
    void followHeads(index, beaconUrl, ended, (event) => events.push(event));
  }
  const from = await headOf(first);
  const start = slotOf(network, from);
  const end = start + watchedSlots;
  // By the clock, because a slot without a block counts too; one slot more for the last block to arrive.
  const time = (network.genesisTime + (end + 1) * network.slot) * 1_000;
  await delay(Math.max(0, time - Date.now()), undefined, { signal });
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
    const proposer = await proposerOf(first.beaconUrl, block);
    const node = nodes.findIndex(({ validators }) => proposer >= validators.first && proposer <= validators.last);
    proposers.set(block, node);
  }
  return {
    slots: { watched: end - start, missed: end - start - blocks },
    heads: { sampled: blocks, equal },
    spread: propagation(events, proposers, nodes.length),
  };
}

/** Cuts the last node off until the others have finalised without it and it has a chain of its own; then reconnects it. */
async function cutAndHeal(network: Network, wired: Wired | undefined, wait: Wait) {
  const index = network.nodes.length - 1;
  const alone = network.nodes[index]!;
  const others = network.nodes.slice(0, index);
  const other = others[0]!;
  const at = await headOf(other);
  const finalThen = await finalNumber(alone);
  await (wired ? wired.cut(index) : network.killNode(index));
  const sent = wired && (await sendTransfer(network, alone));

  const ahead = async () => (await Promise.all(others.map(finalNumber))).every((number) => number > finalThen);
  const majorityFinalised = await wait("the others to finalise", ahead, 64).catch(() => false);
  const parted = wired !== undefined && (await wait("two sides", () => apart(alone, other), 32).catch(() => false));
  const minorityFinalised = wired !== undefined && (await finalNumber(alone)) > at.number;
  const slots = slotOf(network, await headOf(other)) - slotOf(network, at);

  const since = Date.now();
  await (wired ? wired.heal(index) : network.startNode(index));
  const agreed = await wait("both sides to agree", () => level(network.nodes), 60).catch(() => false);
  const secondsToAgree = agreed ? seconds(Date.now() - since) : Number.POSITIVE_INFINITY;
  const kept = async () => minedOnAll(network, sent!);
  const transactionKept = sent ? await wait("the transfer on all nodes", kept, 60).catch(() => false) : null;
  return {
    by: wired ? ("namespaces" as const) : ("stopping peers" as const),
    slots,
    /** Whether the two sides built different chains, and whether each of them finalised. */
    parted,
    majorityFinalised,
    minorityFinalised,
    secondsToAgree,
    /** Whether a transaction sent to the smaller side is on all nodes afterwards; null where that side had no node. */
    transactionKept,
  };
}

/**
 * Whether a node's chain differs from another's: it has proposed a block, or it has stopped while the other went on. Either may
 * happen, because a node without peers proposes for an epoch and then waits.
 */
async function apart(one: NetworkNode, other: NetworkNode): Promise<boolean> {
  const [head, further] = [await headOf(one), await headOf(other)];
  const theirs = await blockOf(other, head.number);
  return theirs?.hash !== head.hash || further.number >= head.number + 4;
}

/** An account that does not use Weir here. */
const sender = 5;

/** Sends a transfer to a node, without waiting for a block. */
async function sendTransfer({ chainId }: Network, { rpcUrl }: NetworkNode): Promise<Hex> {
  const client = await connect({ rpcUrl, chainId });
  const account = localAccount(chainId, sender);
  const serializedTransaction = await account.signTransaction({
    type: "eip1559",
    chainId,
    nonce: await client.getTransactionCount({ address: account.address }),
    to: account.address,
    value: 1n,
    gas: 21_000n,
    maxFeePerGas: parseGwei("100"),
    maxPriorityFeePerGas: parseGwei("1"),
  });
  return client.sendRawTransaction({ serializedTransaction });
}

/** Whether every node has the transaction in the same block. */
async function minedOnAll({ nodes }: Network, hash: Hex): Promise<boolean> {
  const receipts = await Promise.all(
    nodes.map(({ rpcUrl }) => rpc<{ blockHash: Hex } | null>(rpcUrl, "eth_getTransactionReceipt", [hash])),
  );
  return receipts.every((receipt) => receipt !== null && receipt.blockHash === receipts[0]?.blockHash);
}
