import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { host } from "@weir/process/ports";
import { judge } from "./judge.ts";

/** Limits of what one client can use; times in milliseconds. */
const usualLimits = {
  connections: 512,
  /** From the connection, or from the first byte of a later request, to the end of the request's head. */
  head: 10_000,
  /** To the end of the request's body. */
  request: 60_000,
  /** Without a byte in either direction while an answer is due; 0: unlimited. */
  idle: 0,
};

export type ServerOptions = {
  port: number;
  /** Origins whose pages may send requests; see `readOrigins`. */
  origins: string[];
  answer: (request: IncomingMessage, response: ServerResponse) => void;
  /** Handles a WebSocket handshake. Without it the server ignores the `Upgrade` header. */
  upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  limits?: Partial<typeof usualLimits>;
};

/** Listens on 127.0.0.1 and answers the requests that `judge` allows. Returns a function that closes the server. */
export async function serve(options: ServerOptions): Promise<() => Promise<void>> {
  const { port, origins, answer, upgrade } = options;
  const limits = { ...usualLimits, ...options.limits };
  const server = createServer({
    headersTimeout: limits.head,
    requestTimeout: Math.max(limits.request, limits.head),
    connectionsCheckingInterval: Math.min(limits.head, 1_000),
    // Longer than clients keep an unused connection: a request is lost when the server closes it first.
    keepAliveTimeout: 60_000,
    // In another protocol a connection could carry further requests without a check. @types/node 22 lacks the option.
    ...{ shouldUpgradeCallback: (request: IncomingMessage) => upgrade !== undefined && isWebSocket(request) },
  });
  server.maxConnections = limits.connections;
  server.setTimeout(limits.idle);

  server.on("request", (request, response) => {
    // A broken connection must not end the process.
    for (const stream of [request, response]) stream.on("error", () => response.destroy());
    // After a refused Upgrade the client may send bytes that are not HTTP/1.1.
    if (request.headers.upgrade !== undefined) response.shouldKeepAlive = false;
    try {
      const verdict = judge(request, port, origins);
      if (verdict.status !== "allowed") refuse(response, verdict.status, verdict.text);
      else {
        response.setHeader("Vary", "Origin");
        if (verdict.origin !== undefined) response.setHeader("Access-Control-Allow-Origin", verdict.origin);
        if (isPreflight(request) && verdict.origin !== undefined) allowAll(request, response);
        else answer(request, response);
      }
    } catch {
      if (response.headersSent) response.destroy();
      else refuse(response, 500, "This request cannot be answered.");
    }
  });
  if (upgrade) {
    server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on("error", () => socket.destroy());
      try {
        const verdict = judge(request, port, origins);
        if (verdict.status !== "allowed") {
          const line = `HTTP/1.1 ${verdict.status} ${STATUS_CODES[verdict.status]}`;
          socket.end(`${line}\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n${verdict.text}\n`);
        } else if (isWebSocket(request)) upgrade(request, socket, head);
        else socket.destroy(); // Node before 22.21 ignores shouldUpgradeCallback.
      } catch {
        socket.destroy();
      }
    });
  }

  await once(server.listen(port, host), "listening");
  server.on("error", () => {}); // An accept may fail, as with too many open files; the server goes on.
  return async () => {
    const closed = once(server.close(), "close");
    server.closeAllConnections();
    await closed;
  };
}

const isWebSocket = ({ headers }: IncomingMessage): boolean => headers.upgrade?.toLowerCase() === "websocket";

/** Closes the connection as well, so that a refused page holds none. */
function refuse(response: ServerResponse, status: number, text: string): void {
  const headers = { "Content-Type": "text/plain; charset=utf-8", "X-Content-Type-Options": "nosniff" };
  response.writeHead(status, { ...headers, Connection: "close" }).end(`${text}\n`);
}

const isPreflight = ({ method, headers }: IncomingMessage): boolean =>
  method === "OPTIONS" && headers["access-control-request-method"] !== undefined;

/** A page of an allowed origin may send any request; the server behind decides about methods and headers. */
function allowAll({ headers }: IncomingMessage, response: ServerResponse): void {
  response.setHeader("Access-Control-Allow-Methods", headers["access-control-request-method"] ?? "");
  const wanted = headers["access-control-request-headers"];
  if (wanted !== undefined) response.setHeader("Access-Control-Allow-Headers", wanted);
  if (headers["access-control-request-private-network"] === "true") {
    response.setHeader("Access-Control-Allow-Private-Network", "true");
  }
  response.setHeader("Access-Control-Max-Age", "600");
  response.writeHead(204).end();
}
