import { rmSync } from "node:fs";
import { buildContracts } from "@weir/chain/compile";
import { refusesStrangers } from "@weir/devnet/check/strangers";
import { codeOn, deployWeir, depositAndBorrow, findLoan, prepareLoan } from "@weir/devnet/check/weir";
import { slotsPerEpoch } from "@weir/devnet/consensus";
import { blockOf, headOf, level, slotOf } from "@weir/devnet/heads";
import { placeNode, portRequests, thisMachine } from "@weir/devnet/layout";

import { type NetworkNode, startNetwork } from "@weir/devnet/startNetwork";
import { localState } from "@weir/process/paths";
import { requireFreePorts } from "@weir/process/ports";
import { createProgress } from "@weir/process/progress";
import { createSupervisor } from "@weir/process/supervisor";
import { until } from "@weir/process/until";
import { check } from "../check.ts";
import { add, type Counts, none } from "../counts.ts";

/** Beside the default, so that a network someone has running is in nobody's way. */
const basePort = 27545;

/** A network from its start to its end, with Weir on it, a node that dies meanwhile, and a rest. */
export async function e2e(): Promise<Counts> {
  const folder = localState("devnet-e2e");
  const supervisor = createSupervisor({ logs: `${folder}-logs` });
  const { signal } = supervisor;
  const clients = ["ethereumjs", "ethereumjs", "ethereumjs"] as const;
  const wait = (what: string, condition: () => Promise<boolean>) => until(condition, { what, signal, timeout: 90_000 });
  let counts: Counts = none;
  const claim = async (title: string, holds: () => Promise<boolean>) => {
    counts = add(counts, await check(title, holds));
  };

  try {
    await buildContracts(supervisor);
    const progress = createProgress();
    const options = { clients: [...clients], basePort, folder, supervisor, progress };
    const network = await startNetwork(options);
    const [first, second, third] = network.nodes as [NetworkNode, NetworkNode, NetworkNode];
    await claim("no page and no other user gets at a node or at its secrets", () => refusesStrangers(network));
    const deployment = await deployWeir(network, first, supervisor);
    await claim("what is deployed through node 1 is on node 3", async () => {
      // A deploy takes several blocks, and the core's code is in the first of them.
      await wait("all of the deploy on node 3", () => level([first, third]));
      const code = await codeOn(network, first, deployment);
      return code !== undefined && (await codeOn(network, third, deployment)) === code;
    });
    await prepareLoan(network, third, deployment);

    await network.killNode(1);
    const { number } = await headOf(first);
    await depositAndBorrow(network, third, deployment);
    await claim("the chain goes on while node 2 is dead", () =>
      wait("three more blocks", async () => (await headOf(first)).number >= number + 3),
    );
    const loan = JSON.stringify(await findLoan(network, third, deployment));
    await claim("a deposit and a loan of that time are on the others", () =>
      wait("the loan on node 1", async () => JSON.stringify(await findLoan(network, first, deployment)) === loan),
    );

    await network.startNode(1);
    await claim("node 2 catches up", () => wait("node 2 to be level", () => level(network.nodes)));
    await claim("and has the loan too", async () => {
      return loan !== undefined && JSON.stringify(await findLoan(network, second, deployment)) === loan;
    });

    // A block that only its proposer has when the network stops may be built past; one that all have may not.
    const last = await headOf(first);
    const haveLast = async (nodes: NetworkNode[]) =>
      (await Promise.all(nodes.map((node) => blockOf(node, last.number)))).every((block) => block?.hash === last.hash);
    await wait("its last block on every node", () => haveLast(network.nodes));
    await network.stop();
    // Longer than an epoch: then nobody is level any more, and somebody has to go on all the same.
    const longEnough = (slotOf(network, last) + 2 * slotsPerEpoch) * network.slot + network.genesisTime;
    await wait("the clock", async () => Date.now() / 1_000 > longEnough);
    const resumed = await startNetwork({ ...options, keep: true });
    await claim("a network that was stopped goes on with all of its blocks", () => haveLast(resumed.nodes));
    await claim("and with the loan", async () => JSON.stringify(await findLoan(resumed, third, deployment)) === loan);
  } finally {
    await supervisor.stop();
  }
  await claim("nothing of it is left", async () => {
    const places = clients.map((_, index) => placeNode(index, thisMachine, basePort, folder));
    await requireFreePorts(portRequests(places));
    return true;
  });
  // What failed is explained in the logs.
  if (counts.failed === 0) rmSync(folder, { recursive: true, force: true });
  return counts;
}
