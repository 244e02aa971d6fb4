import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { host } from "@weir/process/ports";
import { judge } from "./guard.ts";

/** How much of itself a server gives to whoever asks; times in milliseconds. */
export type Limits = {
  connections: number;
  /** From the first byte of a request, or from the connection, to the end of its head. */
  head: number;
  /** To the end of its body. */
  request: number;
  /** Without a byte in either direction while an answer is due; 0: however long. */
  idle: number;
};

export const usualLimits: Limits = { connections: 512, head: 10_000, request: 60_000, idle: 0 };

export type ServerOptions = {
  port: number;
  /** Whose pages may ask; see `readOrigins`. */
  origins: string[];
  answer: (request: IncomingMessage, response: ServerResponse) => void;
  /** For a request that wants another protocol, such as a WebSocket. Without it that wish is ignored. */
  upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  limits?: Partial<Limits>;
};

/** Listens on 127.0.0.1 for whom `judge` lets in. No request ends the process. Returns how to end the server. */
export async function serve(options: ServerOptions): Promise<() => Promise<void>> {
  const { port, origins, answer, upgrade } = options;
  const limits = { ...usualLimits, ...options.limits };
  const server = createServer({
    headersTimeout: limits.head,
    requestTimeout: Math.max(limits.request, limits.head),
    connectionsCheckingInterval: Math.min(limits.head, 1_000),
    // Longer than clients keep a connection that they do not use: who closes it first loses no request.
    keepAliveTimeout: 60_000,
  });
  server.maxConnections = limits.connections;
  server.setTimeout(limits.idle);

  server.on("request", (request, response) => {
    // A connection that breaks off is no fault of this program.
    for (const stream of [request, response]) stream.on("error", () => response.destroy());
    try {
      const verdict = judge(request, port, origins);
      if (verdict.status !== "allowed") {
        // Closed, so that a page which is refused holds no connection.
        response.writeHead(verdict.status, { ...plain, Connection: "close" }).end(`${verdict.text}\n`);
        return;
      }
      response.setHeader("Vary", "Origin");
      if (verdict.origin !== undefined) response.setHeader("Access-Control-Allow-Origin", verdict.origin);
      if (isPreflight(request) && verdict.origin !== undefined) allowAll(request, response);
      else answer(request, response);
    } catch {
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { ...plain, Connection: "close" }).end("This request cannot be answered.\n");
    }
  });
  if (upgrade) {
    server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on("error", () => socket.destroy());
      try {
        const verdict = judge(request, port, origins);
        if (verdict.status === "allowed") upgrade(request, socket, head);
        else {
          const line = `HTTP/1.1 ${verdict.status} ${STATUS_CODES[verdict.status]}`;
          socket.end(`${line}\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n${verdict.text}\n`);
        }
      } catch {
        socket.destroy();
      }
    });
  }

  await new Promise<void>((resolve, reject) => {
    server.on("error", reject);
    server.listen(port, host, resolve);
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
}

const plain = { "Content-Type": "text/plain; charset=utf-8", "X-Content-Type-Options": "nosniff" };

const isPreflight = ({ method, headers }: IncomingMessage): boolean =>
  method === "OPTIONS" && headers["access-control-request-method"] !== undefined;

/** What is behind decides what it answers; a page that may ask at all may ask in any way. */
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
