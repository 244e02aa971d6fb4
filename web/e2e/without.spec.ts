import { askLensOfAll } from "@weir/sdk/orders/askLens";
import type { PeerName } from "@weir/sdk/orders/domain";
import { type Address, type Hex, numberToHex, parseEther } from "viem";
import { readLogs } from "../src/modules/offers/contractLog.ts";
import { ordersInLog } from "../src/modules/offers/ordersInLog.ts";
import { act } from "./support/act.ts";
import { holdClock, letClockRun } from "./support/chainClock.ts";
import { expectMarketsAsOnChain } from "./support/compare.ts";
import { expectRowsAsOnChain, indexed } from "./support/indexerApi.ts";
import { nextBlocks } from "./support/nextBlocks.ts";
import { siteConfig } from "./support/siteUnderTest.ts";
import { expect, test } from "./support/test.ts";
import { chain, openPosition, reserveIn } from "./support/testClient.ts";

test("without the indexer markets, position and actions work from the chain alone, with a notice", async ({
  page,
  app,
  account,
  wallet: _,
  watch,
}) => {
  await openPosition(account, parseEther("2"), 0n);
  watch.allow(/Failed to load resource/);
  await page.route(`${(await siteConfig()).indexerUrl}/**`, (route) => route.abort());

  await page.goto("/");
  await expect(page.getByRole("status").filter({ hasText: "The indexer does not answer" })).toBeVisible();
  await app.connect();
  await expectMarketsAsOnChain(app, account);
  const { after } = await act(app, account, {
    open: app.row("Core", "DAI").getByRole("button", { name: "Borrow DAI" }),
    symbol: "DAI",
    amount: "100",
    verb: "Borrow",
  });
  expect(reserveIn(after, "DAI").walletBalance).toBe(parseEther("100"));
  await app.visit("My position");
  await expect(app.holdings("Core", "Owed")).toContainText("100 DAI");
  await expect(app.holdings("Core", "Supplied")).toContainText("2 WETH");
  await expect(page.getByRole("region", { name: "History" })).toContainText("The indexer does not answer");

  await page.unrouteAll();
  await expect(app.history, "it comes back by itself").toHaveCount(3);
});

test("loans, offers and deals come from the indexer, and without it from the chain’s log: the same", async ({
  page,
  app,
  wallet: _,
  watch,
}) => {
  const { indexerUrl, deployment, rpcUrls } = await siteConfig();
  const { desk, loans } = deployment.peer!;
  const start = numberToHex(deployment.startBlock);
  const searched: unknown[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(rpcUrls[0]!)) return;
    type Asked = { method: string; params: [{ address?: string; fromBlock?: string }] };
    const asked: Asked[] = [JSON.parse(request.postData() ?? "[]")].flat();
    for (const { method, params } of asked) {
      if (method !== "eth_getLogs" || ![desk, loans].some((one) => one === params[0].address)) continue;
      if (params[0].fromBlock === start) searched.push(params[0]);
    }
  });
  const takeable = { "/desk": await takeableIn("PeerDesk", desk), "/loans": await takeableIn("PeerLoans", loans!) };
  const shown = (name: "offer" | "loan") =>
    page.locator(`[data-${name}]`).evaluateAll((rows, key) => rows.map((row) => row.getAttribute(`data-${key}`)), name);
  const listed = async () => {
    for (const [path, offers] of Object.entries(takeable)) {
      expect(offers.length, `offers of the seed on ${path}`).toBeGreaterThan(0);
      await page.goto(path);
      await expect.poll(() => shown("offer")).toEqual(expect.arrayContaining(offers));
    }
    await expect.poll(() => shown("loan")).not.toEqual([]);
    return shown("loan");
  };
  await page.goto("/desk");
  await app.connect();
  const before = await listed();
  expect(searched, "with the indexer nobody searches the whole log").toEqual([]);

  watch.allow(/Failed to load resource/);
  await page.route(`${indexerUrl}/**`, (route) => route.abort());
  await listed();
  await expect.poll(() => shown("loan")).toEqual(expect.arrayContaining(before));
  await expect(page.getByText("The indexer does not answer: loans and claims are from the chain’s log")).toBeVisible();
  expect(searched).not.toEqual([]);
});

/** The hashes of the offers in a contract's log that anyone can take now; of loans, those that lend, which are listed first. */
async function takeableIn(name: PeerName, contract: Address): Promise<Hex[]> {
  const { chainId, deployment } = await siteConfig();
  const client = await chain();
  const kinds = name === "PeerDesk" ? (["swap", "ad"] as const) : (["offer"] as const);
  const place = { chainId, contracts: { [name]: contract } };
  const logs = await readLogs(client, { address: contract }, 0n, "latest", await client.getBlockNumber());
  const offers = await ordersInLog(logs, kinds, contract, place);
  const checks = await askLensOfAll(
    client,
    deployment.peer!,
    offers.map(({ shared }) => shared),
  );
  return offers.flatMap(({ hash, shared }, at) =>
    checks[at]?.reason === null && (shared.kind !== "offer" || shared.order.lends) ? [hash] : [],
  );
}

