import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { plain, told } from "@weir/process/plain";
import { host } from "@weir/process/ports";
import type { Hex } from "viem";

type Request = { id?: unknown; method?: unknown; params?: unknown };
type Judge = (signed: Hex) => Promise<string | undefined>;

/** Between forge and a node that may lie. */
export type Guard = {
  /** What forge is given for the node's address. The real one may hold a key, and forge writes it into files and command lines. */
  url: string;
  /** Lets through the signed transactions for which this returns nothing; until it is called none is. */
  allow(judge: Judge): void;
  /** Why a transaction was held back, if one was. */
  refused(): string | undefined;
  close(): void;
};

/** Hands forge's questions to the node, its transactions only when they were agreed to, and back what is plain text. */
export async function startGuard(node: string): Promise<Guard> {
  let judge: Judge = async () => "nobody has agreed to anything yet";
  let refusal: string | undefined;
  // Other programs on this machine cannot guess the path.
  const path = `/${randomBytes(16).toString("hex")}`;

  async function problem({ method, params }: Request): Promise<string | undefined> {
    if (typeof method !== "string" || !method.startsWith("eth_send")) return undefined;
    const [signed] = Array.isArray(params) ? params : [];
    if (!/^eth_sendRawTransaction(Sync)?$/.test(method) || typeof signed !== "string") return `it asks for ${method}`;
    return judge(signed as Hex).catch(() => "it cannot be read");
  }

  async function answer(body: string): Promise<string> {
    const asked = JSON.parse(body) as Request | Request[];
    for (const request of Array.isArray(asked) ? asked : [asked]) {
      const reason = await problem(request);
      if (reason === undefined) continue;
      refusal = reason;
      return failure(request.id, `Not sent: ${reason}.`);
    }
    try {
      const response = await fetch(node, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
        redirect: "error",
        signal: AbortSignal.timeout(60_000),
      });
      return JSON.stringify(
        JSON.parse(await response.text(), (_key, value) => (typeof value === "string" ? plain(value) : value)),
      );
    } catch (error) {
      const { id } = Array.isArray(asked) ? {} : asked;
      return failure(id, `The node does not answer: ${told((error as Error).message)}`);
    }
  }

  const server = createServer(async (request, response) => {
    if (request.method !== "POST" || request.url !== path) return void response.writeHead(404).end();
    try {
      const text = await answer(await bodyOf(request));
      response.writeHead(200, { "content-type": "application/json" }).end(text);
    } catch {
      response.writeHead(400).end();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, host, resolve);
  });
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}${path}`,
    allow: (next) => {
      judge = next;
    },
    refused: () => refusal,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const failure = (id: unknown, message: string): string =>
  JSON.stringify({ jsonrpc: "2.0", id: id ?? null, error: { code: -32000, message } });

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}
