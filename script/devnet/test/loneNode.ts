import { createHmac } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { devnetId } from "@weir/chain/target";
import { freePort, host } from "@weir/process/ports";
import { createSupervisor } from "@weir/process/supervisor";
import { createPublicClient, defineChain, type Hex, http, numberToHex } from "viem";
import { type ExecutionClient, executionCommands } from "../execution.ts";
import { executionGenesis, gasLimit } from "../genesis.ts";
import { blockOf } from "../heads.ts";
import { enode, nodeKey } from "../nodeKeys.ts";

const secret = `0x${"5e".repeat(32)}` as const;

export type LoneNode = Awaited<ReturnType<typeof startLoneNode>>;
/** What another node must know of this one. */
type Place = { ports: { rlpx: number }; peerPort: number; genesisTime: number };

/**
 * One execution client, whose consensus client is this test: it makes a block on request. `peer`: a node that runs already and
 * waits for this one.
 */
export async function startLoneNode(execution: ExecutionClient, peer?: Place) {
  const folder = mkdtempSync(path.join(tmpdir(), "weir-devnet-"));
  const genesisFile = path.join(folder, "genesis.json");
  const jwtFile = path.join(folder, "jwt.hex");
  // A node accepts no transactions while its head is older than a minute; a head in the future does no harm.
  const genesisTime = peer?.genesisTime ?? Math.floor(Date.now() / 1000) - 30;
  let time = genesisTime;
  writeFileSync(genesisFile, JSON.stringify(executionGenesis(genesisTime)));
  writeFileSync(jwtFile, secret);

  const rlpx = peer?.peerPort ?? (await freePort());
  const ports = { rpc: await freePort(), engine: await freePort(), rlpx, beacon: 0, gossip: 0 };
  const rpcUrl = `http://${host}:${ports.rpc}`;
  const place = { name: "node 1", host, ports, folder, rpcUrl, beaconUrl: "" };
  const key = nodeKey(secret, peer ? 1 : 0);
  const processes = createSupervisor({ logs: folder, patience: 3_000 });
  // The first node waits for a peer that starts later or never, as in a network.
  const peerPort = peer?.ports.rlpx ?? (await freePort());
  const peers = [enode(nodeKey(secret, peer ? 0 : 1), host, peerPort)];
  const settings = { place, rpc: { host, port: ports.rpc }, key, peers, genesisFile, jwtFile };
  const { prepare, run } = executionCommands[execution](settings);
  if (prepare) await processes.run(prepare);
  let head = await processes.startAnswering(run, async () => (await blockOf({ rpcUrl }, 0))?.hash);

  const chain = defineChain({
    id: devnetId,
    name: "devnet",
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  });
  const client = createPublicClient({ chain, cacheTime: 0, transport: http(rpcUrl, { retryCount: 0 }) });
  const final = { safe: head, finalized: head };

  async function engine<T>(method: string, params: unknown[]): Promise<T> {
    const answer = await fetch(`http://${host}:${ports.engine}`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token()}` },
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
    });
    const { result, error } = (await answer.json()) as { result: T; error?: { message: string } };
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  const follow = (attributes: unknown = null) =>
    engine<{ payloadStatus: { status: string }; payloadId: Hex | null }>("engine_forkchoiceUpdatedV3", [
      { headBlockHash: head, safeBlockHash: final.safe, finalizedBlockHash: final.finalized },
      attributes,
    ]);

  return {
    client,
    rpcUrl,
    ports,
    peerPort,
    genesisTime,
    key,
    final,
    /** Makes a block of the node its head, and the parent of the next one. */
    async adopt(block: Hex) {
      head = block;
      await follow();
    },
    /** Makes a block with the pool's transactions, on top of the last one. */
    async mine(): Promise<Hex> {
      // Not far behind the clock on a busy machine either: see the genesis time.
      time = Math.max(time + 3, Math.floor(Date.now() / 1000) - 30);
      const parentBeaconBlockRoot = numberToHex(time, { size: 32 });
      const { payloadId } = await follow({
        timestamp: numberToHex(time),
        prevRandao: numberToHex(time, { size: 32 }),
        suggestedFeeRecipient: `0x${"fe".repeat(20)}`,
        withdrawals: [],
        parentBeaconBlockRoot,
      });
      type Payload = { executionPayload: { blockHash: Hex; gasLimit: Hex } };
      const { executionPayload } = await engine<Payload>("engine_getPayloadV3", [payloadId]);
      if (Number(executionPayload.gasLimit) !== gasLimit) throw new Error("The gas limit changed.");
      const { status } = await engine<{ status: string }>("engine_newPayloadV3", [
        executionPayload,
        [],
        parentBeaconBlockRoot,
      ]);
      if (status !== "VALID") throw new Error(`The node calls its own block ${status}.`);
      head = executionPayload.blockHash;
      await follow();
      return head;
    },
    async stop() {
      await processes.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The token by which a consensus client authenticates at the engine API. */
function token(): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const body = `${part({ alg: "HS256", typ: "JWT" })}.${part({ iat: Math.floor(Date.now() / 1000) })}`;
  const signature = createHmac("sha256", Buffer.from(secret.slice(2), "hex"))
    .update(body)
    .digest("base64url");
  return `${body}.${signature}`;
}
