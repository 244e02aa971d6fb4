import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { siteConfig, siteUrl } from "./support/siteUnderTest.ts";
import { expect, test } from "./support/test.ts";
import { chain } from "./support/testClient.ts";

let server: Server;
let evil: string;
test.beforeAll(async () => {
  server = createServer((_request, response) => response.setHeader("Content-Type", "text/html").end("<h1>Evil</h1>"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  evil = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test("a page of another origin reads nothing from any server here, and moves nothing", async ({ page, watch }) => {
  watch.allow(/./); // the browser reports each refusal
  const { rpcUrls, indexerUrl } = await siteConfig();
  const client = await chain();
  const before = await client.getBlock();
  await page.goto(evil);
  const got = await page.evaluate(
    async ({ rpc, indexer, site }) => {
      const call = (method: string) => JSON.stringify({ jsonrpc: "2.0", id: 1, method, params: [] });
      const json = { "content-type": "application/json" };
      const read = async (url: string, init?: RequestInit) => {
        try {
          const answer = await fetch(url, init);
          return answer.type === "opaque" ? "sent" : await answer.text();
        } catch {
          return "refused";
        }
      };
      const loads = (tag: "script" | "img", src: string) =>
        new Promise<string>((resolve) => {
          const element = document.createElement(tag);
          element.onload = () => resolve("loaded");
          element.onerror = () => resolve("refused");
          element.src = src;
          document.body.append(element);
        });
      const socket = (url: string) =>
        new Promise<string>((resolve) => {
          const opened = new WebSocket(url);
          opened.onopen = () => resolve("open");
          opened.onerror = () => resolve("refused");
        });
      // Requests without CORS preflight: the browser sends them and hides only the answer.
      for (const method of ["evm_mine", "anvil_mine", "anvil_reset"]) {
        await read(rpc, { method: "POST", mode: "no-cors", body: call(method) });
      }
      return {
        accounts: await read(rpc, { method: "POST", headers: json, body: call("eth_accounts") }),
        plain: await read(rpc, { method: "POST", body: call("eth_accounts") }),
        socket: await socket(rpc.replace(/^http/, "ws")),
        config: await read(`${site}/config.json`),
        script: await loads("script", `${site}/config.json`),
        graphql: await read(`${indexer}/graphql`, { method: "POST", headers: json, body: '{"query":"{__typename}"}' }),
        status: await read(`${indexer}/status`),
        metrics: await loads("script", `${indexer}/metrics`),
      };
    },
    { rpc: rpcUrls[0]!, indexer: indexerUrl, site: siteUrl() },
  );
  expect(got).toEqual(Object.fromEntries(Object.keys(got).map((name) => [name, "refused"])));
  // The requests would have mined a block, or reset the chain.
  expect(await client.getBlock()).toMatchObject({ number: before.number, hash: before.hash });
});

test("a link from another origin opens the site, and the site's own servers answer it by each of its names", async ({
  page,
  app,
}) => {
  await page.goto(evil);
  await page.evaluate((url) => {
    const link = document.createElement("a");
    link.href = url;
    document.body.append(link);
    link.click();
  }, siteUrl());
  await expect(app.row("Core", "USDC")).toBeVisible();
  await page.goto(siteUrl().replace("127.0.0.1", "localhost"));
  await expect(app.row("Core", "USDC")).toBeVisible();
  await expect(page.getByText("does not answer")).toHaveCount(0);
});
