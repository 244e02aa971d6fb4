import { idToHex } from "@weir/sdk/codec/ids";
import { healthFactor } from "@weir/sdk/math/health";
import { liquidationOf } from "@weir/sdk/math/liquidation";
import { WAD } from "@weir/sdk/math/wad";
import { parseEther, parseUnits } from "viem";
import { formatHealth } from "../src/lib/format/formatHealth.ts";
import { liquidationText, sayLiquidation } from "../src/modules/risk/liquidationAt.ts";
import { faults, picture, settled } from "./support/look.ts";
import { moveEther } from "./support/movePrices.ts";
import { expect, test } from "./support/test.ts";
import { openPosition, reserveIn, snapshotOf } from "./support/testClient.ts";

test("risk is said for each holding, aimed at in the dialog, and tried out before it comes", async ({
  page,
  app,
  account,
  wallet: _,
}) => {
  await openPosition(account, parseEther("3"), parseUnits("2000", 6));
  await page.goto("/position");
  await app.connect();

  await test.step("each holding says the price that liquidates it", async () => {
    const snapshot = await snapshotOf(account);
    for (const [title, symbol] of [
      ["Supplied", "WETH"],
      ["Owed", "USDC"],
    ] as const) {
      const at = sayLiquidation(symbol, liquidationOf(snapshot, reserveIn(snapshot, symbol).id)!, "USD");
      await expect(app.holdings("Core", title)).toContainText(liquidationText(at));
    }
    await expect(app.pool("Core").locator("[data-level]")).toHaveText("Safe");
    await picture(page, "risk-position", false);
  });

  await test.step("a target fills in the amount, and the chain comes to that health factor", async () => {
    await app.holdings("Core", "Owed").getByRole("button", { name: "Borrow more USDC" }).click();
    await app.press("HF 1.5").click();
    await expect(app.dialog).toContainText("leads to a health factor of 1.5.");
    await expect(app.lines.locator("div", { hasText: "Health factor" }).first()).toContainText("1.50");
    await expect(app.dialog.locator("[data-limit-use]")).toContainText("Borrow limit used");
    await picture(page, "risk-target", true);
    await app.press("Borrow").click();
    await app.done();
    const reached = healthFactor(await snapshotOf(account)) as bigint;
    expect(reached).toBeGreaterThanOrEqual((3n * WAD) / 2n);
    expect(reached).toBeLessThan((3n * WAD) / 2n + WAD / 1_000n);
  });

  const panel = page.locator("[data-stress]");
  await test.step("a scenario moves the health factor, marks the crossing and stays in the address", async () => {
    const open = app.pool("Core").getByRole("button", { name: "What if prices move?" });
    await open.click();
    await expect(panel).toContainText("Nothing is assumed yet");
    await panel.getByRole("button", { name: "All volatile −50%" }).click();
    await expect(panel.locator("[data-says]")).toContainText("can be liquidated from 6");
    await expect(panel.locator("[data-level]")).toHaveText("Liquidatable");
    await expect(panel.locator("[data-crossing]")).toHaveCount(1);
    await panel.getByRole("textbox", { name: /^Change of the price of .*WETH/ }).fill("-10");
    await panel.getByRole("slider", { name: "Days from now" }).focus();
    await page.keyboard.press("PageUp");
    await expect(page).toHaveURL(/stress=0x\w+&.*move=.*%3A-10.*days=\d/);
    const said = await panel.locator("[data-says]").textContent();
    await page.reload();
    await expect(panel.locator("[data-says]")).toHaveText(said!);
    await picture(page, "risk-stress", false);
    await panel.getByRole("textbox", { name: "Days from now" }).fill("many");
    await expect(panel.getByRole("alert")).toHaveText("Type whole days from 0 to 365.");
    await settled(page);
    expect(await faults(page, false)).toEqual([]);
    await open.click();
    await expect(panel).toBeHidden();
    await expect(open).toBeFocused();
    await expect(page).not.toHaveURL(/stress/);
  });

  await test.step("what the scenario foretold comes when the price moves so far", async () => {
    await page.goto(`/position?stress=${idToHex((await snapshotOf(account)).id)}&move=0:-20`);
    await expect(panel).toBeVisible();
    const foretold = await panel.locator("[data-stressed]").textContent();
    const restore = await moveEther(80n);
    try {
      const health = formatHealth(healthFactor(await snapshotOf(account)));
      expect(foretold).toBe(health);
      await expect(app.pool("Core").locator("[data-health]")).toHaveText(health);
    } finally {
      await restore();
    }
  });
});
