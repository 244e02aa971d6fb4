import { rmSync } from "node:fs";
import { buildContracts } from "@weir/chain/compile";
import { slotsPerEpoch } from "@weir/devnet/consensus";
import { blockOf, headOf } from "@weir/devnet/heads";
import { placeNode, portRequests, thisMachine } from "@weir/devnet/layout";
import { type Network, type NetworkNode, startNetwork } from "@weir/devnet/startNetwork";
import { level, slotOf } from "@weir/devnet/test/chainState";
import { openToOthers } from "@weir/devnet/test/openToOthers";
import { codeOn, deployWeir, depositAndBorrow, findLoan, prepareLoan } from "@weir/devnet/test/weirOnDevnet";
import { localState } from "@weir/process/paths";
import { requireFreePorts } from "@weir/process/ports";
import { createProgress } from "@weir/process/progress";
import { createSupervisor } from "@weir/process/supervisor";
import { until } from "@weir/process/until";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

/** Not the default, so that a network that already runs on this machine is not disturbed. */
const basePort = 27545;
const folder = localState("devnet-e2e");
const supervisor = createSupervisor({ logs: `${folder}-logs` });
const { signal } = supervisor;
const options = {
  clients: ["ethereumjs" as const, "ethereumjs" as const, "ethereumjs" as const],
  basePort,
  folder,
  supervisor,
  progress: createProgress(),
};
const wait = (what: string, condition: () => Promise<boolean>) => until(condition, { what, signal, timeout: 90_000 });

let network: Network;
let first: NetworkNode;
let second: NetworkNode;
let third: NetworkNode;
let deployment: Awaited<ReturnType<typeof deployWeir>>;
let loan: string | undefined;
const loanOn = async (node: NetworkNode) => JSON.stringify(await findLoan(network, node, deployment));

beforeAll(async () => {
  await buildContracts(supervisor);
  network = await startNetwork(options);
  [first, second, third] = network.nodes as [NetworkNode, NetworkNode, NetworkNode];
}, 600_000);

let failed = false;
afterEach(({ task }) => {
  failed ||= task.result?.state === "fail";
});

afterAll(async () => {
  await supervisor.stop();
  // The logs explain a failure.
  if (!failed) rmSync(folder, { recursive: true, force: true });
});

test("a page or another user can reach neither a node nor its secrets", async () => {
  expect(await openToOthers(network)).toEqual([]);
});

test("contracts deployed through node 1 are on node 3", async () => {
  deployment = await deployWeir(network, first, supervisor);
  // A deploy takes several blocks, and the core's code is in the first of them.
  await wait("all of the deploy on node 3", () => level([first, third]));
  const code = await codeOn(network, first, deployment);
  expect(code).toBeDefined();
  expect(await codeOn(network, third, deployment)).toBe(code);
});

test("the chain goes on while node 2 is dead", async () => {
  await prepareLoan(network, third, deployment);
  await network.killNode(1);
  const { number } = await headOf(first);
  await depositAndBorrow(network, third, deployment);
  await wait("three more blocks", async () => (await headOf(first)).number >= number + 3);
});

test("a deposit and a loan made meanwhile are on the others", async () => {
  loan = await loanOn(third);
  await wait("the loan on node 1", async () => (await loanOn(first)) === loan);
});

test("node 2 catches up and has the loan", async () => {
  await network.startNode(1);
  await wait("node 2 to be level", () => level(network.nodes));
  expect(loan).toBeDefined();
  expect(await loanOn(second)).toBe(loan);
});

test("a stopped network goes on with all of its blocks, and with the loan", async () => {
  // A block that only its proposer has when the network stops may be built past; one that all have may not.
  const last = await headOf(first);
  const haveLast = async (nodes: NetworkNode[]) =>
    (await Promise.all(nodes.map((node) => blockOf(node, last.number)))).every((block) => block?.hash === last.hash);
  await wait("its last block on every node", () => haveLast(network.nodes));
  await network.stop();
  // More than an epoch: no node is level any more, and one must propose all the same.
  const resumeTime = (slotOf(network, last) + slotsPerEpoch + 1) * network.slot + network.genesisTime;
  await wait("the clock", async () => Date.now() / 1_000 > resumeTime);
  network = await startNetwork({ ...options, keep: true });
  expect(await haveLast(network.nodes)).toBe(true);
  expect(await loanOn(network.nodes[2]!)).toBe(loan);
}, 600_000);

test("its ports are free after a stop", async () => {
  await supervisor.stop();
  const places = options.clients.map((_, index) => placeNode(index, thisMachine, basePort, folder));
  await requireFreePorts(portRequests(places));
});
