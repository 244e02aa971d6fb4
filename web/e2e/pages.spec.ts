import type { Page } from "@playwright/test";
import { idToHex } from "@weir/sdk/codec/ids";
import { type Address, parseEther, parseUnits } from "viem";
import type { App } from "./support/app.ts";
import { faults, inTheme, overflow, picture } from "./support/look.ts";
import { expect, test } from "./support/test.ts";
import { openPosition, reserveIn, snapshotOf } from "./support/testClient.ts";

type Stop = {
  name: string;
  path: (account: Address) => string | Promise<string>;
  /** Brings the page, with a connected account, into its most informative state. */
  ready: (page: Page, app: App) => Promise<void>;
  dialog?: true;
};

const stops: Stop[] = [
  {
    name: "markets",
    path: () => "/",
    ready: (_, app) => expect(app.row("Core", "USDC")).toContainText("4,000"),
  },
  {
    name: "reserve",
    path: async (account) => `/reserve?id=${idToHex(reserveIn(await snapshotOf(account), "USDC").id)}`,
    ready: async (page) => {
      await expect(page.getByRole("slider", { name: /last 7 days/ })).toBeVisible();
      await page.getByRole("heading", { name: "What happened lately", exact: true }).scrollIntoViewIfNeeded();
      await expect(page.getByRole("region", { name: "What happened lately" }).getByRole("listitem")).not.toHaveCount(0);
    },
  },
  {
    name: "position",
    path: () => "/position",
    ready: async (_, app) => {
      await expect(app.holdings("Core", "Owed")).toBeVisible();
      await expect(app.history).toHaveCount(3);
    },
  },
  {
    name: "desk",
    path: () => "/desk",
    ready: async (page) => {
      await expect(page.getByRole("list", { name: "Offers" }).getByRole("listitem")).not.toHaveCount(0);
      await page.getByRole("list", { name: "Offers" }).getByRole("button").first().click();
      await expect(page.locator("[data-check]")).toBeVisible();
    },
  },
  {
    name: "loans",
    path: () => "/loans",
    ready: async (page) => {
      const offers = page.getByRole("list", { name: "Offers in this list" });
      await expect(offers.getByRole("listitem")).not.toHaveCount(0);
      await offers.getByRole("button").first().click();
      await expect(page.locator("[data-check]")).toBeVisible();
    },
  },
  {
    name: "faucet",
    path: () => "/faucet",
    ready: (_, app) => expect(app.faucet("USDC")).toContainText("4,000"),
  },
  {
    name: "supply",
    path: () => "/",
    dialog: true,
    ready: async (_, app) => {
      await app.row("Core", "WBTC").getByRole("button", { name: "Supply WBTC" }).click();
      await app.amount.fill("0.5");
      await expect(app.dialog.getByRole("alert")).toContainText("The wallet holds");
    },
  },
  {
    name: "borrow",
    path: () => "/",
    dialog: true,
    ready: async (_, app) => {
      await app.row("Core", "USDC").getByRole("button", { name: "Borrow USDC" }).click();
      await app.amount.fill("500");
      await expect(app.lines).toBeVisible();
    },
  },
];

const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

for (const { name, path, ready, dialog = false } of stops) {
  test(`${name}: accessible and within the screen, at a desk and on a phone, light and dark`, async ({
    page,
    app,
    account,
    wallet: _,
  }) => {
    await openPosition(account, parseEther("3"), parseUnits("4000", 6));
    await page.goto(await path(account));
    await app.connect();
    await ready(page, app);
    for (const size of [desk, phone]) {
      await page.setViewportSize(size);
      expect(await overflow(page), `pixels wider than a screen of ${size.width}`).toBe(0);

      await inTheme(page, "light");
      expect(await faults(page, dialog), `axe, light, ${size.width} px`).toEqual([]);
      await picture(page, `${name}-light-${size.width}`, dialog);

      await inTheme(page, "dark");
      // The dark theme changes colours only, equally at every width.
      if (size === desk) expect(await faults(page, dialog, ["color-contrast"]), "axe, dark").toEqual([]);
      await picture(page, `${name}-dark-${size.width}`, dialog);
    }
  });
}
