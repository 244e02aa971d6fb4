import { createServer } from "node:http";
import net, { type AddressInfo } from "node:net";
import { freePort, host } from "@weir/process/ports";
import { strangeRequests } from "@weir/process/test/fuzz";
import { raw, rawAll, statusOf } from "@weir/process/test/raw";
import { afterEach, expect, test } from "vitest";
import { openGate } from "./gate.ts";
import { type ServerOptions, serve } from "./server.ts";

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function started(options: Partial<ServerOptions> = {}): Promise<number> {
  const port = await freePort();
  ends.push(await serve({ port, origins: [], answer: (_request, response) => response.end("here"), ...options }));
  return port;
}

const request = (port: number, path = "/") =>
  `GET ${path} HTTP/1.1\r\nHost: ${host}:${port}\r\nConnection: close\r\n\r\n`;

function connect(port: number): net.Socket {
  const socket = net.connect({ port, host }).on("error", () => {});
  ends.push(() => socket.destroy());
  return socket;
}

test("error: an error in a handler is answered with 500, and the server runs on", async () => {
  const port = await started({
    answer: ({ url }, response) => {
      if (url === "/begun") response.writeHead(200).write("x");
      if (url !== "/") throw new RangeError("start > end");
      response.end("here");
    },
  });
  expect(statusOf(await raw(port, request(port, "/throws")))).toBe(500);
  expect(await raw(port, request(port, "/begun"))).not.toContain("here");
  expect(await raw(port, request(port))).toContain("here");
});

test("error: a head without an end, or none at all, times out", async () => {
  const port = await started({ limits: { head: 200 } });
  // The default would come after twice the time that these wait.
  const slow = await Promise.all(
    ["", "GET / HTTP/1.1\r\nHo", `GET / HTTP/1.1\r\nHost: ${host}:${port}\r\n`].map((text) => raw(port, text, 5_000)),
  );
  expect(slow.map(statusOf)).toEqual([408, 408, 408]);
  expect(statusOf(await raw(port, `GET / HTTP/1.1\r\nX: ${"a".repeat(20_000)}\r\n\r\n`))).toBe(431);
});

test("error: more connections than it has are closed, and it answers again when they are gone", async () => {
  const port = await started({ limits: { connections: 10, head: 300 } });
  const idle = Array.from({ length: 40 }, () => connect(port));
  const closed = Promise.all(idle.map((socket) => new Promise((resolve) => socket.resume().once("close", resolve))));
  await expect(raw(port, request(port)).catch(() => "")).resolves.toBe("");
  await closed;
  expect(await raw(port, request(port))).toContain("here");
});

test("error: a client that reads nothing of an answer is disconnected", async () => {
  const size = 32_000_000;
  let givenUp = () => {};
  const port = await started({
    limits: { idle: 200 },
    answer: (_request, response) => response.once("close", () => givenUp()).end(Buffer.alloc(size)),
  });
  const socket = connect(port);
  let taken = 0;
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.on("data", (bytes) => {
    taken += bytes.length;
  });
  givenUp = () => socket.resume();
  socket.pause().write(request(port));
  await closed;
  expect(taken).toBeLessThan(size);
});

test("no request ends a gate, or the server behind it", async () => {
  const behind = createServer((request, response) => {
    request.resume();
    response.end("here");
  });
  await new Promise<void>((resolve) => behind.listen(0, host, resolve));
  ends.push(() => behind.close());
  ends.push(() => behind.closeAllConnections());
  const port = await freePort();
  ends.push(await openGate({ port, origins: [], target: { host, port: (behind.address() as AddressInfo).port } }));
  const answers = await rawAll(port, strangeRequests("gate", `${host}:${port}`, 400));
  const statuses = new Set(answers.map(statusOf));
  for (const status of [200, 400, 403, 431]) expect(statuses).toContain(status);
  expect(statuses).not.toContain(500);
  expect(await raw(port, request(port))).toContain("here");
});
