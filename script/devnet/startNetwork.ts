import path from "node:path";
import { devnetId } from "@weir/chain/target";
import { innerAddress, openGate } from "@weir/gate/gate";
import { Failure } from "@weir/process/failure";
import { localState } from "@weir/process/paths";
import { requireFreePorts } from "@weir/process/ports";
import { privateFile } from "@weir/process/private";
import type { Progress } from "@weir/process/progress";
import { rpc } from "@weir/process/rpc";
import { createSupervisor, type Supervisor } from "@weir/process/supervisor";
import { until } from "@weir/process/until";
import { type Hex, keccak256, toHex } from "viem";
import { answers } from "./beacon.ts";
import { consensusCommand } from "./consensus.ts";
import { type ExecutionClient, executionCommands } from "./execution.ts";
import { executionGenesis } from "./genesis.ts";
import { findGeth } from "./geth.ts";
import { blockOf, headOf } from "./heads.ts";
import { installClients } from "./install.ts";
import {
  type Machine,
  type NodePlace,
  onMachine,
  placeNode,
  portRequests,
  readBasePort,
  thisMachine,
} from "./layout.ts";
import { openIdentity, requireShortPause, saveIdentity } from "./networkIdentity.ts";
import { enode, enr, nodeKey, peerKey } from "./nodeKeys.ts";
import { splitValidators, type ValidatorRange } from "./validators.ts";

/** `rpcUrl`: JSON-RPC over HTTP; geth answers subscriptions there too, over WebSocket. */
export type NetworkNode = NodePlace & { execution: ExecutionClient; validators: ValidatorRange; running: boolean };

export type Network = Awaited<ReturnType<typeof startNetwork>>;

export type NetworkOptions = {
  /** The execution client of each node: 1 to 5 of them. */
  clients: ExecutionClient[];
  slot?: number;
  /** Continues the network in the folder, if there is one. */
  keep?: boolean;
  folder?: string;
  /** Default: DEVNET_PORT. */
  basePort?: number;
  /** Where the nodes run; without it, all on this machine's loopback. */
  machines?: Machine[];
  /** Origins whose pages may ask the nodes; see `readOrigins`. */
  origins?: string[];
  /** Ends the network with everything else, and interrupts a start. */
  supervisor: Pick<Supervisor, "signal" | "onStop" | "run">;
  progress?: Pick<Progress, "step">;
};

/** Seconds that the consensus clients need before slot 0: the first one, and each further one. */
const consensusStart = { first: 4, more: 1.5 };

