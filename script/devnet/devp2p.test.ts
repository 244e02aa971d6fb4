import { createRequire } from "node:module";
import type { Socket } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { freePort, host } from "@weir/process/ports";
import { hexToBytes } from "viem";
import { afterEach, expect, test } from "vitest";
import { nodeKey } from "./nodeKeys.ts";

/** What EthereumJS connects nodes with, as far as it is used here. */
type Rlpx = {
  id: Uint8Array;
  getPeers(): { _socket: Socket }[];
  listen(port: number, host: string, listening: () => void): void;
  connect(peer: { id: Uint8Array; address: string; tcpPort: number }): Promise<void>;
  destroy(): void;
  _server: { getConnections(count: (error: Error | null, connections: number) => void): void };
};
type Devp2p = { RLPx: new (key: Uint8Array, options: object) => Rlpx };

const clients = createRequire(new URL("clients/package.json", import.meta.url));
// The client imports it as a module: that build is the patched one.
const entry = createRequire(clients.resolve("@ethereumjs/client")).resolve("@ethereumjs/devp2p");
const { RLPx }: Devp2p = await import(pathToFileURL(path.join(path.dirname(entry), "../esm/index.js")).href);

/** Two peers hang up unless they have a protocol in common. */
const silence = { name: "silence", version: 1, length: 1, constructor: class {} };

const patience = { timeout: 60_000 };

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

async function startPeer(index: number) {
  const port = await freePort();
  const options = { dpt: null, maxPeers: 5, capabilities: [silence], listenPort: port, clientId: new Uint8Array(1) };
  const rlpx = new RLPx(hexToBytes(nodeKey(`0x${"5e".repeat(32)}`, index)), options);
  await new Promise<void>((listening) => rlpx.listen(port, host, listening));
  ends.push(() => rlpx.destroy());
  const incoming = () =>
    new Promise<number>((done, fail) => rlpx._server.getConnections((error, n) => (error ? fail(error) : done(n))));
  return { rlpx, incoming, at: { id: rlpx.id, address: host, tcpPort: port } };
}

test(
  "behavior: two that dial each other at once keep one connection, the same on both sides",
  async () => {
    const first = await startPeer(0);
    const second = await startPeer(1);
    await Promise.all([first.rlpx.connect(second.at), second.rlpx.connect(first.at)]);
    expect((await first.incoming()) + (await second.incoming())).toBe(2);
    await expect
      .poll(async () => {
        const [one, ...more] = first.rlpx.getPeers().map(({ _socket }) => [_socket.localPort, _socket.remotePort]);
        const [other, ...others] = second.rlpx.getPeers().map(({ _socket }) => [_socket.remotePort, _socket.localPort]);
        const connections = (await first.incoming()) + (await second.incoming());
        return { connections, same: one !== undefined && `${one}` === `${other}`, rest: [...more, ...others] };
      }, patience)
      .toEqual({ connections: 1, same: true, rest: [] });
  },
  2 * patience.timeout,
);
