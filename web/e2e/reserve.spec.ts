import { readFile } from "node:fs/promises";
import { idToHex } from "@weir/sdk/codec/ids";
import { parseEther, parseUnits } from "viem";
import { faults, picture, settled } from "./support/look.ts";
import { expect, test } from "./support/test.ts";
import { openPosition, reserveIn, snapshotOf } from "./support/testClient.ts";

test("a reserve shows its history over any time, its oracle and its holders, and its actions stay in view", async ({
  page,
  app,
  account,
  wallet: _,
}) => {
  await openPosition(account, parseEther("3"), parseUnits("2000", 6));
  await page.goto(`/reserve?id=${idToHex(reserveIn(await snapshotOf(account), "WETH").id)}`);
  await app.connect();
  const block = (name: string) => page.getByRole("region", { name, exact: true });
  const history = block("History");

  // All time last: other tests move the chain's clock by weeks, so that shorter times may hold no liquidation.
  for (const [label, name] of [
    ["24h", "the last 24 hours"],
    ["7d", "the last 7 days"],
    ["30d", "the last 30 days"],
    ["1y", "the last year"],
    ["All", "all time"],
  ] as const) {
    await history.getByRole("button", { name: label, exact: true }).click();
    await expect(history.getByRole("slider", { name: `Rates over ${name}` })).toBeVisible();
    await expect(history.locator("[data-average]")).toHaveCount(2);
  }
  await expect(history.locator("[data-mark]")).not.toHaveCount(0);
  for (const [label, lines] of [
    ["Rate at target", 1],
    ["Utilisation", 1],
    ["Amounts", 2],
  ] as const) {
    await history.getByRole("button", { name: label, exact: true }).click();
    await expect(history.locator("[data-average]")).toHaveCount(lines);
  }
  await history.getByRole("button", { name: "Price", exact: true }).click();
  // No average: the indexer knows prices of hours in which it ran, and the clock may have jumped over those.
  await expect(history).toContainText(/Low\s*\$[\d,.]+/);
  await expect(history).toContainText(/High\s*\$[\d,.]+/);
  await history.getByRole("button", { name: "Amounts", exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    history.getByRole("button", { name: "Save as CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("WETH-amounts-all.csv");
  const rows = (await readFile(await download.path(), "utf8")).trim().split("\r\n");
  expect(rows[0]).toBe("time,supplied,borrowed");
  expect(rows.length).toBeGreaterThan(28);

  await block("Where the price comes from").scrollIntoViewIfNeeded();
  await expect(block("Where the price comes from")).toContainText("The price of WETH");
  await expect(block("Where the price comes from")).toContainText("An answer counts for");
  await block("Largest holders").scrollIntoViewIfNeeded();
  await expect(block("Largest holders").getByRole("listitem")).not.toHaveCount(0);
  await block("What happened lately").scrollIntoViewIfNeeded();
  const panel = page.locator("[data-panel]");
  await page.mouse.wheel(0, 4_000);
  await expect(panel.getByRole("button", { name: "Supply WETH" })).toBeInViewport();
  await settled(page);
  expect(await faults(page, false)).toEqual([]);
  await picture(page, "reserve-whole", false);
  await panel.getByRole("button", { name: "Supply WETH" }).click();
  await expect(app.dialog).toContainText("Supply WETH");
});
