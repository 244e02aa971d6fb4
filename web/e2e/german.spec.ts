import { idToHex } from "@weir/sdk/codec/ids";
import { parseEther, parseUnits } from "viem";
import { faults, overflow, settled } from "./support/look.ts";
import { expect, test } from "./support/test.ts";
import { openPosition, reserveIn, snapshotOf } from "./support/testClient.ts";

/** Words that English has in nearly every sentence, and German in none. */
const ENGLISH = /\b(the|your|you|and|of|with|from|this|that|not|are|has|is|it|for)\b/i;

test("the German edition: every page is in German, fits a phone, and leads to its English twin and back", async ({
  page,
  app,
  account,
  wallet: _,
}) => {
  test.setTimeout(180_000);
  await openPosition(account, parseEther("3"), parseUnits("1234.5", 6));
  await page.goto("/");
  await app.connect();
  await page.getByRole("contentinfo").getByRole("link", { name: "Deutsch" }).click();
  await expect(page).toHaveURL(/\/de\/$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "de-DE");
  await expect(page.getByRole("row").filter({ hasText: "USDC" }).first()).toContainText("1.234,5");

  const usdc = reserveIn(await snapshotOf(account), "USDC").id;
  const pages = [
    "",
    `reserve?id=${idToHex(usdc)}`,
    "position",
    "faucet",
    `account?address=${account}`,
    "permissions",
    "liquidations",
    "pool",
    `pool?id=${idToHex(usdc & ~0xffn)}`,
    "network",
    "alerts",
    "desk",
    "loans",
    "desk?make=swap",
    "desk?make=ad",
  ];
  for (const path of pages) {
    await page.goto(`/de/${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await settled(page);
    const texts = await page.evaluate(() => {
      const found: string[] = [document.title];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        if (!parent?.closest("script, style, [lang=en]")) found.push(walker.currentNode.textContent ?? "");
      }
      for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]")) {
        for (const name of ["aria-label", "title", "placeholder"]) found.push(element.getAttribute(name) ?? "");
      }
      return found;
    });
    expect(
      texts.filter((text) => ENGLISH.test(text)),
      `English on /de/${path}`,
    ).toEqual([]);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflow(page), `pixels that /de/${path} is wider than ${width}`).toBe(0);
    }
    expect(await faults(page, false), `/de/${path}`).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
  }

  await page.goto(`/de/reserve?id=${idToHex(usdc)}`);
  await page.getByRole("contentinfo").getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(new RegExp(`(?<!/de)/reserve\\?id=${idToHex(usdc)}$`));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("USDC");
});

test("to a browser that prefers German, the site offers it once", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: "de-AT" });
  const german = await context.newPage();
  await german.goto(`${baseURL}/`);
  await german.getByRole("button", { name: "Stay with English" }).click();
  await german.reload();
  await expect(german.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(german.getByRole("button", { name: "Stay with English" })).toHaveCount(0);
  await context.close();
});
