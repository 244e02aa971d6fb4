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
import { check } from "../check.ts";
import { add, oneFailed } from "../counts.ts";
import type { Section } from "../section.ts";

/** As long as a person is asked to wait on a later run, and then some for a busy machine. */
const patience = 120_000;
/** How long the indexer may take to read its rows again after it was killed in the midst of its work. */
const recovery = 120_000;

/** What `pnpm start` does: everything comes up, answers where the table says, and is gone after Ctrl-C. */
export const start: Section = {
  name: "start",
  title: "Start and stop",
  async run() {
    const ports = { anvil: await freePort(), indexer: await freePort(), web: await freePort() };
    const program = spawn(process.execPath, [inRoot("script/process/entry.mjs"), "script/stack/start.ts"], {
      cwd: root,
      env: {
        ...process.env,
        ANVIL_PORT: `${ports.anvil}`,
        INDEXER_PORT: `${ports.indexer}`,
        WEB_PORT: `${ports.web}`,
        DATABASE_URL: "",
      },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = once(program, "exit") as Promise<[number | null]>;
    let timer = setTimeout(() => program.kill("SIGTERM"), patience);

    const urls = new Map<string, string>();
    let ready = false;
    for await (const line of createInterface({ input: program.stdout })) {
      console.log(`  ${line}`);
      const [, part, url] = line.match(/^\s+(\S+)\s+(http:\S+)/) ?? [];
      if (part && url) urls.set(part, url);
      ready = line.startsWith("Ready after");
      if (ready) break;
    }
    program.stdout.resume();
    if (!ready) {
      console.error("  It did not become ready.");
      clearTimeout(timer);
      return oneFailed;
    }

    const answers = await check("every address in the table answers", async () => {
      const statuses = Object.entries(questions).map(async ([part, question]) => {
        const { status } = await fetch(urls.get(part) ?? "", { ...question, signal: AbortSignal.timeout(5_000) });
        return status;
      });
      return (await Promise.all(statuses)).every((status) => status === 200);
    });
    const revives = await check("a killed indexer comes back, and the chain with all that is on it stays", async () => {
      const chain = urls.get("Chain") ?? "";
      const { hash } = await rpc<{ hash: string }>(chain, "eth_getBlockByNumber", ["latest", false]);
      const lock = path.join(stackFolder(ports), "indexer", "lock");
      const killed = Number.parseInt(readFileSync(lock, "utf8"), 10);
      const soon = { signal: AbortSignal.timeout(10_000) };
      const told = once(createInterface({ input: program.stdout }), "line", soon) as Promise<[string]>;
      clearTimeout(timer);
      timer = setTimeout(() => program.kill("SIGTERM"), recovery);
      process.kill(killed, "SIGKILL");
      const [line] = await told;
      console.log(`  ${line}`);
      if (!line.includes("The indexer was ended by SIGKILL. It starts again")) return false;
      await until(async () => (await fetch(`${new URL(urls.get("GraphQL") ?? "").origin}/ready`)).ok, {
        what: "the indexer to come back",
        signal: new AbortController().signal,
        timeout: recovery,
      });
      const revived = Number.parseInt(readFileSync(lock, "utf8"), 10);
      const kept = await rpc<unknown>(chain, "eth_getBlockByHash", [hash, false]);
      return revived !== killed && kept !== null;
    });
    const ends = await check("Ctrl-C ends it, and nothing is left", async () => {
      program.kill("SIGINT");
      const [code] = await ended;
      await requireFreePorts(portRequests(ports));
      return code === 0;
    });
    clearTimeout(timer);
    rmSync(stackFolder(ports), { recursive: true, force: true });
    return add(add(answers, revives), ends);
  },
};

const post = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

/** What each part of the table knows the answer to. */
const questions: Record<string, RequestInit> = {
  Web: {},
  GraphQL: post({ query: "{ __typename }" }),
  Chain: post({ jsonrpc: "2.0", id: 1, method: "eth_chainId", params: [] }),
};