test("without the chain the page says so, and comes back by itself", async ({ page, app, watch }) => {
  watch.allow(/Failed to load resource/);
  await page.goto("/");
  await expect(app.row("Core", "WETH")).toBeVisible();
  const rpc = (await siteConfig()).rpcUrls[0]!;
  await page.route(rpc, (route) => route.abort());
  const notice = page.getByRole("alert").filter({ hasText: "The chain does not answer" });
  await expect(notice).toBeVisible();
  await expect(app.row("Core", "WETH")).toBeVisible();
  await page.unroute(rpc);
  await expect(notice).toBeHidden();

  // A node that answers like this is running: no hint to check it.
  await page.route(rpc, (route) => route.fulfill({ status: 429, headers: { "access-control-allow-origin": "*" } }));
  await expect(page.getByRole("alert").filter({ hasText: "The node has had too many requests" })).toBeVisible();
  await expect(notice).toBeHidden();
});

test("without its configuration the site says what to do", async ({ page, app, watch }) => {
  watch.allow(/Failed to load resource/);
  await page.route("**/config.json", (route) => route.fulfill({ status: 404 }));
  await page.goto("/");
  const problem = page.getByRole("alert").filter({ hasText: "does not know its chain" });
  await expect(problem).toContainText("answered 404");
  await page.unroute("**/config.json");
  await problem.getByRole("button", { name: "Try again" }).click();
  await expect(app.row("Core", "WETH")).toBeVisible();
});

test("without its first node the page asks the next, and says which", async ({ page, app, watch, toldOtherwise }) => {
  watch.allow(/Failed to load resource/);
  const { rpcUrls } = await siteConfig();
  // Nothing listens on port 9.
  await page.goto(await toldOtherwise({ rpcUrls: ["http://127.0.0.1:9", ...rpcUrls] }));
  await expect(app.row("Core", "WETH"), "no slower than ever").toBeVisible({ timeout: 3_000 });
  const line = page.getByRole("contentinfo").locator("[data-chain-line]");
  await expect(line).toContainText(`from ${new URL(rpcUrls[0]!).host}`);
  await expect(line).toContainText("127.0.0.1:9 does not answer");
  await expect(page.getByRole("alert").filter({ hasText: "chain" })).toHaveCount(0);
});

test("a node that hangs is waited for once", async ({ page, app, watch, toldOtherwise }) => {
  watch.allow(/Failed to load resource/);
  const { rpcUrls } = await siteConfig();
  const hanging = "http://127.0.0.1:9/hanging";
  let asked = 0;
  // Never answered.
  await page.route(hanging, () => void asked++);
  await page.goto(await toldOtherwise({ rpcUrls: [hanging, ...rpcUrls] }));
  await expect(app.row("Core", "WETH")).toBeVisible({ timeout: 6_000 });
  const before = asked;
  await nextBlocks(1);
  await app.visit("Faucet");
  await expect(app.faucet("WETH")).toBeVisible({ timeout: 1_500 });
  expect(asked - before, "only to see whether it is back").toBeLessThanOrEqual(2);
});

test("a chain that stands still is named, and what moves again is not", async ({ page, app, toldOtherwise }) => {
  await page.goto(await toldOtherwise({ blockTime: 250 }));
  await expect(app.row("Core", "WETH")).toBeVisible();
  const notice = page.getByRole("alert").filter({ hasText: "No new block for" });
  await expect(notice).toBeVisible();
  const blocks = setInterval(() => void nextBlocks(1), 300);
  try {
    await letClockRun();
    await expect(notice).toBeHidden();
  } finally {
    clearInterval(blocks);
    await holdClock();
  }
});

test("a reorganisation that removes a transaction is reported, and the indexer follows", async ({
  page,
  app,
  account,
  wallet: _,
}) => {
  await openPosition(account, parseEther("2"), 0n);
  await page.goto("/");
  await app.connect();
  await app.row("Core", "DAI").getByRole("button", { name: "Borrow DAI" }).click();
  await app.amount.fill("100");
  await app.press("Borrow").click();
  const standing = app.dialog.locator("[data-standing]");
  await expect(standing).toContainText("1 confirmation");
  await indexed();

  const client = await chain();
  await client.request({ method: "anvil_reorg" as never, params: [1, []] as never });
  // Two blocks without it: after one, the node may merely be behind.
  await expect(async () => {
    await nextBlocks(1);
    await expect(standing).toContainText("A reorganisation took it out of its block", { timeout: 1_500 });
  }).toPass({ timeout: 15_000 });
  await app.done();
  await app.visit("My position");
  await expect(app.holdings("Core", "Supplied")).toContainText("2 WETH");
  await expect(app.holdings("Core", "Owed")).toHaveCount(0);
  await expectRowsAsOnChain(account);
});
