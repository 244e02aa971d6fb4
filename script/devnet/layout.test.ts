import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { consensusCommand } from "./consensus.ts";
import { executionClients, executionCommands } from "./execution.ts";
import { onMachine, placeNode, portRequests, thisMachine } from "./layout.ts";
import { enode, nodeKey, peerKey } from "./nodeKeys.ts";

const folder = mkdtempSync(path.join(tmpdir(), "weir-layout-"));
afterAll(() => rmSync(folder, { recursive: true }));
const places = [0, 1, 2, 3, 4].map((index) => placeNode(index, thisMachine, 28545, folder));
const secret = `0x${"01".repeat(32)}` as const;
const mode = (...names: string[]) => statSync(path.join(folder, ...names)).mode & 0o777;

test("five nodes have twenty-five ports, and no two the same", () => {
  const requests = portRequests(places);
  expect(requests).toHaveLength(25);
  expect(new Set(requests.map(({ port }) => port)).size).toBe(25);
  expect(requests[0]).toEqual({ part: "node 1 (JSON-RPC)", variable: "DEVNET_PORT", port: 28545 });
  expect(new Set(places.map(({ folder }) => folder)).size).toBe(5);
});

test("the nodes' addresses are known before they run, by keys of the network", () => {
  const key = nodeKey(secret, 0);
  expect(key).not.toBe(nodeKey(secret, 1));
  expect(nodeKey(secret, 0)).toBe(key);
  expect(enode(key, "127.0.0.1", 30303)).toMatch(/^enode:\/\/[0-9a-f]{128}@127\.0\.0\.1:30303$/);
});

test("a consensus client's addresses are loopback, and its validators ask that node", () => {
  const { args } = consensusCommand({
    place: places[1]!,
    beacon: { host: "127.7.7.7", port: 28558 },
    key: peerKey(secret, 1),
    genesisTime: 1_000,
    executionGenesis: `0x${"ab".repeat(32)}`,
    slot: 2,
    validators: { first: 8, last: 11 },
    bootnodes: ["enr:one", "enr:two"],
    jwtFile: "/net/jwt.hex",
  });
  const after = (name: string) => args[args.indexOf(name) + 1];
  for (const name of ["--listenAddress", "--enr.ip"]) expect(after(name)).toBe("127.0.0.1");
  expect(after("--rest.address")).toBe("127.7.7.7");
  expect(after("--beaconNodes")).toBe("http://127.7.7.7:28558");
  expect(after("--startValidators")).toBe("8..11");
  expect(after("--params.SECONDS_PER_SLOT")).toBe("2");
  expect(after("--bootnodes")).toBe("enr:one,enr:two");
  expect(args.join(" ")).not.toContain("0.0.0.0");
  expect(after("--rest.namespace")).not.toMatch(/lodestar|debug|\*/);
  expect(args.join(" ")).not.toContain(peerKey(secret, 1).slice(2));
  expect(mode("node-2", "consensus")).toBe(0o700);
  expect(mode("node-2", "consensus", "peer_id.json")).toBe(0o600);
});

test.each(executionClients)("%s reads its key from a file, and serves neither admin nor debug", (client) => {
  const key = nodeKey(secret, 2);
  const { run } = executionCommands[client]({
    place: places[2]!,
    rpc: { host: "127.7.7.7", port: 28565 },
    key,
    peers: [],
    genesisFile: "/net/genesis.json",
    jwtFile: "/net/jwt.hex",
  });
  const line = run.args.join(" ");
  expect(line).toContain("127.7.7.7");
  expect(line).not.toContain(key.slice(2));
  expect(line).not.toMatch(/admin|debug|\*|nodekeyhex/);
  expect(mode("node-3")).toBe(0o700);
  expect(mode("node-3", "execution")).toBe(0o700);
  expect(mode("node-3", client === "geth" ? "nodekey" : "execution/nodekey")).toBe(0o600);
});

test("a command is unchanged on this machine, and enters the network namespace of another", () => {
  const command = { name: "it", command: "node", args: ["x"] };
  expect(onMachine(thisMachine, command)).toMatchObject({ command: "node", args: ["x"] });
  expect(onMachine({ host: "10.0.0.1", enter: ["nsenter", "-t", "7"] }, command)).toMatchObject({
    command: "nsenter",
    args: ["-t", "7", "node", "x"],
  });
});
