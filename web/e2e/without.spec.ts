import { parseEther } from "viem";
import { act } from "./support/act.ts";
import { openPosition, reserveIn } from "./support/chain.ts";
import { expectMarketsAsOnChain } from "./support/compare.ts";
import { siteConfig } from "./support/site.ts";
import { expect, test } from "./support/test.ts";

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
