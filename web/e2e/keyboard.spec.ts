import type { Locator, Page } from "@playwright/test";
import { positionOf } from "@weir/sdk/math/health";
import { parseEther } from "viem";
import { expect, test } from "./support/test.ts";
import { reserveIn, snapshotOf } from "./support/testClient.ts";

/** Navigates with Tab; every focused element on the way must show its focus. */
async function tabTo(page: Page, target: Locator, most = 40): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) {
      expect(await showsFocus(target), `${target} shows that it has the focus`).toBe(true);
      return;
    }
  }
  throw new Error(`${most} presses of Tab do not reach ${target}`);
}

const showsFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    // A radio, checkbox or field may show its ring on the surrounding frame.
    for (let shown: Element | null = element; shown; shown = shown.parentElement) {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(shown);
      if (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) return true;
      if (shown === element.closest("label, form, main, header, dialog")) return boxShadow !== "none";
    }
    return false;
  });

/** The focus is on something: from `body` a screen reader would start again at the top. */
const expectFocus = (page: Page, when: string): Promise<void> =>
  expect.poll(() => page.evaluate(() => document.activeElement?.tagName), `the focus, ${when}`).not.toBe("BODY");

test("with the keyboard alone: connect, wrap ether, and supply it", async ({ page, app, account, wallet: _ }) => {
  await page.goto("/faucet");
  await expect(app.faucet("WETH")).toBeVisible();
  const skip = page.getByRole("link", { name: "Skip to content" });
  await page.keyboard.press("Tab");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();

  await tabTo(page, page.getByRole("banner").getByRole("button", { name: "Connect wallet" }));
  await page.keyboard.press("Enter");
  await tabTo(page, app.dialog.getByRole("button", { name: /^Otter/ }));
  await page.keyboard.press("Enter");
  await expect(app.dialog).toBeHidden();
  await expect(page.getByRole("banner").getByRole("button", { name: /^0x/ }), "who is connected").toBeFocused();

  await tabTo(page, app.faucet("WETH").getByRole("button", { name: "Wrap 1 ETH" }));
  await page.keyboard.press("Enter");
  await expect(app.faucet("WETH")).toContainText("Tokens received.");
  await expect(app.faucet("WETH").getByRole("button", { name: "Wrap 1 ETH" })).toBeFocused();

  await test.step("? lists the keys, Back closes the list, and / leads to the search", async () => {
    await page.keyboard.press("?");
    await expect(app.dialog.getByRole("heading", { name: "Keys" })).toBeVisible();
    await page.keyboard.press("/");
    await expect(app.dialog, "behind a dialog no key does anything").toBeVisible();
    await page.goBack();
    await expect(app.dialog).toBeHidden();
    await expect(app.faucet("WETH").getByRole("button", { name: "Wrap 1 ETH" })).toBeFocused();
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox")).toBeFocused();
    await page.keyboard.type("x?/");
    await expect(page.getByRole("searchbox"), "in a field they are letters").toHaveValue("x?/");
    await expect(page.getByText("Nothing matches.")).toBeVisible();
    for (const _ of "x?/") await page.keyboard.press("Backspace");
  });
  const supply = app.row("Core", "WETH").getByRole("button", { name: "Supply WETH" });
  await expect(supply).toBeVisible();
  await tabTo(page, supply);
  await page.keyboard.press("Enter");

  await expect(app.amount, "the amount can be typed at once").toBeFocused();
  await page.keyboard.type("0.75");
  await test.step("the focus stays in the dialog", async () => {
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press("Tab");
      // At both ends a guard element takes the focus and returns it shortly afterwards.
      const inside = () => app.dialog.evaluate((dialog) => dialog.contains(document.activeElement));
      await expect.poll(inside, `after ${presses + 1} presses of Tab`).toBe(true);
    }
  });
  await tabTo(page, app.dialog.getByRole("radio", { name: /^Lend it, and/ }));
  await page.keyboard.press("ArrowDown");
  await expect(app.dialog.getByRole("radio", { name: /^Lend it only/ })).toBeChecked();
  await tabTo(page, app.press("Supply"));
  await page.keyboard.press("Enter");
  await tabTo(page, app.press("Done"));
  await page.keyboard.press("Enter");
  await expect(app.dialog).toBeHidden();
  await expect(supply, "back where it began").toBeFocused();
  expect(positionOf(reserveIn(await snapshotOf(account), "WETH")).supplyAssets).toBeGreaterThanOrEqual(
    parseEther("0.75") - 1n,
  );

  await page.keyboard.press("Enter");
  await expect(app.amount).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(app.dialog).toBeHidden();
  await expect(supply).toBeFocused();

  await test.step("a page that is left takes the focus to the next one", async () => {
    await app.row("Core", "WETH").getByRole("link").focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveTitle("WETH in Core · Weir");
    await expectFocus(page, "on the reserve's page");
    await page.goBack();
    await expect(supply).toBeVisible();
    await expectFocus(page, "back at the markets");
    await page.keyboard.press("/");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("none");
    await tabTo(page, page.getByRole("search").getByRole("button", { name: "Clear the filters" }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("searchbox")).toBeFocused();
  });
});

/** Whether a pointer at its centre would hit it: clipped or covered elements are invisible. */
const isSeen = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const there = document.elementFromPoint(x + width / 2, y + height / 2);
    return element.contains(there);
  });

test("where the window is narrow or zoomed, whatever has the focus is seen", async ({ page, app }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  const last = app.row("Staked ETH", "wstETH").getByRole("button", { name: "Borrow wstETH" });
  await expect(last).toBeVisible();
  const focused = page.locator(":focus");
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    expect(await isSeen(focused), `press ${presses + 1}: ${await focused.textContent()}`).toBe(true);
    if (await last.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error("80 presses of Tab do not reach the last row");
});