/** Starts a peer-to-peer network on this machine, and returns once every node has a new block. */
export async function startNetwork(options: NetworkOptions) {
  const { clients, slot = 3, keep = false, basePort = readBasePort(), origins = [], supervisor } = options;
  const geth = clients.includes("geth") ? findGeth() : undefined;
  const folder = options.folder ?? localState("devnet", `${basePort}`);
  const { signal } = supervisor;
  const step = options.progress?.step ?? ((_title, work) => work());

  const machines = options.machines ?? clients.map(() => thisMachine);
  const places = machines.map((machine, index) => placeNode(index, machine, basePort, folder));
  await requireFreePorts(portRequests(places));
  await installClients({ supervisor, step });
  const identity = openIdentity(folder, { clients, slot, basePort }, keep, Math.floor(Date.now() / 1000));

  const genesisFile = path.join(folder, "genesis.json");
  const jwtFile = path.join(folder, "jwt.hex");
  privateFile(genesisFile, `${JSON.stringify(executionGenesis(identity.executionTime), null, 2)}\n`);
  privateFile(jwtFile, keccak256(toHex(`${identity.secret} engine`)));

  const { promise: failed, reject: fail } = Promise.withResolvers<never>();
  failed.catch(() => {}); // prevents an unhandled rejection; awaiters still see the error
  const listeners: ((node: NetworkNode, reason: Failure) => void)[] = [];

  const logs = path.join(folder, "logs");
  const ranges = splitValidators(clients.length);
  const enodes = places.map(({ host, ports }, index) => enode(nodeKey(identity.secret, index), host, ports.rlpx));
  const records = await Promise.all(
    places.map(({ host, ports }, index) => enr(peerKey(identity.secret, index), host, ports.gossip)),
  );

  const members = clients.map((client, index) => {
    const place = places[index]!;
    const { host, ports, rpcUrl, beaconUrl } = place;
    const machine = machines[index]!;
    // A server behind a gate has an address that pages do not find. Those of other machines are out of their reach.
    const inner = (port: number) => (host === thisMachine.host ? innerAddress(port) : { host, port });
    const behind = { rpc: { host, port: ports.rpc }, beacon: { host, port: ports.beacon } };
    const gates: (() => Promise<void>)[] = [];
    // One for each node and each of its starts, so that a node can be killed while the others go on.
    let processes: Supervisor | undefined;
    const node: NetworkNode = { ...place, execution: client, validators: ranges[index]!, running: false };

    return {
      node,
      async openGates() {
        for (const part of ["rpc", "beacon"] as const) {
          behind[part] = await inner(ports[part]);
          gates.push(await openGate({ port: ports[part], origins, target: behind[part] }));
        }
        // The address by which a client on another machine finds this one.
        privateFile(path.join(place.folder, "enode"), `${enodes[index]}\n`);
      },
      async startExecution(): Promise<Hex> {
        signal.throwIfAborted();
        // The clients may be slow to end on SIGTERM; their data are on disk and survive a SIGKILL.
        const own = createSupervisor({ logs, patience: 3_000 });
        processes = own;
        own.failed.catch(async (reason) => {
          node.running = false;
          await own.stop(); // a node needs both of its clients
          for (const listener of listeners) listener(node, reason);
          if (!members.some((other) => other.node.running)) fail(reason);
        });
        const { prepare, run } = executionCommands[client]({
          place,
          rpc: behind.rpc,
          key: nodeKey(identity.secret, index),
          peers: enodes.filter((_, other) => other !== index),
          genesisFile,
          jwtFile,
          geth,
        });
        if (prepare) await own.run(onMachine(machine, prepare));
        return own.startAnswering(onMachine(machine, run), async () => (await blockOf({ rpcUrl }, 0))?.hash);
      },
      async startConsensus(executionGenesis: Hex, genesisTime: number): Promise<void> {
        const command = consensusCommand({
          place,
          beacon: behind.beacon,
          key: peerKey(identity.secret, index),
          genesisTime,
          executionGenesis,
          slot,
          validators: node.validators,
          bootnodes: records.filter((_, other) => other !== index),
          jwtFile,
        });
        await processes!.startAnswering(onMachine(machine, command), () => answers(beaconUrl));
        node.running = true;
      },
      failed: () => processes!.failed,
      async kill() {
        node.running = false;
        processes!.kill();
        await processes!.stop();
      },
      async stop() {
        await processes?.stop();
        await Promise.all(gates.splice(0).map((close) => close()));
        node.running = false;
      },
    };
  });
  const nodes = members.map(({ node }) => node);
  const stop = async () => void (await Promise.all(members.map((member) => member.stop())));
  supervisor.onStop(stop);
  for (const member of members) await member.openGates();

  const began = Date.now();
  const genesis = await step(`Starting ${clients.length} execution clients`, async () => {
    const hashes = await Promise.all(members.map((member) => member.startExecution()));
    const other = hashes.findIndex((hash) => hash !== hashes[0]);
    if (other < 0) return hashes[0]!;
    throw new Failure(`${nodes[other]!.name} has another first block than ${nodes[0]!.name}. Start without --keep.`);
  });
  const executionSeconds = (Date.now() - began) / 1000;

  const heads = await Promise.all(nodes.map(headOf));
  requireShortPause(Math.max(...heads.map(({ timestamp }) => timestamp)), Date.now() / 1000, slot);

  // The consensus clients need less time than the execution clients took on this machine.
  const allowance = Math.max(consensusStart.first + consensusStart.more * (clients.length - 1), executionSeconds);
  const genesisTime = identity.genesisTime ?? Math.ceil(Date.now() / 1000 + allowance);
  saveIdentity(folder, { ...identity, genesisTime });
  await step(`Starting ${clients.length} consensus clients`, () =>
    Promise.all(members.map((member) => member.startConsensus(genesis, genesisTime))),
  );
  // A network that continues has its first block already, and is ready with the next one.
  const which = heads.some(({ number }) => number > 0) ? "next" : "first";
  await step(`Waiting for the ${which} block on every node`, () => {
    const waits = nodes.map((node, index) =>
      until(
        async () => {
          if ((await headOf(node)).number <= heads[index]!.number) throw new Error("there is none");
          return clients.length === 1 || Number(await rpc<Hex>(node.rpcUrl, "net_peerCount")) > 0;
        },
        { what: `the ${which} block on ${node.name}, and a peer to hand transactions to`, signal },
      ),
    );
    return Promise.race([Promise.all(waits), ...members.map((member) => member.failed())]);
  });

  return {
    chainId: devnetId,
    /** Seconds from one slot to the next. */
    slot,
    /** The time of slot 0, in seconds. */
    genesisTime,
    nodes,
    folder,
    /** Rejects when the last node has died; never resolves. Until then the others carry on. */
    failed,
    /** Calls back for each node of which a client died on its own. */
    onDown: (listener: (node: NetworkNode, reason: Failure) => void) => void listeners.push(listener),
    /** Ends all nodes, with SIGTERM and then SIGKILL. */
    stop,
    /** Sends SIGKILL to both clients of a node, and returns when they have ended. This is not a failure. */
    killNode: (index: number) => members[index]!.kill(),
    /** Starts a killed node from its data, and returns once both clients answer. It may still be behind the others. */
    async startNode(index: number) {
      await members[index]!.startExecution();
      await members[index]!.startConsensus(genesis, genesisTime);
    },
  };
}
