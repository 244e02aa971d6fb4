import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../lib/ports.ts";
import { serveSite } from "./site.ts";
import type { WebConfig } from "./web-config.ts";

const config: WebConfig = {
  chainId: 31337,
  chainName: "Anvil",
  blockTime: 0,
  rpcUrls: ["http://127.0.0.1:18545"],
  indexerUrl: "http://127.0.0.1:18069",
  deployment: {
    chainId: 31337,
    startBlock: 1,
    lendingPools: "0x5FbDB2315678afecb367f032d93F642f64180aa3",
    lens: "0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512",
    pools: [],
    faucets: [],
    feeds: [],
  },
};

let folder: string;
let url: string;
let end: () => Promise<void>;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "weir-site-"));
  mkdirSync(path.join(folder, "_next/static"), { recursive: true });
  const files = { "index.html": "home", "position.html": "mine", "404.html": "nothing here", ".built-from": "secret" };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  writeFileSync(path.join(folder, "_next/static/app-1a2b.js"), "1;");
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  end = await serveSite(folder, port, config);
});
afterAll(async () => {
  await end();
  rmSync(folder, { recursive: true });
  await expect(fetch(url)).rejects.toThrow();
});

async function get(route: string) {
  const response = await fetch(url + route);
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    cache: response.headers.get("cache-control"),
    text: await response.text(),
  };
}

test("default: pages by their route", async () => {
  const html = { status: 200, type: "text/html;charset=utf-8", cache: "no-cache" };
  expect(await get("/")).toEqual({ ...html, text: "home" });
  expect(await get("/position")).toEqual({ ...html, text: "mine" });
  expect(await get("/position?account=0x1")).toMatchObject({ status: 200, text: "mine" });
});

test("behavior: each page has one address", async () => {
  const response = await fetch(`${url}/position/?account=0x1`, { redirect: "manual" });
  expect(response.status).toBe(308);
  expect(response.headers.get("location")).toBe("../position?account=0x1");
  expect(await get("/nowhere/")).toMatchObject({ status: 404 });
});

test("behavior: what has a hash in its name may be kept for good", async () => {
  expect(await get("/_next/static/app-1a2b.js")).toMatchObject({
    status: 200,
    type: "text/javascript",
    cache: "public, max-age=31536000, immutable",
  });
});

test("behavior: config.json says where everything is, and is never kept", async () => {
  const answer = await get("/config.json");
  expect(answer).toMatchObject({ status: 200, type: "application/json", cache: "no-cache" });
  expect(JSON.parse(answer.text)).toEqual(config);
});

test.each(["/nowhere", "/.built-from", "/../package.json", "/%2e%2e/package.json"])(
  "error: %s is not found",
  async (route) => {
    expect(await get(route)).toMatchObject({ status: 404, type: "text/html; charset=utf-8", text: "nothing here" });
  },
);

test("behavior: only on this machine", async () => {
  const { port } = new URL(url);
  await expect(fetch(`http://[::1]:${port}/`)).rejects.toThrow();
});
