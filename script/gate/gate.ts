// Reverse proxies for servers that do not check Host and Origin themselves. indexer/run/main.ts opens one before Ponder,
// @weir/chain before Anvil and @weir/devnet before each node; web/serve uses `serve` itself.
import { randomInt } from "node:crypto";
import { Agent, type IncomingMessage, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { constants } from "node:zlib";
import { freePort, host } from "@weir/process/ports";
import compression from "compression";
import { createProxyServer } from "httpxy";
import { type ServerOptions, serve } from "./server.ts";

/** Where the server behind a gate listens. */
export type Address = { host: string; port: number };

/**
 * An address for a server behind a gate, which a page cannot find by a scan of ports. On Linux and Windows all of 127.0.0.0/8
 * is this machine: 16 million hosts. Elsewhere, as on macOS, 127.0.0.1 is the only one and a free port is taken: a page can
 * find that and send to it, but cannot read the answer of a server that allows no origin (CORS).
 */
export async function innerAddress(port: number, platform: NodeJS.Platform = process.platform): Promise<Address> {
  if (platform === "linux" || platform === "win32") {
    return { host: `127.${randomInt(1, 255)}.${randomInt(256)}.${randomInt(1, 255)}`, port };
  }
  return { host, port: await freePort() };
}

export type GateOptions = {
  /** On 127.0.0.1; the address that users and pages are given. */
  port: number;
  /** Origins whose pages may send requests; see `readOrigins`. */
  origins: string[];
  /** The server behind the gate. */
  target: Address;
  limits?: NonNullable<ServerOptions["limits"]>;
};

/**
 * Milliseconds that a connection to the server waits for the next request. Less than the server's own time, which is 5 s by default in
 * Node: a request that is sent while the server closes its connection is lost.
 */
const REUSED = 2_000;

/** Headers of one connection rather than of the request, and those that the gate itself answers for. */
const notForwarded = ["connection", "keep-alive", "proxy-connection", "te", "trailer", "upgrade", "origin", "expect"];
const notReturned = ["keep-alive", "proxy-connection", "proxy-authenticate", "trailer", "upgrade"];

/**
 * Compresses answers for who takes that: hexadecimal text becomes a fifth. Of JSON alone, which arrives whole: an event of a stream must
 * not wait for the next one. At levels that take about a millisecond for a pool's state, because a browser and a node on one machine wait.
 */
const compress = compression({
  threshold: 1_000,
  level: constants.Z_BEST_SPEED,
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  filter: (_request, response) => /\bjson\b/.test(`${response.getHeader("content-type")}`),
}) as (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Opens a reverse proxy on the port. Requests and answers are streamed. While nothing listens at the target, connections are
 * closed without an answer, as if the gate were not there. Returns a function that closes the gate.
 */
export async function openGate({ port, origins, target, limits }: GateOptions): Promise<() => Promise<void>> {
  const agent = new Agent({ keepAlive: true, timeout: REUSED });
  const proxy = createProxyServer({ target, changeOrigin: true, agent });
  const tunnels = new Set<Duplex>();
  const track = (end: Duplex) => tunnels.add(end.once("close", () => tunnels.delete(end)));
  proxy.on("open", track);
  proxy.on("proxyRes", ({ headers }, _request, response) => {
    for (const name of Object.keys(headers)) {
      if (notReturned.includes(name) || name.startsWith("access-control-")) delete headers[name];
    }
    // httpxy replaces what `serve` has set: its `Vary`, and whether this connection stays open.
    const vary = [response.getHeader("vary"), headers.vary].flat().filter((value) => value !== undefined);
    Object.assign(headers, { vary, connection: response.shouldKeepAlive ? "keep-alive" : "close" });
  });

  const close = await serve({
    port,
    origins,
    ...(limits && { limits }),
    answer(request, response) {
      for (const name of notForwarded) delete request.headers[name];
      compress(request, response, () => proxy.web(request, response).catch(() => response.destroy()));
    },
    upgrade(request, socket, head) {
      delete request.headers.origin;
      track(socket);
      proxy.ws(request, socket as Socket, {}, head).catch(() => socket.destroy());
    },
  });
  return async () => {
    for (const end of tunnels) end.destroy();
    await close();
    agent.destroy();
  };
}
