import type { Page } from "@playwright/test";
import { lensAbi } from "@weir/sdk/abi";
import { idToHex } from "@weir/sdk/codec/ids";
import { encodeFunctionData, zeroAddress } from "viem";
import { nextBlocks } from "./support/nextBlocks.ts";
import { siteConfig } from "./support/siteUnderTest.ts";
import { expect, test } from "./support/test.ts";
import { reserveIn, snapshotOf } from "./support/testClient.ts";

/** A sentence that comes with the code that signs and sends. */
const SIGNING = "You have opened a pool with this salt before.";

test.use({ viewport: { width: 412, height: 823 } });

/** What a page has fetched, as far as it tells apart what is needed at once and what is not. */
function fetchedBy(page: Page) {
  const scripts: Promise<string>[] = [];
  let asked = "";
  page.on("response", (response) => {
    if (response.url().endsWith(".js")) scripts.push(response.text().catch(() => ""));
  });
  page.on("request", (request) => {
    asked += request.postData() ?? "";
  });
  return {
    signing: async () => (await Promise.all(scripts)).some((text) => text.includes(SIGNING)),
    /** Whether it asked the node by that method, or the indexer that query. */
    asked: (what: string) => asked.includes(what),
    times: (what: string) => asked.split(what).length - 1,
  };
}

test("state that came with the first block is not read again before the next", async ({ page, account }) => {
  const { blockTime } = await siteConfig();
  test.skip(blockTime > 0, "Only where this test alone makes blocks, their number is known.");
  const { id } = await snapshotOf(account);
  const question = encodeFunctionData({ abi: lensAbi, functionName: "snapshot", args: [id, zeroAddress] });
  const fetched = fetchedBy(page);
  const looksAgain = () =>
    page.waitForRequest((request) => (request.postData() ?? "").includes("eth_blockNumber"), { timeout: 10_000 });
  await page.goto("/loans");
  await looksAgain();
  await expect(page.locator("[data-chain-line]")).toBeVisible();
  expect(fetched.times(question)).toBe(1);
  await nextBlocks(1);
  await expect.poll(() => fetched.times(question)).toBe(2);
});

test("permissions: without a wallet a prompt, with one all that signing needs", async ({ page, app, wallet: _ }) => {
  const fetched = fetchedBy(page);
  await page.goto("/permissions");
  await expect(page.getByText("Whose permissions?")).toBeVisible();
  expect(await fetched.signing()).toBe(false);
  await app.connect();
  await expect(page.getByRole("heading", { name: "Let someone act for you" })).toBeVisible();
  expect(await fetched.signing()).toBe(true);
});

test("a pool: its fees can be read without a wallet; its history comes as one scrolls", async ({ page, account }) => {
  const fetched = fetchedBy(page);
  await page.goto(`/pool?id=${idToHex((await snapshotOf(account)).id)}`);
  await expect(page.locator("[data-counted]")).toBeVisible();
  expect(fetched.asked("query PoolChanges")).toBe(false);
  await page.getByRole("heading", { name: "Fees", exact: true }).scrollIntoViewIfNeeded();
  await expect(page.locator("[data-fees=USDC]")).toBeVisible();
  await page.getByRole("heading", { name: "Changes of settings", exact: true }).scrollIntoViewIfNeeded();
  const changes = page.getByRole("region", { name: "Changes of settings", exact: true }).getByRole("listitem");
  await expect(changes).not.toHaveCount(0);
  expect(await fetched.signing()).toBe(false);
});

test("a reserve: the series on the screen alone, and the rest as one scrolls", async ({ page, account }) => {
  const fetched = fetchedBy(page);
  const path = `/reserve?id=${idToHex(reserveIn(await snapshotOf(account), "WETH").id)}`;
  const answer = page.waitForResponse((response) => (response.request().postData() ?? "").includes("query History"));
  await page.goto(path);
  const [hour] = (await (await answer).json()).data.reserve.series;
  expect(Object.keys(hour)).toEqual(["end", "supplyApy", "borrowApy"]);
  await expect(page.getByRole("slider", { name: /^Rates over/ })).toBeVisible();
  const later = {
    "Where the price comes from": "query OracleOf",
    "Largest holders": "query LargestHolders",
    "What happened lately": "query Ledger",
  };
  for (const query of Object.values(later)) expect(fetched.asked(query), query).toBe(false);
  for (const [block, query] of Object.entries(later)) {
    await page.getByRole("heading", { name: block, exact: true }).scrollIntoViewIfNeeded();
    await expect.poll(() => fetched.asked(query), block).toBe(true);
  }
  await page.getByRole("button", { name: "Amounts", exact: true }).click();
  await expect(page.getByRole("slider", { name: /^Amounts over/ })).toBeVisible();
});

test("markets: pools that the site does not list are looked for as one comes to their place", async ({ page, app }) => {
  const fetched = fetchedBy(page);
  await page.goto("/");
  await expect(app.row("Core", "WETH")).toContainText("%");
  expect(fetched.asked("query Unlisted")).toBe(false);
  await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
  await expect.poll(() => fetched.asked("query Unlisted")).toBe(true);
});

test("liquidations: what happened comes as one scrolls", async ({ page }) => {
  const fetched = fetchedBy(page);
  await page.goto("/liquidations");
  await expect(page.locator("[data-debtor]").first()).toBeVisible();
  expect(fetched.asked("query Losses")).toBe(false);
  await page.getByRole("heading", { name: "What happened", exact: true }).scrollIntoViewIfNeeded();
  await expect(page.locator("[data-past]").first()).toBeVisible();
});

test("network: contracts’ code is read as one comes to their list", async ({ page }) => {
  const fetched = fetchedBy(page);
  await page.goto("/network");
  await expect(page.locator("[data-node]")).toContainText(/anvil/i);
  expect(fetched.asked("eth_getCode")).toBe(false);
  await page.getByRole("heading", { name: "Contracts", exact: true }).scrollIntoViewIfNeeded();
  await expect(page.locator("[data-contract=Lens]")).toContainText("This build’s");
});
