import type { Locator, Page } from "@playwright/test";
import { parseEther, parseUnits } from "viem";
import { expect, test } from "./support/test.ts";
import { openPosition } from "./support/testClient.ts";

/** Elements that overflow the right edge of their cell or dialog, and appear cut off or overlap others. */
const spilt = (boxes: Locator): Promise<string[]> =>
  boxes.evaluateAll((elements) =>
    elements.flatMap((element) => {
      const bounds = element.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(element);
      return [...range.getClientRects()]
        .filter(({ left, right, width }) => width > 0 && (right > bounds.right + 0.5 || left < bounds.left - 0.5))
        .map(
          ({ left, right }) =>
            `${element.textContent?.trim().slice(0, 40)}: ${left}…${right} in ${bounds.left}…${bounds.right}`,
        );
    }),
  );

const setWidth = (page: Page, width: number) => page.setViewportSize({ width, height: 900 });

test("at every width of a desk each cell of the markets keeps to itself", async ({ page, app, account, wallet: _ }) => {
  await openPosition(account, parseEther("3"), parseUnits("4321.12", 6));
  await page.goto("/");
  await app.connect();
  await expect(app.row("Core", "USDC")).toContainText("4,321.12");
  for (const width of [1024, 1060, 1100, 1180, 1280]) {
    await setWidth(page, width);
    const cells = page.getByRole("table").getByRole("cell");
    expect(await spilt(cells), `at ${width} px`).toEqual([]);
  }
});

test("amounts of any length stay in the dialog, and none breaks it", async ({ page, app, account, wallet: _ }) => {
  await openPosition(account, parseEther("3"), parseUnits("100", 6));
  await page.goto("/");
  await app.connect();
  await expect(app.row("Core", "WETH")).toContainText("0");
  for (const [width, text] of [
    [1280, "9".repeat(45)],
    [390, "9".repeat(45)],
    [390, "1,234"],
  ] as const) {
    await setWidth(page, width);
    for (const [symbol, verb] of [
      ["WETH", "Supply"],
      ["USDC", "Borrow"],
    ] as const) {
      await app
        .row("Core", symbol)
        .getByRole("button", { name: `${verb} ${symbol}` })
        .click();
      await app.amount.fill(text);
      await expect(app.amount).toHaveValue(text);
      expect(await spilt(app.dialog), `${text} at ${width} px`).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(app.dialog).toBeHidden();
    }
  }
  await app.row("Core", "WETH").getByRole("button", { name: "Supply WETH" }).click();
  await app.amount.fill("9".repeat(60));
  await expect(app.dialog).toContainText("No token has so many units.");
  await expect(app.press("Enter an amount")).toBeDisabled();
});

test("each tab says which page it holds", async ({ page, app }) => {
  await page.goto("/");
  await app.row("Core", "WETH").getByRole("link").first().click();
  await expect(page).toHaveTitle("WETH in Core · Weir");
  await app.visit("Markets");
  await expect(page).toHaveTitle("Weir");
  await app.row("Staked ETH", "wstETH").getByRole("link").first().click();
  await expect(page).toHaveTitle("wstETH in Staked ETH · Weir");
  await page.goBack();
  await expect(page).toHaveTitle("Weir");
  await page.goForward();
  await expect(page).toHaveTitle("wstETH in Staked ETH · Weir");
  await page.reload();
  await expect(page).toHaveTitle("wstETH in Staked ETH · Weir");
  await page.goto("/reserve?id=0x00");
  await expect(page).toHaveTitle("No such reserve · Weir");
});
