import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readDeployment } from "../run/readDeployment.ts";
import { readSettings } from "../run/readSettings.ts";
import { address } from "./eventFixtures.ts";
import { temporaryFolder } from "./folder.ts";

describe("readSettings", () => {
  test("default: the local chain, with nothing set or all empty", () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({
      chainId: 31337,
      rpcUrls: ["http://127.0.0.1:8545"],
      pollingInterval: 100,
      databaseUrl: undefined,
      port: 42069,
    });
    expect(settings.deploymentFile).toMatch(/contracts\/deploy\/deployments\/31337\.json$/);
    expect(settings.dataDir).toMatch(/indexer\/\.ponder$/);
    expect(readSettings({ CHAIN_ID: "", RPC_URL: "", DATABASE_URL: "", INDEXER_PORT: "" })).toEqual(settings);
  });

  test("behavior: elsewhere blocks are slower", () => {
    expect(readSettings({ CHAIN_ID: "7" })).toMatchObject({ chainId: 7, pollingInterval: 1000 });
    expect(readSettings({ CHAIN_ID: "7" }).deploymentFile).toMatch(/7\.json$/);
  });

  test("behavior: several nodes of one chain", () => {
    const urls = ["http://127.0.0.1:1", "https://node.example/key"];
    expect(readSettings({ RPC_URL: urls.join(", ") }).rpcUrls).toEqual(urls);
  });

  test.each([
    [{ CHAIN_ID: "main" }, "CHAIN_ID"],
    [{ POLLING_INTERVAL: "50" }, "from 100 to"],
    [{ INDEXER_PORT: "65536" }, "INDEXER_PORT"],
    [{ INDEXER_PORT: "80.5" }, "INDEXER_PORT"],
    [{ RPC_URL: "127.0.0.1:8545" }, "http:// or https://"],
    [{ RPC_URL: "ws://127.0.0.1:8545" }, "RPC_URL"],
    [{ RPC_URL: "http://127.0.0.1:8545,nonsense" }, "RPC_URL"],
    [{ DATABASE_URL: "mysql://x" }, "postgres://"],
  ])("error: %o", (env, message) => {
    expect(() => readSettings(env)).toThrow(message);
  });
});

describe("readDeployment", () => {
  const folder = temporaryFolder();
  const read = (content?: unknown) => {
    const chainId = 31337;
    const settings = readSettings({ DEPLOYMENTS_DIR: folder, CHAIN_ID: String(chainId) });
    if (content !== undefined) writeFileSync(settings.deploymentFile, JSON.stringify(content));
    return readDeployment(settings);
  };
  const good = {
    chainId: 31337,
    startBlock: 4,
    lendingPools: address(5),
    lens: address(6),
    pools: [],
    faucets: [],
    feeds: [],
  };

  test("error: none", () => {
    expect(() => read()).toThrow(/Nothing is deployed on chain 31337: there is no .*31337\.json.*pnpm start/);
  });
  test("error: no deployment", () => {
    expect(() => read({ ...good, lendingPools: "0x12" })).toThrow("is not what a deploy writes");
    expect(() => read("nonsense")).toThrow("is not what a deploy writes");
    expect(() => read({ ...good, startBlock: undefined })).toThrow("is not what a deploy writes");
  });
  test("error: another chain's", () => {
    expect(() => read({ ...good, chainId: 1 })).toThrow("is of chain 1, not 31337");
  });
  test("default", () => {
    expect(read(good)).toEqual(good);
  });
});
