import { positionOf } from "@weir/sdk/math/health";
import { type Address, decodeFunctionData, encodeFunctionData, erc20Abi, parseAbi, parseEther, parseUnits } from "viem";
import { passTime } from "./support/chainClock.ts";
import { nextBlocks } from "./support/nextBlocks.ts";
import { makeOld } from "./support/oldToken.ts";
import { expect, test } from "./support/test.ts";
import { chain, openPosition, poolNamed, reserveIn, send, snapshotOf } from "./support/testClient.ts";

const usdc = (amount: string) => parseUnits(amount, 6);
const usdcOf = async (account: Address) => reserveIn(await snapshotOf(account), "USDC");

const approve = async (account: Address, amount: bigint) => {
  const [{ info }, { core }] = await Promise.all([usdcOf(account), poolNamed("Core")]);
  await send(account, info.token, encodeFunctionData({ abi: erc20Abi, functionName: "approve", args: [core, amount] }));
};

test.beforeEach(async ({ account, wallet: _, page, app }) => {
  await openPosition(account, parseEther("3"), usdc("3000"));
  await page.goto("/position");
  await app.connect();
  await expect(app.holdings("Core", "Owed")).toContainText("3,000 USDC");
});

test("more than is owed approves what is owed, and leaves nothing approved", async ({ app, account, wallet }) => {
  const { token } = (await usdcOf(account)).info;
  // The wallet has more than the debt.
  await send(account, token, encodeFunctionData({ abi: parseAbi(["function drip()"]), functionName: "drip" }));
  await app.holdings("Core", "Owed").getByRole("button", { name: "Repay USDC" }).click();
  await app.amount.fill("3900");
  await expect(app.dialog).toContainText("Your wallet will ask three times.");
  wallet.meanwhile = () => passTime(30n);
  await app.press("Repay").click();
  await app.done();
  const { args } = decodeFunctionData({ abi: erc20Abi, data: wallet.transactions[0]!.data });
  expect(args?.[1]).toBeLessThan(usdc("3001"));
  const { allowance, position } = await usdcOf(account);
  expect(position.borrowShares).toBe(0n);
  expect(allowance).toBe(0n);
});

test("a token as old as USDT is repaid: zero first, and an approval that is too small is shown in its units", async ({
  app,
  account,
  wallet,
  page,
}) => {
  const { token } = (await usdcOf(account)).info;
  await approve(account, 7n);
  const makeNew = await makeOld(token);
  try {
    await page.reload();
    await app.holdings("Core", "Owed").getByRole("button", { name: "Repay USDC" }).click();
    await app.amount.fill("1000");
    await expect(app.dialog).toContainText("first the old one goes to zero");

    await test.step("with the amount lowered in the wallet", async () => {
      const { core } = await poolNamed("Core");
      wallet.edit = (transaction) =>
        wallet.transactions.length === 2
          ? {
              ...transaction,
              data: encodeFunctionData({ abi: erc20Abi, functionName: "approve", args: [core, usdc("400")] }),
            }
          : transaction;
      await app.press("Repay").click();
      await expect(app.dialog).toContainText("You approved 400 USDC; this takes 1,000 USDC, so 600 USDC is missing.");
      await expect(app.dialog).toContainText("400 USDC stays approved");
      expect(wallet.transactions).toHaveLength(2);
      wallet.edit = null;
    });

    await app.press("Back to the amount").click();
    await app.press("Repay").click();
    await expect(app.dialog.getByRole("listitem").filter({ hasText: "Set the old approval to zero" })).toContainText(
      "Done",
    );
    await app.done();
    const { allowance, ...reserve } = await usdcOf(account);
    expect(allowance).toBe(0n);
    expect(positionOf({ ...reserve }).debtAssets).toBeLessThanOrEqual(usdc("2001"));
  } finally {
    await makeNew();
  }
});

test("what a flow that was given up leaves approved can be taken back", async ({ app, account, wallet }) => {
  await app.holdings("Core", "Owed").getByRole("button", { name: "Repay USDC" }).click();
  await app.amount.fill("50");
  wallet.meanwhile = async () => {
    if (wallet.transactions.length === 2) wallet.declined.add("eth_sendTransaction");
  };
  await app.press("Repay").click();
  await expect(app.dialog).toContainText("Declined in the wallet");
  await expect(app.dialog).toContainText("50 USDC stays approved");
  wallet.declined.clear();
  await app.press("Take it back").click();
  await app.done();
  expect((await usdcOf(account)).allowance).toBe(0n);
});

test("without ether for the fee the page says so before it asks the wallet", async ({ app, account, wallet }) => {
  const client = await chain();
  await client.setBalance({ address: account, value: 10n ** 9n });
  await app.holdings("Core", "Owed").getByRole("button", { name: "Repay USDC" }).click();
  await app.amount.fill("50");
  await expect(app.dialog).toContainText("Your wallet holds <0.000001 ETH; the network’s fee comes to at least");
  await expect(app.press("Repay")).toBeDisabled();
  await client.setBalance({ address: account, value: parseEther("1") });
  await nextBlocks(1);
  await expect(app.press("Repay")).toBeEnabled();
  expect(wallet.transactions).toEqual([]);
});
