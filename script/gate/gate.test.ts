import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import net from "node:net";
import { foundryTool } from "@weir/process/foundry";
import { freePort, host } from "@weir/process/ports";
import { rpc } from "@weir/process/rpc";
import { raw, statusOf } from "@weir/process/test/raw";
import { until } from "@weir/process/until";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Address, innerAddress, openGate } from "./gate.ts";
import { readOrigins } from "./origins.ts";

const web = "http://127.0.0.1:18000";
const origins = readOrigins(18000, {});
const { signal } = new AbortController();
const ends: (() => unknown)[] = [];
afterAll(async () => {
  for (const end of ends.reverse()) await end();
});

/** A promise with its resolve function. */
function latch() {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

async function gateTo(target: Address): Promise<number> {
  const port = await freePort();
  ends.push(await openGate({ port, origins, target }));
  return port;
}

describe("in front of Anvil", () => {
  let anvil: ChildProcess;
  let port: number;
  let url: string;
  beforeAll(async () => {
    port = await freePort();
    url = `http://${host}:${port}`;
    const target = await innerAddress(port);
    ends.push(await openGate({ port, origins, target }));
    const args = ["--host", target.host, "--port", `${target.port}`, "--no-cors", "--silent"];
    anvil = spawn(foundryTool("anvil"), args, { stdio: "ignore" });
    ends.push(() => anvil.kill("SIGKILL"));
    await until(() => rpc<string>(url, "eth_chainId"), { what: "Anvil", signal });
  }, 30_000);

  const post = (body: string, headers: string[]) =>
    `POST / HTTP/1.1\r\nConnection: close\r\n${headers.map((line) => `${line}\r\n`).join("")}Content-Length: ${body.length}\r\n\r\n${body}`;
  const call = (method: string) => JSON.stringify({ jsonrpc: "2.0", id: 1, method, params: [] });
  const json = "Content-Type: application/json";

  test("default: a program's requests are answered as without a gate", async () => {
    const answer = await raw(port, post(call("eth_accounts"), [`Host: 127.0.0.1:${port}`, json]));
    expect(statusOf(answer)).toBe(200);
    expect(answer).toContain("0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266");
    expect(answer).not.toContain("access-control");
  });

  test("default: the web reads the answer, after a preflight, and no other origin is named", async () => {
    const preflight = await fetch(url, {
      method: "OPTIONS",
      headers: {
        Origin: web,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type",
        "Access-Control-Request-Private-Network": "true",
      },
    });
    expect(preflight.status).toBe(204);
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      "access-control-allow-origin": web,
      "access-control-allow-methods": "POST",
      "access-control-allow-headers": "content-type",
      "access-control-allow-private-network": "true",
    });
    const answer = await raw(port, post(call("eth_accounts"), [`Host: localhost:${port}`, `Origin: ${web}`, json]));
    expect(statusOf(answer)).toBe(200);
    expect(answer.match(/access-control-allow-origin: .*/gi)).toEqual([`Access-Control-Allow-Origin: ${web}`]);
    expect(answer).toMatch(/vary: .*origin/i);
  });

  test("error: another origin or Host cannot read accounts or change the chain", async () => {
    const before = await rpc<string>(url, "eth_blockNumber");
    const text = "Content-Type: text/plain";
    const own = `Host: 127.0.0.1:${port}`;
    for (const method of ["eth_accounts", "anvil_reset", "anvil_mine", "evm_mine"]) {
      for (const type of [json, text]) {
        expect(statusOf(await raw(port, post(call(method), [own, "Origin: http://evil.example", type])))).toBe(403);
        expect(statusOf(await raw(port, post(call(method), [own, "Origin: null", type])))).toBe(403);
        expect(statusOf(await raw(port, post(call(method), ["Host: evil.example", type])))).toBe(421);
        expect(
          statusOf(await raw(port, post(call(method), [`Host: evil.example:${port}`, `Origin: ${web}`, type]))),
        ).toBe(421);
      }
    }
    expect(await rpc<string>(url, "eth_blockNumber")).toBe(before);
  });

  test("behavior: a WebSocket passes for the web, and for no other origin", async () => {
    const socket = new WebSocket(`ws://${host}:${port}`);
    await once(socket, "open");
    const said = once(socket, "message") as Promise<[{ data: string }]>;
    socket.send(call("eth_chainId"));
    expect((await said)[0].data).toContain("0x7a69");
    socket.close();
    const handshake = (...lines: string[]) =>
      raw(
        port,
        [
          "GET / HTTP/1.1",
          ...lines,
          "Connection: Upgrade",
          "Upgrade: websocket",
          "Sec-WebSocket-Version: 13",
          "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
          "",
          "",
        ].join("\r\n"),
        300,
      );
    expect(statusOf(await handshake(`Host: 127.0.0.1:${port}`, `Origin: ${web}`))).toBe(101);
    expect(statusOf(await handshake(`Host: 127.0.0.1:${port}`, "Origin: http://evil.example"))).toBe(403);
    expect(statusOf(await handshake("Host: evil.example"))).toBe(421);
  });

  test("behavior: an Upgrade to another protocol is ignored, and no second request passes unchecked", async () => {
    const body = call("eth_chainId");
    const wish = ["Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAMAAABk"];
    const lines = ["POST / HTTP/1.1", `Host: 127.0.0.1:${port}`, json, ...wish, `Content-Length: ${body.length}`];
    const second = post(call("eth_accounts"), ["Host: evil.example", json]);
    const answer = await raw(port, `${lines.join("\r\n")}\r\n\r\n${body}${second}`);
    expect(statusOf(answer)).toBe(200);
    expect(answer).toContain("0x7a69");
    expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1);
  });

  test("behavior: a body longer than any buffer passes whole", async () => {
    const long = await rpc<string>(url, "web3_sha3", [`0x${"ab".repeat(500_000)}`]);
    expect(long).toMatch(/^0x[0-9a-f]{64}$/);
  });

  test("behavior: while the target is down, connections are closed; once it is back, requests are forwarded", async () => {
    const exited = once(anvil, "exit");
    const open = new WebSocket(`ws://${host}:${port}`);
    await once(open, "open");
    const closed = once(open, "close");
    anvil.kill("SIGKILL");
    await exited;
    await closed;
    await expect(rpc(url, "eth_chainId")).rejects.toThrow("fetch failed");
    await expect(raw(port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`)).resolves.toBe("");
  });
});

describe("in front of any server", () => {
  const servers: Server[] = [];
  async function server(answer: Parameters<typeof createServer>[1]): Promise<number> {
    const made = createServer(answer);
    servers.push(made);
    await new Promise<void>((resolve) => made.listen(0, host, resolve));
    return gateTo({ host, port: (made.address() as net.AddressInfo).port });
  }
  afterAll(() => {
    for (const made of servers) {
      made.closeAllConnections();
      made.close();
    }
  });

  test("behavior: a stream arrives as it is sent, and ends at the target when the client has gone", async () => {
    const ended = latch();
    const port = await server((_request, response) => {
      response.writeHead(200, { "Content-Type": "text/event-stream" });
      response.write("data: 1\n\n");
      response.once("close", ended.resolve);
    });
    const reader = new AbortController();
    const { body } = await fetch(`http://${host}:${port}/`, { signal: reader.signal });
    const { value } = await body!.getReader().read();
    expect(new TextDecoder().decode(value)).toBe("data: 1\n\n");
    reader.abort();
    await ended.promise;
  });

  test("behavior: JSON is compressed for who takes that, and arrives as it was sent", async () => {
    const [long, short] = [JSON.stringify({ data: `0x${"00ab".repeat(20_000)}` }), JSON.stringify({ block: 1 })];
    const port = await server(({ url }, response) => {
      const [type, text] = [url === "/text" ? "text/plain" : "application/json", url === "/short" ? short : long];
      response.writeHead(200, { "Content-Type": type, "Content-Length": text.length }).end(text);
    });
    /** The answer's encoding and how many bytes of it came. */
    const sent = async (url: string, accepts: string) => {
      const lines = [
        `GET ${url} HTTP/1.1`,
        `Host: ${host}:${port}`,
        `Accept-Encoding: ${accepts}`,
        "Connection: close",
      ];
      const answer = await raw(port, `${lines.join("\r\n")}\r\n\r\n`);
      return { how: /^content-encoding: (.*)$/im.exec(answer)?.[1]?.trim(), bytes: answer.length, answer };
    };
    const { how, bytes, answer } = await sent("/", "gzip, deflate");
    expect(how).toBe("gzip");
    expect(bytes).toBeLessThan(long.length / 5);
    expect(answer).toMatch(/^vary: .*accept-encoding/im);
    expect((await sent("/", "identity")).bytes).toBeGreaterThan(long.length);
    for (const url of ["/short", "/text"]) expect((await sent(url, "gzip")).how, url).toBeUndefined();
    expect(await (await fetch(`http://${host}:${port}/`)).text()).toBe(long);
  });

  test("behavior: an idle connection is closed here, not by the target while the next request is on its way", async () => {
    const closed = latch();
    const port = await server((request, response) => {
      request.socket.once("end", closed.resolve);
      response.end("answer");
    });
    // The target keeps it for ever.
    servers.at(-1)!.keepAliveTimeout = 0;
    expect(await (await fetch(`http://${host}:${port}/`)).text()).toBe("answer");
    await closed.promise;
  }, 30_000);

  test("behavior: the request to the target ends when the client has gone", async () => {
    const [asked, ended] = [latch(), latch()];
    const port = await server((_request, response) => {
      response.once("close", ended.resolve);
      asked.resolve();
    });
    const socket = net.connect({ port, host }, () => socket.write(`GET / HTTP/1.1\r\nHost: ${host}:${port}\r\n\r\n`));
    await asked.promise;
    socket.destroy();
    await ended.promise;
  });

  test("behavior: an answer that the target aborts is aborted", async () => {
    const port = await server((_request, response) => {
      response.writeHead(200, { "Content-Length": "100" });
      response.write("half");
      setImmediate(() => response.destroy());
    });
    await expect(fetch(`http://${host}:${port}/`).then((response) => response.text())).rejects.toThrow();
  });

  test("behavior: the target gets neither the page's Origin nor another Host, and its CORS headers are removed", async () => {
    let received: Record<string, unknown> = {};
    const port = await server((request, response) => {
      received = request.headers;
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader("Set-Cookie", ["a=1", "b=2"]);
      response.setHeader("Vary", "Accept");
      response.end();
    });
    const answer = await raw(
      port,
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${web}\r\nConnection: close\r\n\r\n`,
    );
    expect(received.origin).toBeUndefined();
    expect(received.host).not.toBe(`127.0.0.1:${port}`);
    expect(
      answer
        .match(/^(access-control|set-cookie|vary).*$/gim)
        ?.map((line) => line.trim().toLowerCase())
        .sort(),
    ).toEqual([
      `access-control-allow-origin: ${web}`,
      "set-cookie: a=1",
      "set-cookie: b=2",
      "vary: accept",
      "vary: origin",
    ]);
  });
});

test("an inner address is one of 16 million where the system has them, else a port of its own", async () => {
  for (const platform of ["linux", "win32"] as const) {
    const { host: inner, port } = await innerAddress(8545, platform);
    expect(inner).toMatch(/^127\.(?!0\.0\.1$)[1-9]\d*\.\d+\.[1-9]\d*$/);
    expect(port).toBe(8545);
  }
  expect(await innerAddress(8545, "darwin")).toMatchObject({ host: "127.0.0.1", port: expect.any(Number) });
});
