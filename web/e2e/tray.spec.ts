import { encodeFunctionData, parseAbi, parseEther } from "viem";
import { shortHex } from "../src/lib/format/formatHex.ts";
import { appOf } from "./support/app.ts";
import { installWallet } from "./support/injectedWallet.ts";
import { faults, picture } from "./support/look.ts";
import { nextBlocks } from "./support/nextBlocks.ts";
import { waitingOf, withoutBlocks } from "./support/pending.ts";
import { expect, test } from "./support/test.ts";
import { chain, reserveIn, send, snapshotOf } from "./support/testClient.ts";

test("a flow that stopped midway, and a transaction that was dropped, stay in reach of the tray", async ({
  app,
  page,
  account,
  wallet,
  toldOtherwise,
}) => {
  const { token } = reserveIn(await snapshotOf(account), "WETH").info;
  const wrap = encodeFunctionData({ abi: parseAbi(["function deposit() payable"]), functionName: "deposit" });
  await send(account, token, wrap, parseEther("5"));
  await page.goto(await toldOtherwise({ explorerUrl: "https://scan.example/" }));
  await app.connect();
  const banner = page.getByRole("banner");
  await expect(banner.getByRole("button", { name: /transactions|pending|unfinished/ })).toHaveCount(0);

  await test.step("approved, then declined, and the page reloaded", async () => {
    wallet.meanwhile = async () => {
      if (wallet.transactions.length === 2) wallet.declined.add("eth_sendTransaction");
    };
    await app.row("Core", "WETH").getByRole("button", { name: "Supply WETH" }).click();
    await app.amount.fill("2");
    await app.press("Supply").click();
    await expect(app.dialog).toContainText("Declined in the wallet");
    wallet.declined.clear();
    wallet.meanwhile = null;
    await page.reload();
  });

  const tray = page.getByRole("dialog", { name: "Your transactions" });
  await test.step("it goes on from the tray, with the amount, and without a second approval", async () => {
    await banner.getByRole("button", { name: "1 unfinished" }).click();
    await expect(tray).toContainText("Approved, but never sent. Nothing was moved yet.");
    await expect(tray).toContainText(`by ${shortHex(account)} on`);
    await expect(tray.getByRole("link", { name: /Explorer/ })).toHaveAttribute(
      "href",
      /^https:\/\/scan\.example\/tx\/0x[0-9a-f]{64}$/,
    );
    expect(await faults(page, true)).toEqual([]);
    await tray.getByRole("button", { name: "Go on" }).click();
    await expect(app.amount).toHaveValue("2");

    // A second tab does not go on with it as long as the first does.
    const tab = await page.context().newPage();
    await installWallet(tab, account);
    await tab.goto(page.url());
    await appOf(tab).connect();
    const there = tab.getByRole("banner");
    await there.getByRole("button", { name: "1 unfinished" }).click();
    const row = tab.getByRole("dialog", { name: "Your transactions" }).locator("[data-unfinished]");
    await row.getByRole("button", { name: "Go on" }).click();
    await expect(row).toContainText("Another tab goes on with this.");
    await picture(tab, "tray-elsewhere", true);
    await page.keyboard.press("Escape");
    await expect(app.dialog).toHaveCount(0);
    await row.getByRole("button", { name: "Go on" }).click();
    await expect(appOf(tab).amount).toHaveValue("2");
    await tab.close();
    await banner.getByRole("button", { name: "1 unfinished" }).click();
    await tray.getByRole("button", { name: "Go on" }).click();
    await expect(app.amount).toHaveValue("2");
  });

  await test.step("dropped by the network, it says so and can be sent again", async () => {
    const client = await chain();
    await withoutBlocks(async () => {
      await app.press("Supply").click();
      await expect(app.dialog).toContainText("Waiting for a block");
      const hash = await waitingOf(account);
      await page.keyboard.press("Escape");
      await banner.getByRole("button", { name: "1 pending" }).click();
      await expect(tray.locator("[data-sent=pending]")).toContainText(shortHex(hash));
      await client.dropTransaction({ hash });
      await expect(tray.locator("[data-sent=dropped]")).toContainText("Dropped: no node waits for it any more.");
      await expect(page.getByText(/: the network dropped it\.$/)).toBeVisible();
    });
    await tray.getByRole("button", { name: "Go on" }).click();
    await app.press("Supply").click();
    await app.done();
  });

  await test.step("done, nothing is left over, and the list can be cleared", async () => {
    const after = reserveIn(await snapshotOf(account), "WETH");
    expect(after.allowance).toBe(0n);
    expect(after.position.supplyShares).toBeGreaterThan(0n);
    await nextBlocks(1);
    await banner.getByRole("button", { name: "Your transactions" }).click();
    await expect(tray.locator("[data-unfinished]")).toHaveCount(0);
    await tray.getByRole("button", { name: "Clear what has ended" }).click();
    await expect(tray).toContainText("Nothing was sent from this browser, or the list was cleared.");
    await page.keyboard.press("Escape");
    await expect(banner.getByRole("button", { name: "Your transactions" }), "the focus stays in reach").toBeFocused();
    await page.reload();
    await expect(app.row("Core", "WETH")).toContainText("2");
    await expect(banner.getByRole("button", { name: "Your transactions" })).toHaveCount(0);
  });
});
