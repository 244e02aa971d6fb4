import type { Page } from "@playwright/test";
import { nextBlocks } from "./support/nextBlocks.ts";
import { siteConfig } from "./support/siteUnderTest.ts";
import { expect, test } from "./support/test.ts";
import { chain } from "./support/testClient.ts";

// States that no other spec comes by; web/README.md lists all of them.

test("a node that answers slowly is named, and no longer once it is quick again", async ({ page, app }) => {
  await page.goto("/");
  await expect(app.row("Core", "WETH")).toBeVisible();
  const rpc = (await siteConfig()).rpcUrls[0]!;
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route(rpc, async (route) => {
    await released;
    await route.continue();
  });
  const notice = page.getByRole("alert").filter({ hasText: "The node takes long to answer." });
  await expect(notice).toBeVisible();
  await expect(app.row("Core", "WETH"), "what was read stays").toBeVisible();
  release();
  await expect(notice).toBeHidden();
});

test("an indexer that is behind says by how much, and what is missing", async ({ page, app }) => {
  const { indexerUrl, chainId } = await siteConfig();
  const head = Number(await (await chain()).getBlockNumber());
  await page.route(`${indexerUrl}/status`, (route) =>
    route.fulfill({
      json: { local: { id: chainId, block: { number: head - 150 } } },
      headers: { "access-control-allow-origin": "*" },
    }),
  );
  await page.goto("/");
  const notice = page.getByRole("status").filter({ hasText: "blocks behind" });
  await expect(notice).toContainText(/The indexer is 1[5-9]\d blocks behind, so the newest of the history is missing/);
  await expect(app.row("Core", "WETH")).toBeVisible();
  await page.unrouteAll();
  await expect(notice).toBeHidden();
});

test("a browser whose storage is full: all works, and what is not kept is said", async ({
  page,
  app,
  account,
  wallet: _,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
  });
  await page.goto("/faucet");
  await app.connect();
  await app.faucet("WETH").getByRole("button", { name: "Wrap 1 ETH" }).click();
  await expect(app.faucet("WETH")).toContainText("Tokens received.");
  await page
    .getByRole("banner")
    .getByRole("button", { name: /transaction|pending|sent/i })
    .click();
  await expect(page.getByText(/This browser (keeps|stores) nothing/)).toBeVisible();
  await page.keyboard.press("Escape");

  const go = async (name: string) => {
    await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "More" }).click();
    await page.getByLabel("More pages").getByRole("link", { name }).click();
  };
  await go("Alerts");
  await page.getByRole("button", { name: "Add alert" }).click();
  await expect(page.locator('[data-alert="health"]')).toContainText("Health factor of");
  await expect(page.getByText("Your alerts last until this tab is closed")).toBeVisible();

  await go("Network");
  const field = page.getByLabel("Your node (JSON-RPC)");
  await field.fill((await siteConfig()).rpcUrls[0]!);
  await field.press("Enter");
  await expect(page.getByText("an own node would be forgotten at once")).toBeVisible();
  expect(account).toMatch(/^0x/);
});

/** Sum of the layout shifts of the page since it was opened, without those that follow an input. */
const shifted = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[];
          resolve(shifts.reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0));
        }).observe({ type: "layout-shift", buffered: true });
        // Without a shift the observer is never called: a frame later all buffered entries were delivered.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );

test("what loads comes in the place of a skeleton of its size", async ({ page, app }) => {
  const pages: [string, () => Promise<void>][] = [
    ["/", () => expect(app.row("Core", "USDC")).toContainText("%")],
    ["/position", () => expect(page.getByRole("button", { name: "Connect" }).last()).toBeVisible()],
    ["/network", () => expect(page.locator("[data-node]")).toContainText(/anvil/i)],
    ["/alerts", () => expect(page.getByRole("button", { name: "Add alert" })).toBeVisible()],
  ];
  for (const [path, ready] of pages) {
    await page.goto(path);
    await ready();
    await nextBlocks(1);
    expect.soft(await shifted(page), `layout shift of ${path}`).toBeLessThan(0.01);
  }
});
