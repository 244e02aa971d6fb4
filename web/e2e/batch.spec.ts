import { positionOf } from "@weir/sdk/math/health";
import { parseEther, parseUnits } from "viem";
import { withoutBlocks } from "./support/pending.ts";
import { expect, test } from "./support/test.ts";
import { chain, openPosition, reserveIn, snapshotOf } from "./support/testClient.ts";

test("a wallet that takes several calls as one is asked once; what it then splits is told apart", async ({
  app,
  page,
  account,
  wallet,
}) => {
  await openPosition(account, parseEther("3"), parseUnits("3000", 6));
  wallet.batches = "together";
  await page.goto("/position");
  await app.connect();
  const repay = app.holdings("Core", "Owed").getByRole("button", { name: "Repay USDC" });

  await test.step("followed by the wallet's id, also after a reload", async () => {
    await withoutBlocks(async () => {
      await repay.click();
      await app.amount.fill("1000");
      await expect(app.dialog).toContainText("Your wallet will ask once, for all steps together.");
      await app.press("Repay").click();
      await expect(app.dialog).toContainText("Sent. Waiting for a block…");
      await page.reload();
      await page.getByRole("banner").getByRole("button", { name: "1 pending" }).click();
      await expect(app.dialog).toContainText("Repay 1,000 USDC");
      await expect(app.dialog).toContainText("The wallet sends it; its transaction is not known yet.");
      await page.keyboard.press("Escape");
      await (await chain()).mine({ blocks: 1 });
      await expect(page.getByText("Repay 1,000 USDC: done.")).toBeVisible();
    });
    expect(wallet.transactions, "no request for a single transaction").toEqual([]);
    const after = reserveIn(await snapshotOf(account), "USDC");
    expect(after.allowance).toBe(0n);
    expect(positionOf(after).debtAssets).toBeLessThanOrEqual(parseUnits("2001", 6));
  });

  await test.step("carried out in part, it says so, and what stays approved can be taken back", async () => {
    wallet.batches = "apart";
    await repay.click();
    await app.amount.fill("500");
    await app.press("Repay").click();
    await expect(app.dialog).toContainText("some took effect, and one was refused");
    await expect(app.dialog).toContainText("500 USDC stays approved");
    await app.press("Take it back").click();
    await app.done();
    expect(reserveIn(await snapshotOf(account), "USDC").allowance).toBe(0n);
  });
});
