import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { readOrigins } from "@weir/gate/origins";
import { freePort } from "@weir/process/ports";
import { strangeRequests } from "@weir/process/test/fuzz";
import { raw, rawAll, statusOf } from "@weir/process/test/raw";
import type { SiteConfig } from "@weir/sdk/deployments/site";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveSite } from "./serveSite.ts";

const config: SiteConfig = {
  chainId: 31337,
  chainName: "Anvil",
  blockTime: 0,
  rpcUrls: ["http://127.0.0.1:18545"],
  indexerUrl: "http://127.0.0.1:18069",
  connectTo: ["https://node.example/some/key"],
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

/** A short form of what web/export/policy.ts writes. */
const meta = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src 'self' https:; base-uri 'self'"/>`;

/** A script, and what the build made of it. */
const text = Array.from({ length: 2_000 }, (_, line) => `f(${(line * line) % 977});`).join("\n");
const packed = brotliCompressSync(text);

let folder: string;
let url: string;
let end: () => Promise<void>;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "weir-site-"));
  mkdirSync(path.join(folder, "_next/static"), { recursive: true });
  mkdirSync(path.join(folder, "de"));
  const files = {
    "index.html": `${meta}home`,
    "position.html": `${meta}mine`,
    "404.html": `${meta}nothing here`,
    "de/index.html": `${meta}daheim`,
    "de/position.html": `${meta}meine`,
    "de/404.html": `${meta}nichts hier`,
    ".built-from": "secret",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  writeFileSync(path.join(folder, "_next/static/app-1a2b.js"), "1;");
  writeFileSync(path.join(folder, "_next/static/long-3c4d.js"), "1;\n".repeat(1_000));
  writeFileSync(path.join(folder, "_next/static/packed-5e6f.js"), text);
  writeFileSync(path.join(folder, "_next/static/packed-5e6f.js.br"), packed);
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  end = await serveSite(folder, port, config, readOrigins(port));
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
  const html = { status: 200, type: "text/html; charset=utf-8", cache: "no-cache" };
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

test("behavior: a translation has pages of its own in its folder", async () => {
  const html = { type: "text/html; charset=utf-8", cache: "no-cache" };
  expect(await get("/de/")).toEqual({ ...html, status: 200, text: "daheim" });
  expect(await get("/de/position")).toEqual({ ...html, status: 200, text: "meine" });
  expect(await get("/de/nirgends")).toEqual({ ...html, status: 404, text: "nichts hier" });
  const moved = async (route: string) => (await fetch(url + route, { redirect: "manual" })).headers.get("location");
  expect(await moved("/de")).toBe("de/");
  expect(await moved("/de/position/?account=0x1")).toBe("../position?account=0x1");
});

test("behavior: a file with a hash in its name may be cached for ever", async () => {
  expect(await get("/_next/static/app-1a2b.js")).toMatchObject({
    status: 200,
    type: "text/javascript",
    cache: "public, max-age=31536000, immutable",
  });
});

test("behavior: config.json has the addresses, and is not cached", async () => {
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

test.each(["/", "/position", "/position.html", "/nowhere", "/de/", "/de/position", "/de/nirgends"])(
  "behavior: the policy of %s names whom config.json names and this machine, and lets nobody frame it",
  async (route) => {
    const { headers } = await fetch(url + route);
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none'; base-uri 'self'; connect-src 'self' http://127.0.0.1:18545 http://127.0.0.1:18069 https://node.example http://127.0.0.1:* http://localhost:*; frame-ancestors 'none'",
    );
  },
);

test.each(["/", "/position", "/nowhere", "/de/nirgends"])(
  "behavior: %s tells no other site where its visitor comes from, and has few rights",
  async (route) => {
    const { headers } = await fetch(url + route);
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("permissions-policy")).toContain("clipboard-write=(self)");
  },
);

test.each(["/", "/config.json", "/_next/static/app-1a2b.js", "/nowhere"])(
  "behavior: %s is no other site's to load, and what its type says",
  async (route) => {
    const { headers } = await fetch(url + route);
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  },
);

test("behavior: a page that has not changed is not sent again", async () => {
  const etag = (await fetch(`${url}/position`)).headers.get("etag") ?? "";
  const again = await fetch(`${url}/position`, { headers: { "If-None-Match": etag } });
  expect(again.status).toBe(304);
  const other = await fetch(`${url}/`, { headers: { "If-None-Match": etag } });
  expect(other.status).toBe(200);
});

test("behavior: what shrinks is sent compressed to whoever takes it, under an ETag of its own", async () => {
  const ask = async (encodings: string) => {
    const response = await fetch(`${url}/_next/static/long-3c4d.js`, { headers: { "Accept-Encoding": encodings } });
    const { headers } = response;
    return [headers.get("content-encoding"), headers.get("vary"), headers.get("etag"), (await response.text()).length];
  };
  const plain = await ask("identity");
  expect(plain).toEqual([null, "Accept-Encoding", expect.stringMatching(/^"[\w-]{43}"$/), 3_000]);
  const etag = (encoding: string) => `${String(plain[2]).slice(0, -1)}-${encoding}"`;
  for (const encodings of ["gzip", "br;q=0, gzip;q=0.8", "gzip, deflate, brx"]) {
    expect(await ask(encodings)).toEqual(["gzip", "Accept-Encoding", etag("gzip"), 3_000]);
  }
  for (const encodings of ["br", "gzip, deflate, br", "br;q=0.5, gzip;q=0.8", "gzip;q=0.0, br"]) {
    expect(await ask(encodings)).toEqual(["br", "Accept-Encoding", etag("br"), 3_000]);
  }
  for (const encodings of ["br;q=0", "gzip;q=0", "br;q=0, gzip;q=0.0", "x-gzip"]) {
    expect(await ask(encodings)).toEqual(plain);
  }
});

test("behavior: what the build has compressed is sent as it is, and is no file of the site", async () => {
  const script = `${url}/_next/static/packed-5e6f.js`;
  const response = await fetch(script, { headers: { "Accept-Encoding": "br" } });
  expect(Number(response.headers.get("content-length"))).toBe(packed.length);
  expect(await response.text()).toBe(text);
  expect((await fetch(`${script}.br`)).status).toBe(404);
});

test("error: an export without policies is not served", async () => {
  const bare = mkdtempSync(path.join(tmpdir(), "weir-site-"));
  writeFileSync(path.join(bare, "404.html"), "nothing here");
  await expect(serveSite(bare, 1, config, [])).rejects.toThrow("404.html has no Content-Security-Policy");
  rmSync(bare, { recursive: true });
});

test("behavior: a range request gets the whole file", async () => {
  for (const Range of ["bytes=3-1", "bytes=5-2", "bytes=0-1", "bytes=99-", "bytes=-1", "x"]) {
    const response = await fetch(`${url}/position`, { headers: { Range } });
    expect([response.status, await response.text()]).toEqual([200, "mine"]);
  }
});

test("behavior: what is served was read at the start, and later changes of the folder have no effect", async () => {
  rmSync(path.join(folder, "_next"), { recursive: true });
  expect(await get("/_next/static/app-1a2b.js")).toMatchObject({ status: 200, text: "1;" });
});

test.each(["POST", "PUT", "DELETE", "OPTIONS"])("error: %s is not allowed", async (method) => {
  const response = await fetch(url, { method });
  expect(response.status).toBe(405);
  expect(response.headers.get("allow")).toBe("GET, HEAD");
});

test("error: another origin or host gets nothing, not even config.json", async () => {
  const { port, host } = new URL(url);
  const ask = (...lines: string[]) => raw(Number(port), ["GET /config.json HTTP/1.1", ...lines, "", ""].join("\r\n"));
  expect(statusOf(await ask("Host: evil.example"))).toBe(421);
  expect(statusOf(await ask(`Host: evil.example:${port}`))).toBe(421);
  expect(statusOf(await ask(`Host: ${host}`, "Origin: http://evil.example"))).toBe(403);
  expect(statusOf(await ask(`Host: ${host}`, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"))).toBe(403);
  const own = await ask(`Host: localhost:${port}`, "Connection: close");
  expect(statusOf(own)).toBe(200);
  expect(own).not.toMatch(/access-control-allow-origin/i);
});

test("no request ends it", async () => {
  const port = Number(new URL(url).port);
  const answers = await rawAll(port, strangeRequests("site", `127.0.0.1:${port}`, 400));
  const statuses = new Set(answers.map(statusOf));
  for (const status of [200, 308, 400, 403, 404, 405, 431]) expect(statuses).toContain(status);
  expect(statuses).not.toContain(500);
  for (const answer of answers) expect(answer).not.toMatch(/secret|root:|"scripts"/);
  expect(await get("/position")).toMatchObject({ status: 200, text: "mine" });
});

test("behavior: only on this machine", async () => {
  const { port } = new URL(url);
  await expect(fetch(`http://[::1]:${port}/`)).rejects.toThrow();
});
