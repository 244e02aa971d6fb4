// @vitest-environment jsdom
import { derived } from "@weir/sdk/deployments/derived";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { loadSite } from "./loadSite.ts";
import { readOwn, writeOwn } from "./ownConnection.ts";
import { OwnNodeError } from "./siteConfig.ts";

const OWN = "http://127.0.0.1:9545";
const served = {
  chainId: 1,
  chainName: "Ethereum",
  blockTime: 12_000,
  rpcUrls: ["https://node.example"],
  indexerUrl: "https://indexer.example",
  deployment: { ...derived, chainId: 1, startBlock: 1, pools: [], faucets: [], feeds: [] },
};
const elsewhere = { ...served, deployment: { ...served.deployment, lens: `0x${"ab".repeat(20)}` } };

let config: unknown;
beforeEach(() => {
  config = served;
  vi.stubGlobal(
    "fetch",
    vi.fn<typeof fetch>(async (input) => {
      if (String(input) === "./config.json") return Response.json(config);
      throw new TypeError("fetch failed");
    }),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

test("default: the site as served, or with the user's own node", async () => {
  expect(await loadSite()).toEqual(served);
  writeOwn(1, { rpcUrl: OWN });
  expect(await loadSite()).toEqual({ ...served, rpcUrls: [OWN] });
});

test("error: an own node that does not answer leads back to the site's nodes", async () => {
  config = elsewhere;
  writeOwn(1, { rpcUrl: OWN, indexerUrl: OWN });
  const error = await loadSite().catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(OwnNodeError);
  expect((error as OwnNodeError).message).toContain(OWN);
  (error as OwnNodeError).forgetOwn();
  expect(readOwn(1)).toEqual({ indexerUrl: OWN });
  await expect(loadSite()).rejects.toThrow("no node of chain 1 answers at https://node.example");
  await expect(loadSite()).rejects.not.toBeInstanceOf(OwnNodeError);
});
