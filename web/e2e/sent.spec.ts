import { positionOf } from "@weir/sdk/math/health";
import { type Address, parseEther, parseUnits } from "viem";
import { shortHex } from "../src/lib/format/formatHex.ts";
import { type App, appOf } from "./support/app.ts";
import { installWallet } from "./support/injectedWallet.ts";
import { nextBlocks } from "./support/nextBlocks.ts";
import { cancel, speedUp, waitingOf, withoutBlocks } from "./support/pending.ts";
import { expect, test } from "./support/test.ts";
import { chain, openPosition, reserveIn, snapshotOf } from "./support/testClient.ts";

const debtOf = async (account: Address) => positionOf(reserveIn(await snapshotOf(account), "USDC")).debtAssets;
const borrow = (app: App) => app.row("Core", "USDC").getByRole("button", { name: "Borrow USDC" });

test.beforeEach(async ({ account, wallet: _, page, app }) => {
  await openPosition(account, parseEther("1"), 0n);
  await page.goto("/");
  await app.connect();
});

test("speeded up in the wallet, a transaction is followed under the hash that the block has", async ({
  app,
  page,
  account,
}) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await withoutBlocks(async () => {
    await borrow(app).click();
    await app.amount.fill("100");
    await app.press("Borrow").click();
    await expect(app.dialog).toContainText("Waiting for a block");
    const first = await waitingOf(account);
    await expect(app.dialog, "the hash as soon as there is one").toContainText(shortHex(first));
    await app.press("Copy the transaction hash").click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first);

    const faster = await speedUp(first);
    await nextBlocks(1);
    await expect(app.press("Done")).toBeVisible();
    await expect(app.dialog).toContainText(shortHex(faster));
    await expect(app.dialog).not.toContainText(shortHex(first));
    const standing = app.dialog.locator("[data-standing]");
    await expect(standing).toContainText("1 confirmation");
    // Two failed look-ups would mark it as removed by a reorganisation.
    for (const confirmations of [2, 3, 4]) {
      await nextBlocks(1);
      await expect(standing).toContainText(`${confirmations} confirmations`);
    }
  });
  expect(await debtOf(account)).toBeGreaterThanOrEqual(parseUnits("100", 6));
});

test("a transaction cancelled in the wallet is shown as cancelled, at the faucet too, and can be sent again", async ({
  app,
  page,
  account,
}) => {
  await withoutBlocks(async () => {
    await borrow(app).click();
    await app.amount.fill("100");
    await app.press("Borrow").click();
    await expect(app.dialog).toContainText("Waiting for a block");
    const empty = await cancel(await waitingOf(account));
    await nextBlocks(1);
    await expect(app.dialog).toContainText("Cancelled in the wallet");
    await expect(app.dialog.getByText("Cancelled by").locator("..")).toContainText(shortHex(empty));
  });
  await app.press("Back to the amount").click();
  await expect(app.amount).toHaveValue("100");
  expect(await debtOf(account)).toBe(0n);
  await app.press("Borrow").click();
  await app.done();
  expect(await debtOf(account)).toBeGreaterThanOrEqual(parseUnits("100", 6));

  await app.visit("Faucet");
  await withoutBlocks(async () => {
    const before = reserveIn(await snapshotOf(account), "WETH").walletBalance;
    await app.faucet("WETH").getByRole("button", { name: "Wrap 1 ETH" }).click();
    await expect(app.faucet("WETH")).toContainText("Waiting for a block");
    await cancel(await waitingOf(account));
    await nextBlocks(1);
    await expect(app.faucet("WETH")).toContainText("Cancelled in the wallet");
    expect(reserveIn(await snapshotOf(account), "WETH").walletBalance).toBe(before);
  });
  await expect(page.getByRole("banner").getByRole("button", { name: /pending/ })).toHaveCount(0);
});

test("what waits for a block is shown after Escape, after a reload and in another tab, and is not sent twice", async ({
  app,
  page,
  context,
  account,
  wallet,
}) => {
  const pending = page.getByRole("banner").getByRole("button", { name: "1 pending" });
  await withoutBlocks(async () => {
    await borrow(app).click();
    await app.amount.fill("100");
    await app.press("Borrow").click();
    await expect(app.dialog).toContainText("Waiting for a block");
    const hash = shortHex(await waitingOf(account));

    await page.keyboard.press("Escape");
    await expect(app.dialog).toBeHidden();
    await pending.click();
    await expect(app.dialog).toContainText("Borrow 100 USDC");
    await expect(app.dialog).toContainText(hash);
    await page.keyboard.press("Escape");
    await borrow(app).click();
    await expect(app.dialog).toContainText(hash);
    await expect(app.amount).toHaveCount(0);

    await page.reload();
    await expect(pending).toBeVisible();
    await borrow(app).click();
    await expect(app.dialog).toContainText("You have sent this already");
    await expect(app.dialog).toContainText(hash);
    await expect(app.amount).toHaveCount(0);
    await app.press("Close").last().click();
    await app.row("Core", "WETH").getByRole("button", { name: "Supply WETH" }).click();
    await expect(app.dialog).toContainText("Borrow 100 USDC waits for a block. The figures here do not count it.");
    await page.keyboard.press("Escape");

    const tab = await context.newPage();
    await installWallet(tab, account);
    const other = appOf(tab);
    await tab.goto("/");
    await other.connect();
    const pendingThere = tab.getByRole("banner").getByRole("button", { name: "1 pending" });
    await expect(pendingThere).toBeVisible();
    await borrow(other).click();
    await expect(other.dialog).toContainText("You have sent this already");

    await nextBlocks(1);
    await expect(other.amount, "the form is there again once a block has it").toBeVisible();
    await expect(tab.getByText("Borrow 100 USDC: done.")).toBeVisible();
    await page.bringToFront();
    await expect(page.getByText("Borrow 100 USDC: done.")).toBeVisible();
    await expect(pending).toHaveCount(0);
    await expect(pendingThere).toHaveCount(0);
  });
  expect(wallet.transactions).toHaveLength(1);
  expect(await debtOf(account)).toBeGreaterThanOrEqual(parseUnits("100", 6));
  expect(await (await chain()).getTransactionCount({ address: account })).toBe(5);
});

test("Back closes the dialog and stays on the page; closed otherwise, it costs no press of Back", async ({
  app,
  page,
}) => {
  await app.visit("Faucet");
  await expect(app.faucet("WETH")).toBeVisible();
  await app.visit("Markets");
  await borrow(app).click();
  await expect(app.amount).toBeVisible();
  await page.goBack();
  await expect(app.dialog).toBeHidden();
  await expect(page).toHaveURL(/\/$/);
  await expect(borrow(app), "back where it began").toBeFocused();

  await borrow(app).click();
  await page.keyboard.press("Escape");
  await expect(app.dialog).toBeHidden();
  await borrow(app).click();
  await app.press("Close").click();
  await expect(app.dialog).toBeHidden();
  await page.goBack();
  await expect(page).toHaveURL(/\/faucet$/);
  await expect(app.faucet("WETH")).toBeVisible();

  await page.goForward();
  await expect(page).toHaveURL(/\/$/);
  await expect(app.dialog).toBeHidden();
});
