import { parseEther, parseUnits } from "viem";
import { translate } from "../test/translate.ts";
import { expectMarketsAsOnChain, expectPositionAsOnChain } from "./support/compare.ts";
import { moveEther } from "./support/movePrices.ts";
import { expect, test } from "./support/test.ts";
import { onCore, openPosition, reserveIn, snapshotOf } from "./support/testClient.ts";

test("on a page that the browser has translated every figure and sentence goes on changing", async ({
  page,
  app,
  account,
  wallet: _,
}) => {
  const usdc = (amount: string) => parseUnits(amount, 6);
  const borrow = async (amount: string) =>
    onCore(account, "borrow", [reserveIn(await snapshotOf(account), "USDC").id, usdc(amount), account, account]);
  const translatePage = () => page.evaluate(`(${translate.toString()})(document.body)`);

  await openPosition(account, parseEther("3"), usdc("800"));
  await page.goto("/position");
  await app.connect();
  await expect(app.holdings("Core", "Owed")).toContainText("800 USDC");
  await translatePage();
  await borrow("700");
  await expect(app.holdings("Core", "Owed")).toContainText("1,500 USDC");
  await expectPositionAsOnChain(app, account);

  await app.holdings("Core", "Owed").getByRole("button", { name: "Repay USDC" }).click();
  await app.amount.fill("5");
  await expect(app.dialog).toContainText("First it approves exactly 5 USDC");
  await translatePage();
  await app.amount.fill("50");
  await expect(app.dialog).toContainText(/First it approves exactly\s+50 USDC\s*\./);
  await app.amount.fill("1500000");
  await expect(app.dialog.getByRole("alert")).toContainText("The wallet holds 1,500 USDC");
  await app.amount.fill("");
  await expect(app.lines).toBeHidden();
  await app.press("Max").click();
  await expect(app.dialog).toContainText(/First it approves exactly\s+1,500 USDC\s*\./);
  await app.press("Close").click();

  await app.visit("Markets");
  await expectMarketsAsOnChain(app, account);
  await translatePage();
  const restore = await moveEther(110n);
  try {
    await borrow("5000");
    await expectMarketsAsOnChain(app, account);
  } finally {
    await restore();
  }
});
