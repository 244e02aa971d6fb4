import { expect, test } from "./support/test.ts";

test("where storage is forbidden the site works, and keeps nothing", async ({ page, app }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("Access is denied for this document.", "SecurityError");
      },
    }),
  );
  await page.goto("/");
  await expect(app.row("Core", "WETH")).toBeVisible();
  await page.getByRole("button", { name: "Switch to dark colours" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await app.connect("Test wallet");
  await expect(page.getByRole("banner").getByRole("button", { name: /^0x/ })).toBeVisible();
});

test("unreadable stored values count as absent", async ({ page, app }) => {
  await page.addInitScript(() => {
    localStorage.setItem("weir.testWallet.connected", "{");
    localStorage.setItem("weir.recentConnectorId", "{");
    localStorage.setItem("weir.store", '{"state":{"connections":5,"current":"x","chainId":31337},"version":3}');
  });
  await page.goto("/");
  await expect(app.row("Core", "WETH")).toBeVisible();
  await app.connect("Test wallet");
  await expect(page.getByRole("banner").getByRole("button", { name: /^0x/ })).toBeVisible();
});

test("a part that could not be loaded says so, is asked for again, and comes once the browser is online", async ({
  page,
  app,
  context,
  watch,
}) => {
  watch.allow(/Failed to load resource/);
  await page.goto("/");
  const borrow = app.row("Core", "USDC").getByRole("button", { name: "Borrow USDC" });
  await expect(borrow).toBeVisible();
  await context.setOffline(true);
  await borrow.click();
  const problem = page.getByRole("alert").filter({ hasText: "This action could not be loaded." });
  await problem.getByRole("button", { name: "Try again" }).click();
  await expect(problem).toBeVisible();
  await expect(app.row("Core", "USDC"), "the rest of the page stays").toBeVisible();
  await context.setOffline(false);
  await expect(app.dialog).toContainText("Connect a wallet to see");
  await expect(problem).toBeHidden();
});
