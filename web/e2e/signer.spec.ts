import { positionOf } from "@weir/sdk/math/health";
import { type Address, encodeFunctionData, erc20Abi, parseAbi, parseEther } from "viem";
import { shortHex } from "../src/lib/format/formatHex.ts";
import { siteConfig } from "./support/siteUnderTest.ts";
import { expect, test } from "./support/test.ts";
import { chain, freshAccount, poolNamed, reserveIn, send, snapshotOf } from "./support/testClient.ts";

// Only the simulated account signs, on the simulated chain; otherwise nothing is sent.

const wethOf = async (account: Address) => reserveIn(await snapshotOf(account), "WETH");

/** Wraps ether for the account; `approves`: it has approved the core earlier. */
async function giveWeth(account: Address, amount: bigint, approves: boolean): Promise<void> {
  const { token } = (await wethOf(account)).info;
  const { core } = await poolNamed("Core");
  const wrap = encodeFunctionData({ abi: parseAbi(["function deposit() payable"]), functionName: "deposit" });
  await send(account, token, wrap, amount);
  if (!approves) return;
  await send(account, token, encodeFunctionData({ abi: erc20Abi, functionName: "approve", args: [core, amount] }));
}

let another: Address;
test.beforeEach(async ({ account, wallet: _, page, app }) => {
  another = await freshAccount();
  await giveWeth(account, parseEther("10"), false);
  await giveWeth(another, parseEther("5"), true);
  await page.goto("/");
  await app.connect();
  await app.row("Core", "WETH").getByRole("button", { name: "Supply WETH" }).click();
  await app.dialog.getByRole("radio", { name: /^Lend it only/ }).check();
  await app.amount.fill("2");
});

test("another account, while the approval waits for its block: the deposit is not asked of it", async ({
  app,
  account,
  wallet,
}) => {
  const client = await chain();
  const before = await wethOf(another);
  await client.setAutomine(false);
  try {
    await app.press("Supply").click();
    await expect(app.dialog).toContainText("Sent. Waiting for a block");
    await wallet.switchTo(another);
    await client.mine({ blocks: 1 });
  } finally {
    await client.setAutomine(true);
  }
  await expect(app.dialog).toContainText(`You switched to ${shortHex(another)}; this was for ${shortHex(account)}.`, {
    ignoreCase: true,
  });
  expect(wallet.transactions, "the approval alone").toHaveLength(1);
  const { walletBalance, allowance } = await wethOf(another);
  expect({ walletBalance, allowance }, "nothing was taken from the other account").toEqual({
    walletBalance: before.walletBalance,
    allowance: before.allowance,
  });
  await expect(app.dialog).toContainText("2 WETH stays approved");
  await expect(app.press("Take it back"), "the other account cannot take it back").toHaveCount(0);

  await test.step("the wrong account chosen again changes nothing", async () => {
    wallet.chooses = another;
    await app.press("Switch back").click();
    await expect(app.dialog).toContainText("The wallet has not switched back.");
  });
  wallet.chooses = account;
  await app.press("Switch back").click();
  await app.done();
  expect(wallet.transactions.map(({ from }) => from.toLowerCase())).toEqual(Array(2).fill(account.toLowerCase()));
  expect(positionOf(await wethOf(account)).supplyAssets).toBeGreaterThanOrEqual(parseEther("2") - 1n);
  expect((await wethOf(account)).allowance).toBe(0n);
});

test("another account signs at the last prompt, in a wallet that allows it: shown for what it is", async ({
  app,
  account,
  wallet,
}) => {
  wallet.careless = true;
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  wallet.meanwhile = async () => {
    if (wallet.transactions.length < 2) return;
    await wallet.switchTo(another);
    await answered;
  };
  await app.press("Supply").click();
  await expect(app.dialog).toContainText(`You switched to ${shortHex(another)}; this was for ${shortHex(account)}.`, {
    ignoreCase: true,
  });
  await expect(app.dialog).toContainText("Decline the request that is open in the wallet.");
  expect(wallet.transactions.at(-1)?.from.toLowerCase(), "it was asked of the account alone").toBe(
    account.toLowerCase(),
  );

  answer();
  await expect(app.dialog).toContainText("was confirmed nevertheless");
  await app.press("Check the result").click();
  await expect(app.dialog).toContainText(`${shortHex(another)} signed this; it was for ${shortHex(account)}.`, {
    ignoreCase: true,
  });
  await expect(app.press("Done"), "that is no success of this account's").toHaveCount(0);
  await expect(app.lines).toHaveCount(0);
});

test("another network at the last prompt: nothing is sent, and it goes on from there once it is back", async ({
  app,
  account,
  wallet,
}) => {
  const { chainId } = await siteConfig();
  wallet.meanwhile = async () => {
    if (wallet.transactions.length === 2) await wallet.goTo(1);
  };
  await app.press("Supply").click();
  await expect(app.dialog).toContainText(`You switched to chain 1; this was for chain ${chainId}.`);
  await expect(app.dialog).not.toContainText("Decline the request");
  expect(positionOf(await wethOf(account)).supplyAssets).toBe(0n);

  await app.press("Switch back").click();
  await app.done();
  expect(wallet.chainId).toBe(chainId);
  expect(wallet.transactions).toHaveLength(3);
  expect(positionOf(await wethOf(account)).supplyAssets).toBeGreaterThanOrEqual(parseEther("2") - 1n);
});
