import type { Page } from "@playwright/test";
import { parseEther, parseUnits } from "viem";
import { faults, inTheme, picturesAtWidths, settled } from "./support/look.ts";
import { moveEther } from "./support/movePrices.ts";
import { nextBlocks } from "./support/nextBlocks.ts";
import { expect, test } from "./support/test.ts";
import { openPosition } from "./support/testClient.ts";

type Recorded = { asked: number; shown: string[] };

/** Notifications as this browser's user has them: first asked, then allowed. What is shown is recorded in each tab. */
const recordNotifications = () => {
  const recorded: Recorded = { asked: 0, shown: [] };
  const KEY = "test.notifications";
  class Recording {
    static get permission() {
      return localStorage.getItem(KEY) ?? "default";
    }
    static async requestPermission() {
      recorded.asked++;
      localStorage.setItem(KEY, "granted");
      return "granted";
    }
    constructor(_: string, { body }: { body: string }) {
      recorded.shown.push(body);
    }
    close() {}
  }
  Object.assign(window, { Notification: Recording, recorded });
};

const recordedIn = (page: Page): Promise<Recorded> =>
  page.evaluate(() => (window as unknown as { recorded: Recorded }).recorded);

test("each crossing is told once, in one tab, and again after it was over", async ({
  page,
  app,
  account,
  context,
  wallet: _,
}) => {
  await openPosition(account, parseEther("3"), parseUnits("5500", 6));
  await context.addInitScript(recordNotifications);
  await page.goto("/alerts");
  await expect(page).toHaveTitle("Alerts · Weir");
  await expect(page.getByText("None yet.")).toBeVisible();
  await app.connect();

  await test.step("the browser is asked only on a press", async () => {
    expect((await recordedIn(page)).asked).toBe(0);
    await page.getByRole("button", { name: "Allow notifications" }).click();
    await expect(page.getByText("Notifications are allowed.")).toBeVisible();
    expect((await recordedIn(page)).asked).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
  });

  const rule = (kind: string) => page.locator(`[data-alert="${kind}"]`);
  await test.step("a line is drawn, and what is no number is said", async () => {
    const threshold = page.getByLabel("Threshold");
    await threshold.fill("abc");
    await page.getByRole("button", { name: "Add alert" }).click();
    await expect(page.getByText("Type a number, such as 1.25.")).toBeVisible();
    await threshold.fill("1.25");
    await page.getByRole("button", { name: "Add alert" }).click();
    await expect(rule("health")).toContainText("Watching");
    await expect(rule("health")).toContainText(/Now \d\.\d\d/);
    await page.getByLabel("Tell me when").selectOption("utilisation");
    await page.getByLabel("Asset").selectOption({ label: "USDC in Core" });
    await page.getByLabel("Threshold").fill("0.5");
    await page.getByRole("button", { name: "Add alert" }).click();
    // It is above that already: told at once.
    await expect(rule("utilisation")).toContainText("Told; ready again");
    await expect(page.getByRole("region", { name: "Lately" })).toContainText("USDC in Core: utilisation");
    await expect.poll(async () => (await recordedIn(page)).shown).toHaveLength(1);
    await settled(page);
    expect(await faults(page, false)).toEqual([]);
    await picturesAtWidths(page, "alerts");
    await inTheme(page, "dark");
    expect(await faults(page, false, ["color-contrast"])).toEqual([]);
    await inTheme(page, "light");
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  const other = await context.newPage();
  await other.goto("/");
  await expect(other.getByRole("table").first()).toBeVisible();
  await app.visit("Markets");
  const healthTold = async (tab: Page) =>
    (await recordedIn(tab)).shown.filter((text) => text.startsWith("Health factor")).length;

  await test.step("one notification in one tab, however many blocks follow", async () => {
    const restore = await moveEther(75n);
    try {
      await expect.poll(() => healthTold(page)).toBe(1);
      await expect(page).toHaveTitle(/^\(1\) .*Weir$/);
      await nextBlocks(3);
      await app.visit("My position");
      await expect(page).toHaveTitle("(1) My position · Weir");
      await expect(page.getByText(/Health factor 1\.\d\d in Core: below 1\.25\./)).toBeVisible();
    } finally {
      await restore();
    }
    await page.goto("/alerts");
    await expect(page.getByRole("region", { name: "Lately" }).getByRole("listitem")).toHaveCount(2);
    await expect(rule("health")).toContainText("Watching");
    await expect(page).toHaveTitle("Alerts · Weir");
    expect(await healthTold(other)).toBe(0);
  });

  await test.step("when its tab is closed another one takes over, and tells the next crossing", async () => {
    await page.close();
    const restore = await moveEther(75n);
    try {
      await expect.poll(() => healthTold(other)).toBe(1);
    } finally {
      await restore();
    }
  });

  await test.step("what is stored may be garbage", async () => {
    await other.evaluate(() => localStorage.setItem("weir.alerts.31337", "{]"));
    await other.goto("/alerts");
    await expect(other.getByText("None yet.")).toBeVisible();
  });
});
