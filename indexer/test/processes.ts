import { type ChildProcess, spawn } from "node:child_process";
import { foundryTool } from "@weir/process/foundry";
import { inRoot } from "@weir/process/paths";
import { freePort } from "@weir/process/ports";
import { rpc } from "@weir/process/rpc";

// Every process started here ends with this one.

export type Running = {
  url: string;
  port: number;
  process: ChildProcess;
  /** Its output so far. */
  output: () => string;
  exited: Promise<number | null>;
  stop: (signal?: NodeJS.Signals) => Promise<void>;
};

/** Repeats the request until the answer is defined. */
export const until = async <T>(
  what: string,
  ask: () => Promise<T | undefined>,
  { timeout = 60_000, interval = 20, running }: { timeout?: number; interval?: number; running?: Running } = {},
): Promise<T> => {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined) return answer;
    if (running?.process.exitCode != null) throw new Error(`it ended before ${what}:\n${running.output()}`);
    if (Date.now() > end) throw new Error(`not within ${timeout} ms: ${what}\n${running?.output() ?? ""}`);
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
};

export const run = (
  command: string,
  args: string[],
  port: number,
  env: NodeJS.ProcessEnv = process.env,
  options: { uid?: number; gid?: number; cwd?: string } = {},
): Running => {
  const child = spawn(command, args, { ...options, env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const exited = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      process.off("exit", kill);
      resolve(code);
    });
  });
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    process: child,
    output: () => output,
    exited,
    stop: async (signal = "SIGTERM") => {
      child.kill(signal);
      await exited;
    },
  };
};

export const startAnvil = async (args: string[] = [], port?: number): Promise<Running> => {
  const at = port ?? (await freePort());
  const anvil = run(foundryTool("anvil"), ["--port", String(at), "--silent", "--gas-limit", "1000000000", ...args], at);
  await until("anvil answers", () => rpc<string>(anvil.url, "eth_chainId"), {
    running: anvil,
  });
  return anvil;
};

export type IndexerOptions = {
  rpcUrl: string;
  deployments: string;
  dataDir: string;
  port?: number;
  env?: NodeJS.ProcessEnv;
  command?: "start" | "serve";
  /** The program; by default this one. */
  main?: string;
};

export const startIndexer = async (options: IndexerOptions): Promise<Running> => {
  const { rpcUrl, deployments, dataDir, port, env, command = "start" } = options;
  const at = port ?? (await freePort());
  return run(process.execPath, [options.main ?? inRoot("indexer/run/main.ts"), command], at, {
    ...process.env,
    CHAIN_ID: "31337",
    RPC_URL: rpcUrl,
    POLLING_INTERVAL: "100",
    DATABASE_URL: "",
    INDEXER_PORT: String(at),
    WEB_PORT: "",
    ALLOWED_ORIGINS: "",
    INDEXER_DATA_DIR: dataDir,
    DEPLOYMENTS_DIR: deployments,
    ...env,
  });
};

type Status = Record<string, { block: { number: number } }>;

/**
 * Waits until rows up to the chain's last block exist. /ready alone says that the backfill is done; /status alone repeats its
 * value from before a restart until the backfill is done.
 */
export const caughtUp = async (indexer: Running, rpcUrl: string, timeout = 110_000): Promise<number> => {
  const head = Number(await rpc(rpcUrl, "eth_blockNumber"));
  return until(
    `the indexer is at block ${head}`,
    async () => {
      if (!(await fetch(`${indexer.url}/ready`)).ok) return undefined;
      const status = (await (await fetch(`${indexer.url}/status`)).json()) as Status;
      const number = status.weir?.block.number ?? -1;
      return number >= head ? number : undefined;
    },
    { timeout, running: indexer },
  );
};

export const query = async <T>(
  indexer: Pick<Running, "url">,
  text: string,
  variables: Record<string, unknown> = {},
): Promise<T> => {
  const response = await fetch(`${indexer.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: text, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: T; errors?: { message: string }[] };
  if (errors !== undefined || data === undefined)
    throw new Error(errors?.map((e) => e.message).join("\n") ?? "no data");
  return data;
};
