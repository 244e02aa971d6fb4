import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { createPublicClient, http } from "viem";

const BINARY = fileURLToPath(new URL("../../node_modules/.bin/anvil", import.meta.url));

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** A chain of its own on a free port, at a fixed moment. `stop` ends it and whatever its wrapper began. */
export const startAnvil = async (timestamp: number): Promise<{ url: string; stop: () => void }> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  // The default profile does not optimise for size; what goes on chain is the production profile's.
  const args = ["--port", `${port}`, "--timestamp", `${timestamp}`, "--disable-code-size-limit", "--silent"];
  // Its own process group: the npm wrapper is not the chain, and ending it alone would leave the chain behind.
  const child = spawn(BINARY, [...args, "--gas-limit", "100000000"], { detached: true, stdio: "ignore" });
  const stop = () => {
    try {
      if (child.pid) process.kill(-child.pid, "SIGTERM");
    } catch {
      // It has ended already.
    }
  };
  process.once("exit", stop);

  const client = createPublicClient({ transport: http(url, { retryCount: 0 }) });
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; ) {
    if (await client.getChainId().catch(() => undefined)) return { url, stop };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  stop();
  throw new Error(`anvil did not answer on ${url} within 20 seconds; run \`${BINARY} --port ${port}\` to see why`);
};
