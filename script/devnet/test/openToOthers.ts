import { readdirSync, readFileSync, statSync } from "node:fs";
import { request } from "node:http";
import path from "node:path";
import { rpc } from "@weir/process/rpc";
import { execa } from "execa";
import type { Network, NetworkNode } from "../startNetwork.ts";

/** What of a running network is open to other sites' pages or to other users of the machine, each as a sentence. */
export const openToOthers = async (network: Network): Promise<string[]> => [
  ...(await openToPages(network)),
  ...(await openToUsers(network)),
];

async function openToPages({ nodes }: Network): Promise<string[]> {
  const open: string[] = [];
  for (const node of nodes) {
    for (const url of [node.rpcUrl, node.beaconUrl]) {
      const evil = { Origin: "http://evil.example" };
      if ((await statusOf(url, "POST", evil)) !== 403) open.push(`${url} answers another origin`);
      if ((await statusOf(url, "GET", { Host: "evil.example" })) !== 421) open.push(`${url} answers another host`);
    }
    const dump = `${node.beaconUrl}/eth/v1/lodestar/writeheapdump?dirpath=/nowhere`;
    if ((await statusOf(dump, "POST")) !== 404) open.push(`${node.name} has writeheapdump`);
    for (const method of ["admin_nodeInfo", "debug_writeMemProfile", "txpool_content"]) {
      if (await has(node, method)) open.push(`${node.name} has ${method}`);
    }
  }
  return open;
}

async function openToUsers({ folder }: Network): Promise<string[]> {
  const open: string[] = [];
  if (mode(folder) !== 0o700) open.push(`${folder} may be entered`);
  const { stdout: commands } = await execa("ps", ["-A", "-ww", "-o", "args="]);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!["jwt.hex", "network.json", "nodekey", "peer_id.json"].includes(entry.name)) continue;
    if (mode(file) !== 0o600 || mode(entry.parentPath) !== 0o700) open.push(`${file} may be read`);
    for (const secret of readFileSync(file, "utf8").match(/[0-9a-f]{64}/g) ?? []) {
      if (commands.includes(secret)) open.push(`a secret of ${file} is in a command line`);
    }
  }
  return open;
}

const mode = (file: string): number => statSync(file).mode & 0o777;

const has = ({ rpcUrl }: NetworkNode, method: string): Promise<boolean> =>
  rpc(rpcUrl, method).then(
    () => true,
    (error: Error) => !/not found|not exist|not available/i.test(error.message),
  );

/** By node:http, because fetch sets Host itself. Returns 0 without an answer. */
const statusOf = (url: string, method: string, headers: Record<string, string> = {}): Promise<number> =>
  new Promise((resolve) => {
    const asked = request(url, { method, headers, signal: AbortSignal.timeout(3_000) }, (response) =>
      resolve(response.resume().statusCode ?? 0),
    );
    asked.once("error", () => resolve(0)).end();
  });
