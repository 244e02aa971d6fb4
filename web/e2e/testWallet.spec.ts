import { positionOf } from "@weir/sdk/math/health";
import { parseEther } from "viem";
import { expect, test } from "./support/test.ts";
import { reserveIn, snapshotOf } from "./support/testClient.ts";
import { testWalletAddress } from "./support/testWalletAddress.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test("the built-in wallet, on a phone: one tap, a deposit, still there after a reload, and gone on request", async ({
  page,
  app,
}) => {
  await page.goto("/faucet");
  await app.connect("Test wallet");
  const account = await testWalletAddress(page);
  await app.faucet("WETH").getByRole("button", { name: "Wrap 1 ETH" }).click();
  await expect(app.faucet("WETH")).toContainText("Tokens received.");

  const deposit = async () => positionOf(reserveIn(await snapshotOf(account, "Staked ETH"), "WETH")).supplyAssets;
  const had = await deposit();
  await app.visit("Markets");
  await app.row("Staked ETH", "WETH").getByRole("button", { name: "Supply WETH" }).click();
  await app.amount.fill("0.5");
  await app.press("Supply").click();
  await app.done();
  expect((await deposit()) - had).toBeGreaterThanOrEqual(parseEther("0.5") - 1n);

  await app.visit("My position");
  await expect(app.holdings("Staked ETH", "Supplied")).toContainText("WETH");
  await page.reload();
  await expect(app.holdings("Staked ETH", "Supplied")).toContainText("WETH");

  await page.getByRole("banner").getByRole("button", { name: /^0x/ }).click();
  await page.getByRole("menuitem", { name: "Disconnect" }).click();
  await expect(page.getByText("Whose position?")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Whose position?")).toBeVisible();
});
