import path from "node:path";
import { devnetId } from "@weir/chain/target";
import { type Address, innerAddress, openGate } from "@weir/gate/gate";
import { Failure } from "@weir/process/failure";
import { localState } from "@weir/process/paths";
import { requireFreePorts } from "@weir/process/ports";
import { privateFile } from "@weir/process/private";
import type { Progress } from "@weir/process/progress";
import { rpc } from "@weir/process/rpc";
import type { Supervisor } from "@weir/process/supervisor";
import { until } from "@weir/process/until";
import { type Hex, keccak256, toHex } from "viem";
import { headOf } from "./chain.ts";
import { consensusCommand } from "./consensus.ts";
import { type ExecutionClient, executionCommands } from "./execution.ts";
import { executionGenesis } from "./genesis.ts";
import { openIdentity, saveIdentity } from "./identity.ts";
import { installClients } from "./install.ts";
import { enode, nodeKey } from "./keys.ts";
import { defaultBasePort, type NodePlace, placeNode, portRequests } from "./layout.ts";
import { type Machine, onMachine, thisMachine } from "./machines.ts";
import { createProcesses, logFile, type NodeProcesses } from "./node.ts";
import { requireShortPause } from "./pause.ts";
import { enr, peerKey } from "./peers.ts";
import { splitValidators, type ValidatorRange } from "./validators.ts";

export type NetworkNode = {
  name: string;
  execution: ExecutionClient;
  validators: ValidatorRange;
  /** JSON-RPC over HTTP. */
  rpcUrl: string;
  /** Subscriptions: geth alone has them. */
  wsUrl?: string;
  beaconUrl: string;
  folder: string;
  logs: { execution: string; consensus: string };
  running: boolean;
};

export type Network = {
  chainId: number;
  /** Seconds from one slot to the next. */
  slot: number;
  /** The first moment of slot 0, in seconds. */
  genesisTime: number;
  nodes: NetworkNode[];
  folder: string;
  /** Rejects when the last node has gone on its own; never resolves. Until then the others carry on. */
  failed: Promise<never>;
  /** Calls back for each node of which a client died on its own. */
  onDown(listener: (node: NetworkNode, reason: Failure) => void): void;
  /** Ends all nodes, by SIGTERM and then by SIGKILL. */
  stop(): Promise<void>;
  /** SIGKILL to both clients of a node, and returns when they are gone. Not a failure. */
  killNode(index: number): Promise<void>;
  /** Starts a node that was killed, from its data, and returns once both clients answer. It may be behind then. */
  startNode(index: number): Promise<void>;
};

export type NetworkOptions = {
  /** The execution client of each node, and so how many there are: 1 to 5. */
  clients: ExecutionClient[];
  slot?: number;
  /** Goes on with the network in the folder, if there is one. */
  keep?: boolean;
  folder?: string;
  basePort?: number;
  /** Where the nodes run; all on this machine's loopback unless told otherwise. */
  machines?: Machine[];
  /** The geth executable. */
  geth?: string | undefined;
  /** Whose pages may ask the nodes; see `readOrigins`. */
  origins?: string[];
  /** Ends the network with everything else, and interrupts a start. */
  supervisor: Pick<Supervisor, "signal" | "onStop" | "run">;
  progress?: Pick<Progress, "step">;
};

/** Seconds that the consensus clients take to be ready for slot 0: the first one, and each one more. */
const consensusStart = { first: 4, more: 1.5 };

