import { randomInt } from "node:crypto";
import { Agent, request as ask, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import net from "node:net";
import { type Duplex, pipeline } from "node:stream";
import { freePort, host } from "@weir/process/ports";
import { serve } from "./server.ts";

/** Where a server listens that a gate stands in front of. */
export type Address = { host: string; port: number };

/**
 * An address for a server behind a gate, which a page must not find by asking one port after the other. All of 127.0.0.0/8
 * is this machine, on Linux and Windows: 16 million hosts. Where 127.0.0.1 is the only one, as on macOS, a port is drawn:
 * a page can find that, and send to it; it cannot read what a server answers that names no origin (CORS).
 */
export async function innerAddress(port: number, platform: NodeJS.Platform = process.platform): Promise<Address> {
  if (platform === "linux" || platform === "win32") {
    return { host: `127.${randomInt(1, 255)}.${randomInt(256)}.${randomInt(1, 255)}`, port };
  }
  return { host, port: await freePort() };
}

export type GateOptions = {
  /** On 127.0.0.1; the address that people and pages are told. */
  port: number;
  /** Whose pages may ask; see `readOrigins`. */
  origins: string[];
  /** Of the server behind. */
  target: Address;
};

/**
 * Opens a reverse proxy in front of a server that does not look at Host and Origin itself. What passes is streamed. While
 * nobody listens behind, connections are closed without an answer: a dead server looks dead. Returns how to close it.
 */
export async function openGate({ port, origins, target }: GateOptions): Promise<() => Promise<void>> {
  const agent = new Agent({ keepAlive: true });
  const tunnels = new Set<Duplex>();
  const close = await serve({
    port,
    origins,
    answer: (request, response) => forward(request, response, target, agent),
    upgrade(request, socket, head) {
      const ends = [socket, tunnel(request, socket, head, target)];
      for (const end of ends) {
        tunnels.add(end);
        end.once("close", () => tunnels.delete(end));
      }
    },
  });
  return async () => {
    for (const end of tunnels) end.destroy();
    await close();
    agent.destroy();
  };
}

/** These are of one connection, not of the request. */
const hopByHop = ["connection", "keep-alive", "proxy-connection", "proxy-authenticate", "te", "trailer", "upgrade"];
function forward(request: IncomingMessage, response: ServerResponse, target: Address, agent: Agent): void {
  const headers: IncomingHttpHeaders = { ...request.headers, host: `${target.host}:${target.port}` };
  for (const name of [...hopByHop, "origin", "expect"]) delete headers[name];
  const { method, url } = request;
  const upstream = ask({ ...target, method, path: url, headers, agent });
  const broken = () => {
    upstream.destroy();
    response.destroy();
  };
  upstream.on("error", broken);
  upstream.once("close", () => response.headersSent || broken());
  upstream.once("response", (answer) => {
    try {
      for (const [name, values = []] of Object.entries(answer.headersDistinct)) {
        if (name === "vary") response.appendHeader(name, values);
        else if (!isHopByHop(name) && !name.startsWith("access-control-")) response.setHeader(name, values);
      }
      response.writeHead(answer.statusCode ?? 502);
      // An answer that breaks off behind breaks off here as well.
      pipeline(answer, response, (error) => error && broken());
    } catch {
      broken();
    }
  });
  // Who asked is gone: nobody waits for the answer any more, which may be a stream without an end.
  response.once("close", () => response.writableFinished || upstream.destroy());
  request.pipe(upstream);
}

const isHopByHop = (name: string): boolean => name === "transfer-encoding" || hopByHop.includes(name);

/** Hands over the connection itself: the server behind says what becomes of it. */
function tunnel({ method, url, headers, rawHeaders }: IncomingMessage, socket: Duplex, head: Buffer, target: Address) {
  // Another protocol than this one might carry further requests, which nobody would judge.
  const webSocket = headers.upgrade?.toLowerCase() === "websocket";
  const lines = [`${method} ${url} HTTP/1.1`, `Host: ${target.host}:${target.port}`];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? "";
    if (![...hopByHop, "host", "origin"].includes(name.toLowerCase())) lines.push(`${name}: ${rawHeaders[at + 1]}`);
  }
  lines.push(...(webSocket ? ["Connection: Upgrade", "Upgrade: websocket"] : ["Connection: close"]));
  const upstream = net.connect(target);
  upstream.setNoDelay(true);
  upstream.write(`${lines.join("\r\n")}\r\n\r\n`, "latin1");
  upstream.write(head);
  const end = () => {
    socket.destroy();
    upstream.destroy();
  };
  pipeline(socket, upstream, (error) => error && end());
  pipeline(upstream, socket, end);
  return upstream;
}
