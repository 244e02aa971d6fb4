import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { idToHex } from "@weir/sdk/codec/ids";
import { parseEther, parseUnits } from "viem";
import { settled } from "./support/look.ts";
import { expect, test } from "./support/test.ts";
import { openPosition, reserveIn, snapshotOf } from "./support/testClient.ts";

const images = path.resolve(import.meta.dirname, "../../docs/images");

test("pictures of every page: at three widths, in both colours and both languages", async ({
  page,
  app,
  account,
  wallet: _,
}) => {
  await openPosition(account, parseEther("3"), parseUnits("2000", 6));
  const snapshot = await snapshotOf(account);
  const reserve = reserveIn(snapshot, "USDC");
  const pages = {
    markets: "",
    reserve: `reserve?id=${idToHex(reserve.id)}`,
    pool: `pool?id=${idToHex(snapshot.id)}`,
    position: "position",
    account: `account?address=${account}`,
    permissions: "permissions",
    liquidations: "liquidations",
    alerts: "alerts",
    desk: "desk",
    loans: "loans",
    network: "network",
    faucet: "faucet",
  };
  rmSync(images, { recursive: true, force: true });
  for (const language of ["en", "de"]) mkdirSync(path.join(images, language), { recursive: true });
  const devtools = await page.context().newCDPSession(page);
  await page.goto("/");
  await app.connect();
  // Else the site offers the other language.
  await page.evaluate(() => localStorage.setItem("weir.language", "chosen"));
  for (const [language, folder] of [
    ["en", "/"],
    ["de", "/de/"],
  ] as const) {
    for (const [name, address] of Object.entries(pages)) {
      await page.goto(`${folder}${address}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      // What is far below the fold loads when it comes near: all of it is.
      await page.setViewportSize({ width: 1440, height: 6_000 });
      // Where a part still loads, something shimmers in its place. The page itself always asks for new blocks.
      await expect(page.locator("main .animate-shimmer")).toHaveCount(0, { timeout: 30_000 });
      // Else it grows with the window, and pushes the foot of the page out of it.
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync("main { min-height: 0 !important }");
        document.adoptedStyleSheets.push(sheet);
      });
      for (const theme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme: theme });
        for (const width of [1440, 1024, 390]) {
          await showWhole(page, { width, height: 900 });
          await settled(page);
          // As WebP, which takes half of what Playwright's own formats take.
          const { data } = await devtools.send("Page.captureScreenshot", { format: "webp", quality: 60 });
          writeFileSync(path.join(images, language, `${name}-${width}-${theme}.webp`), data, "base64");
        }
      }
    }
  }
});

/** Makes the window as high as the page is in one of this size, once the page keeps that height. */
async function showWhole(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  // It has its height only some frames after a resize.
  const heightAtRest = () =>
    page.evaluate(async () => {
      const root = document.documentElement;
      for (let height = 0, frames = 0; ; frames++) {
        await new Promise((painted) => requestAnimationFrame(painted));
        if (root.scrollHeight !== height) frames = 0;
        height = root.scrollHeight;
        if (frames === 10) return height;
      }
    });
  await expect
    .poll(async () => {
      const height = Math.max(size.height, await heightAtRest());
      await page.setViewportSize({ ...size, height });
      return (await heightAtRest()) - height;
    })
    .toBe(0);
}
