import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Message } from "../../live/messages.ts";
import { deployEmitter, type EmitterChain } from "../anvilClient.ts";
import { address, listing, supply, totals } from "../eventFixtures.ts";
import { caughtUp, type Running, startAnvil, startIndexer, until } from "../processes.ts";

// A stream and a webhook of a running indexer, over a chain that takes blocks back and over a restart.

const [ANN, BOB] = [address(0xa1), address(0xb0)];
const secret = `whsec_${Buffer.alloc(32, 3).toString("base64")}`;

let anvil: Running;
let chain: EmitterChain;
let indexer: Running;
let hook: Server;
let status = 204;
const delivered: Message[] = [];

const start = async () => {
  const running = await startIndexer({
    rpcUrl: anvil.url,
    deployments: chain.deployments,
    dataDir: chain.dataDir,
    env: {
      PONDER_LOG_LEVEL: "warn",
      WEIR_WEBHOOK_URL: `http://127.0.0.1:${(hook.address() as AddressInfo).port}/`,
      WEIR_WEBHOOK_SECRET: secret,
    },
  });
  await caughtUp(running, anvil.url);
  return running;
};

beforeAll(async () => {
  hook = createServer(async (request, response) => {
    const body = await text(request);
    if (status === 204) delivered.push(...(JSON.parse(body) as { data: Message[] }).data);
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => hook.listen(0, "127.0.0.1", resolve));
  anvil = await startAnvil();
  chain = await deployEmitter(anvil.url);
  await chain.emit([...listing(), ...supply(ANN, 1_000n, books(1_000n))]);
  indexer = await start();
});
afterAll(async () => {
  await indexer?.stop();
  await anvil?.stop();
  hook?.close();
});

const books = (assets: bigint) => totals({ supplyAssets: assets, supplyShares: assets * 1_000_000n });

/** The stream's messages after `after`, until there are as many as `count`. @throws Error after `patience` milliseconds */
async function read(after: number, count: number, patience = 60_000): Promise<Message[]> {
  const leave = new AbortController();
  const signal = AbortSignal.any([leave.signal, AbortSignal.timeout(patience)]);
  const response = await fetch(`${indexer.url}/v1/stream?after=${after}`, { signal });
  expect(response.status).toBe(200);
  const messages: Message[] = [];
  let rest = "";
  for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + piece).split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const data = block.split("\n").find((line) => line.startsWith("data: "));
      if (data !== undefined) messages.push(JSON.parse(data.slice(6)) as Message);
    }
    if (messages.length >= count) break;
  }
  leave.abort();
  return messages;
}

const short = (messages: readonly Message[]) => messages.map(({ kind, data }) => [kind, data.account ?? data.kind]);

describe("an indexer's stream and webhook", () => {
  test("default: what happens after the start, to both", async () => {
    // The stream begins where the first index was complete.
    await until(
      "the stream has begun",
      async () => {
        await chain.emit(supply(BOB, 500n, books(1_500n)));
        await caughtUp(indexer, anvil.url);
        return (await read(0, 1, 2_000))[0];
      },
      { running: indexer },
    );
    const messages = await read(0, 1);
    expect(short(messages)).toEqual([["entry", BOB]]);
    expect(messages[0]?.data).toMatchObject({ type: "supply", side: "supply", deltaAssets: "500", actor: BOB });
    await until("the webhook has it", async () => delivered.find(({ seq }) => seq === messages[0]?.seq));
  });

  test("behavior: a reorganisation withdraws a row and announces what took its place", async () => {
    const [newest] = (await read(0, 1)).slice(-1);
    const snapshot = await chain.client.snapshot();
    await chain.emit(supply(ANN, 7n, books(1_507n)));
    await caughtUp(indexer, anvil.url);
    const [first] = await read(newest?.seq ?? 0, 1);
    expect(first?.data).toMatchObject({ account: ANN, deltaAssets: "7" });

    await chain.client.revert({ id: snapshot });
    await chain.emit(supply(BOB, 9n, books(1_509n)));
    await chain.client.mine({ blocks: 2 });
    const [removed, second] = await read(first?.seq ?? 0, 2);
    expect(removed).toMatchObject({ kind: "removed", data: { seq: first?.seq, kind: "entry" } });
    expect(second).toMatchObject({ kind: "entry", data: { account: BOB, deltaAssets: "9" } });
  });

  test("behavior: over a restart a reader misses nothing, and a webhook receives all, each once", async () => {
    const all = await read(0, 4);
    status = 500;
    await indexer.stop("SIGKILL");
    await chain.emit(supply(ANN, 11n, books(1_520n)));
    indexer = await start();
    const [next] = await read(all.at(-1)?.seq ?? 0, 1);
    expect(next).toMatchObject({ kind: "entry", data: { account: ANN, deltaAssets: "11" } });
    status = 204;
    await until("the webhook has it", async () => delivered.find(({ seq }) => seq === next?.seq));
    expect(delivered.map(({ seq }) => seq)).toEqual([...all, next].map((message) => message?.seq));
  });
});
