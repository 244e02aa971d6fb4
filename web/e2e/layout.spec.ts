import { idToHex } from "@weir/sdk/codec/ids";
import { encodeFunctionData, parseAbi, parseEther, parseUnits } from "viem";
import { unreadable } from "./support/clipped.ts";
import { overflow, settled } from "./support/look.ts";
import { expect, test } from "./support/test.ts";
import { chain, openPosition, reserveIn, send, snapshotOf } from "./support/testClient.ts";

const WIDTHS = [320, 390, 768, 1024, 1100, 1280, 1440];

test("with long balances every text of every page can be read, from 320 to 1440 pixels", async ({
  page,
  app,
  account,
  wallet: _,
}) => {
  test.setTimeout(120_000);
  const client = await chain();
  await client.setBalance({ address: account, value: parseEther("9999999999") });
  await openPosition(account, parseEther("1234.567890123456789"), parseUnits("54321.123456", 6));
  const snapshot = await snapshotOf(account);
  const wrap = encodeFunctionData({ abi: parseAbi(["function deposit() payable"]), functionName: "deposit" });
  await send(account, reserveIn(snapshot, "WETH").info.token, wrap, parseEther("1234567890.123456789012345678"));

  const measure = async (what: string) => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await settled(page);
      expect(await overflow(page), `${what}: pixels wider than a screen of ${width}`).toBe(0);
      expect(await unreadable(page), `${what} at ${width} px`).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  };

  await page.goto("/");
  await app.connect();
  await expect(app.row("Core", "USDC")).toContainText("54.3K");
  await measure("markets");
  await app.row("Core", "WETH").getByRole("button", { name: "Supply WETH" }).click();
  await app.amount.fill("123456789.123456789012345678");
  await expect(app.dialog.getByRole("alert")).toBeVisible();
  await measure("the dialog");
  await page.keyboard.press("Escape");

  const reserve = idToHex(reserveIn(snapshot, "USDC").id);
  for (const [path, ready] of [
    ["/position", app.holdings("Core", "Owed")],
    [`/reserve?id=${reserve}`, page.getByRole("slider", { name: /last 7 days/ })],
    ["/faucet", app.faucet("USDC")],
    [`/account?address=${account}`, page.locator("[data-balance=borrow-USDC]")],
    ["/liquidations", page.getByRole("heading", { level: 1 })],
    ["/permissions", page.getByRole("heading", { level: 1 })],
    ["/desk", page.locator("[data-offer]").first()],
    ["/desk?make=swap", page.getByRole("group", { name: "You give" })],
    ["/desk?make=ad", page.getByRole("heading", { name: "Sell or buy for money" })],
    ["/loans", page.locator("[data-offer]").first()],
  ] as const) {
    await page.goto(path);
    await expect(ready).toBeVisible();
    await measure(path);
  }
});
