import { positionOf } from "@weir/sdk/math/health";
import { parseEther, parseUnits } from "viem";
import { indexed } from "./support/indexerApi.ts";
import { nextBlocks } from "./support/nextBlocks.ts";
import { siteConfig } from "./support/siteUnderTest.ts";
import { expect, test } from "./support/test.ts";
import { chain, reserveIn, snapshotOf } from "./support/testClient.ts";
import { testWalletAddress } from "./support/testWalletAddress.ts";

// Tests for every chain that `pnpm start` supports. Of Anvil's special methods they use only mining.

test("connect, wrap, supply, borrow, repay, and see it become final", async ({ page, app }) => {
  const { blockTime } = await siteConfig();
  // A proof-of-stake network needs some epochs until a block is final.
  test.setTimeout(blockTime === 0 ? 60_000 : 60_000 + 120 * blockTime);
  const slow = { timeout: 15_000 + 6 * blockTime };
  const { step } = test;

  /** Sends the dialog's transaction, and returns when it is mined. */
  const send = async (verb: string) => {
    await app.press(verb).click();
    await expect(app.press("Done")).toBeVisible(slow);
    await expect(app.dialog.locator("[data-standing=settling]")).toContainText("confirmation");
  };

  await page.goto("/faucet");
  await app.connect("Test wallet");
  const account = await testWalletAddress(page);
  const stateOf = async (symbol: string) => reserveIn(await snapshotOf(account), symbol);

  await step("wrap", async () => {
    const had = (await stateOf("WETH")).walletBalance;
    await app.faucet("WETH").getByRole("button", { name: "Wrap 10 ETH" }).click();
    await expect(app.faucet("WETH")).toContainText("Tokens received.", slow);
    expect((await stateOf("WETH")).walletBalance - had).toBe(parseEther("10"));
  });

  await step("supply", async () => {
    const had = positionOf(await stateOf("WETH")).supplyAssets;
    await app.visit("Markets");
    await app.row("Core", "WETH").getByRole("button", { name: "Supply WETH" }).click();
    await app.amount.fill("4");
    await send("Supply");
    await app.done();
    expect(positionOf(await stateOf("WETH")).supplyAssets - had).toBeGreaterThanOrEqual(parseEther("4") - 1n);
  });

  await step("borrow", async () => {
    const had = (await stateOf("USDC")).walletBalance;
    await app.row("Core", "USDC").getByRole("button", { name: "Borrow USDC" }).click();
    await app.amount.fill("1500");
    await send("Borrow");
    await app.done();
    expect((await stateOf("USDC")).walletBalance - had).toBe(parseUnits("1500", 6));
  });

  await step("repay all, and wait until nothing can take it back", async () => {
    await app.visit("My position");
    await app.holdings("Core", "Owed").getByRole("button", { name: "Repay USDC" }).click();
    await app.amount.fill("1000");
    await send("Repay");
    expect(positionOf(await stateOf("USDC")).debtAssets).toBeLessThanOrEqual(parseUnits("501", 6));

    const standing = app.dialog.locator("[data-standing]");
    await nextBlocks(70);
    await expect(standing).toHaveText("Final: nothing can take it back", {
      timeout: blockTime === 0 ? 10_000 : 100 * blockTime,
    });
    const inBlock = (await app.dialog.getByText(/in block \d+/).textContent())?.match(/in block (\d+)/)?.[1];
    const final = await (await chain()).getBlock({ blockTag: "finalized" });
    expect(final.number).toBeGreaterThanOrEqual(BigInt(inBlock ?? -1));
    await app.done();
  });

  await step("the indexer has it all", async () => {
    await indexed();
    await expect(app.history.first()).toContainText("Repaid");
    await expect(app.history.filter({ hasText: "Supplied" }).first()).toContainText("WETH");
  });
});

test("the foot of the page shows the chain's head and the node in use", async ({ page, app }) => {
  const { chainName, rpcUrls } = await siteConfig();
  await page.goto("/");
  await expect(app.row("Core", "WETH")).toBeVisible();
  const line = page.getByRole("contentinfo").locator("[data-chain-line]");
  await expect(line).toContainText(chainName);
  await expect(line).toContainText(new URL(rpcUrls[0]!).host);
  const shown = async () => Number((await line.textContent())?.match(/Block ([\d,]+)/)?.[1]?.replaceAll(",", ""));
  const before = await shown();
  await nextBlocks(1);
  await expect.poll(shown, { timeout: 30_000 }).toBeGreaterThan(before);
});
