import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { loadDeployment } from "./deploymentFile.ts";

const DEPLOYMENTS_DIR = mkdtempSync(path.join(tmpdir(), "weir-deployments-"));
afterAll(() => rmSync(DEPLOYMENTS_DIR, { recursive: true }));

const address = `0x${"ab".repeat(20)}`;
const good = { chainId: 7, startBlock: 1, lendingPools: address, lens: address, pools: [], faucets: [], feeds: [] };

const load = (content?: unknown) => {
  if (content !== undefined) writeFileSync(path.join(DEPLOYMENTS_DIR, "7.json"), JSON.stringify(content));
  return loadDeployment(7, { DEPLOYMENTS_DIR });
};

describe("loadDeployment", () => {
  test("error: none", () => expect(() => load()).toThrow(/Nothing is deployed on chain 7: there is no .*7\.json/));
  test("error: a malformed file", () =>
    expect(() => load({ ...good, lens: "0x12" })).toThrow("not what a deploy writes"));
  test("error: another chain's", () => expect(() => load({ ...good, chainId: 8 })).toThrow("of chain 8, not 7"));
  test("default", () => expect(load(good)).toEqual(good));
});