/** Starts a peer-to-peer network on this machine, and returns once every node has a block that is new. */
export async function startNetwork(options: NetworkOptions): Promise<Network> {
  const { clients, slot = 3, keep = false, basePort = defaultBasePort, geth, origins = [], supervisor } = options;
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

  let fail: (reason: unknown) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failed.catch(() => {}); // whoever waits for it gets it; nobody has to
  const listeners: ((node: NetworkNode, reason: Failure) => void)[] = [];

  const logs = path.join(folder, "logs");
  const ranges = splitValidators(clients.length);
  const keys = clients.map((_, index) => nodeKey(identity.secret, index));
  const enodes = places.map(({ host, ports }, index) => enode(keys[index]!, host, ports.rlpx));
  const peerKeys = clients.map((_, index) => peerKey(identity.secret, index));
  const records = await Promise.all(places.map(({ host, ports }, index) => enr(peerKeys[index]!, host, ports.gossip)));
  const behind = await Promise.all(places.map((place) => behindGates(place)));
  const running: (NodeProcesses | undefined)[] = clients.map(() => undefined);
  const nodes: NetworkNode[] = places.map((place, index) => ({
    name: place.name,
    execution: clients[index]!,
    validators: ranges[index]!,
    rpcUrl: place.rpcUrl,
    ...(clients[index] === "geth" && { wsUrl: place.wsUrl }),
    beaconUrl: place.beaconUrl,
    folder: place.folder,
    logs: {
      execution: logFile(logs, `${place.name} execution`),
      consensus: logFile(logs, `${place.name} consensus`),
    },
    running: false,
  }));

  const gates: (() => Promise<void>)[] = [];
  const stop = async () => {
    await Promise.all(running.map((processes) => processes?.stop()));
    await Promise.all(gates.splice(0).map((close) => close()));
    for (const node of nodes) node.running = false;
  };
  supervisor.onStop(stop);
  for (const [index, { ports }] of places.entries()) {
    const inner = behind[index]!;
    gates.push(await openGate({ port: ports.rpc, origins, target: inner.rpc }));
    gates.push(await openGate({ port: ports.beacon, origins, target: inner.beacon }));
    // What a client elsewhere has to be told to find this one.
    privateFile(path.join(places[index]!.folder, "enode"), `${enodes[index]}\n`);
  }

  async function startExecution(index: number): Promise<Hex> {
    signal.throwIfAborted();
    const processes = createProcesses(logs, signal);
    running[index] = processes;
    processes.failed.catch(async (reason) => {
      const node = nodes[index]!;
      node.running = false;
      await processes.stop(); // half a node is none
      for (const listener of listeners) listener(node, reason);
      if (!nodes.some(({ running: runs }) => runs)) fail(reason);
    });
    const peers = enodes.filter((_, other) => other !== index);
    const settings = {
      place: places[index]!,
      rpc: behind[index]!.rpc,
      key: keys[index]!,
      peers,
      genesisFile,
      jwtFile,
      geth,
    };
    const { prepare, run } = executionCommands[clients[index]!](settings);
    if (prepare) await processes.run(onMachine(machines[index]!, prepare));
    return processes.startExecution(onMachine(machines[index]!, run), places[index]!.rpcUrl);
  }

  async function startConsensus(index: number, genesis: Hex, genesisTime: number): Promise<void> {
    const place = places[index]!;
    const settings = {
      place,
      beacon: behind[index]!.beacon,
      key: peerKeys[index]!,
      genesisTime,
      executionGenesis: genesis,
      slot,
      validators: ranges[index]!,
      bootnodes: records.filter((_, other) => other !== index),
      jwtFile,
    };
    await running[index]!.startConsensus(onMachine(machines[index]!, consensusCommand(settings)), place.beaconUrl);
    nodes[index]!.running = true;
  }

  const began = Date.now();
  const executionSeconds = () => (Date.now() - began) / 1000;
  const [genesis = "0x"] = await step(`Starting ${clients.length} execution clients`, async () => {
    const hashes = await Promise.all(clients.map((_, index) => startExecution(index)));
    const other = hashes.findIndex((hash) => hash !== hashes[0]);
    if (other < 0) return hashes;
    throw new Failure(`${nodes[other]!.name} has another first block than ${nodes[0]!.name}. Start without --keep.`);
  });

  const heads = await Promise.all(nodes.map(headOf));
  const lastBlock = Math.max(...heads.map(({ timestamp }) => timestamp));
  requireShortPause(lastBlock, Date.now() / 1000, slot);

  // A machine that was slow to start the first half will be as slow with the second, which is the lighter one.
  const allowance = Math.max(consensusStart.first + consensusStart.more * (clients.length - 1), executionSeconds());
  const genesisTime = identity.genesisTime ?? Math.ceil(Date.now() / 1000 + allowance);
  saveIdentity(folder, { ...identity, genesisTime });
  await step(`Starting ${clients.length} consensus clients`, () =>
    Promise.all(clients.map((_, index) => startConsensus(index, genesis, genesisTime))),
  );
  // A network that is taken up again has its first block long since: what counts is whether it goes on.
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
    return Promise.race([Promise.all(waits), ...running.map((processes) => processes!.failed)]);
  });

  return {
    chainId: devnetId,
    slot,
    genesisTime,
    nodes,
    folder,
    failed,
    onDown: (listener) => void listeners.push(listener),
    stop,
    async killNode(index) {
      nodes[index]!.running = false;
      await running[index]!.kill();
    },
    async startNode(index) {
      await startExecution(index);
      await startConsensus(index, genesis, genesisTime);
    },
  };
}

/** Where the servers of a node listen that its gates stand before. On another machine nobody looks for them. */
async function behindGates({ host, ports }: NodePlace): Promise<{ rpc: Address; beacon: Address }> {
  if (host !== thisMachine.host) return { rpc: { host, port: ports.rpc }, beacon: { host, port: ports.beacon } };
  return { rpc: await innerAddress(ports.rpc), beacon: await innerAddress(ports.beacon) };
}
