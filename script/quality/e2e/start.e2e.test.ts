import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { inRoot, root } from "@weir/process/paths";
import { freePort, requireFreePorts } from "@weir/process/ports";
import { rpc } from "@weir/process/rpc";
import { until } from "@weir/process/until";
import { portRequests, stackFolder } from "@weir/stack/stack";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createConsumer, runExample } from "../test/consumer.ts";

/** Milliseconds until "Ready": the promise for a second run, with a margin for a busy machine. */
const startLimit = 120_000;
/** Milliseconds for a killed indexer to read its rows again. */
const recoveryLimit = 120_000;

const ports = { anvil: await freePort(), indexer: await freePort(), web: await freePort() };
const program = spawn(process.execPath, [inRoot("script/process/entry.mjs"), "script/stack/start.ts"], {
  cwd: root,
  env: {
    ...process.env,
    // Vitest's, which the programs would take for a test of their own.
    ...{ NODE_ENV: undefined, VITEST: undefined, TEST: undefined },
    ANVIL_PORT: `${ports.anvil}`,
    INDEXER_PORT: `${ports.indexer}`,
    WEB_PORT: `${ports.web}`,
    DATABASE_URL: "",
  },
  stdio: ["ignore", "pipe", "inherit"],
});
const ended = once(program, "exit") as Promise<[number | null]>;
/** The addresses in the printed table, by part. */
const urls = new Map<string, string>();

beforeAll(async () => {
  const timer = setTimeout(() => program.kill("SIGTERM"), startLimit);
  let ready = false;
  for await (const line of createInterface({ input: program.stdout })) {
    console.log(`  ${line}`);
    const [, part, url] = line.match(/^\s+(\S+)\s+(http:\S+)/) ?? [];
    if (part && url) urls.set(part, url);
    ready = line.startsWith("Ready after");
    if (ready) break;
  }
  clearTimeout(timer);
  program.stdout.resume();
  expect(ready, "pnpm start becomes ready").toBe(true);
});

afterAll(async () => {
  if (program.exitCode === null && program.signalCode === null) {
    program.kill("SIGTERM");
    await ended;
  }
  rmSync(stackFolder(ports), { recursive: true, force: true });
});

const post = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

test.each<[string, RequestInit]>([
  ["Web", {}],
  ["GraphQL", post({ query: "{ __typename }" })],
  ["Chain", post({ jsonrpc: "2.0", id: 1, method: "eth_chainId", params: [] })],
])("the address in the table answers: %s", async (part, question) => {
  const { status } = await fetch(urls.get(part) ?? "", { ...question, signal: AbortSignal.timeout(5_000) });
  expect(status).toBe(200);
});

test("the examples of the SDK's README run from its tarball", async () => {
  const consumer = await createConsumer();
  try {
    const output = await runExample(consumer, { web: urls.get("Web") ?? "", rpc: urls.get("Chain") ?? "" });
    console.log(output);
    // The receipt's status, and a health factor between 10 and 100, WAD.
    expect(output).toMatch(/^success \d{20}n\n/);
  } finally {
    consumer.remove();
  }
});

test("a killed indexer is started again, and the chain keeps its blocks", async () => {
  const chain = urls.get("Chain") ?? "";
  const { hash } = await rpc<{ hash: string }>(chain, "eth_getBlockByNumber", ["latest", false]);
  const lock = path.join(stackFolder(ports), "indexer", "lock");
  const killed = Number.parseInt(readFileSync(lock, "utf8"), 10);
  const output = createInterface({ input: program.stdout });
  const answer = once(output, "line", { signal: AbortSignal.timeout(10_000) }) as Promise<[string]>;
  process.kill(killed, "SIGKILL");
  const [line] = await answer;
  console.log(`  ${line}`);
  expect(line).toContain("The indexer was ended by SIGKILL. It starts again");
  await until(async () => (await fetch(`${new URL(urls.get("GraphQL") ?? "").origin}/ready`)).ok, {
    what: "the indexer to come back",
    signal: new AbortController().signal,
    timeout: recoveryLimit,
  });
  expect(Number.parseInt(readFileSync(lock, "utf8"), 10)).not.toBe(killed);
  expect(await rpc<unknown>(chain, "eth_getBlockByHash", [hash, false])).not.toBeNull();
});

test("Ctrl-C ends it with exit code 0, and its ports are free", async () => {
  program.kill("SIGINT");
  const [code] = await ended;
  await requireFreePorts(portRequests(ports));
  expect(code).toBe(0);
});
