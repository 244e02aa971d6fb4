import { lendingPoolsAbi } from "@weir/sdk/abi";
import { positionOf } from "@weir/sdk/math/health";
import { type Address, parseEther, parseUnits } from "viem";
import { explain } from "../src/modules/errors/explain.ts";
import { moveEther } from "./support/movePrices.ts";
import { siteConfig } from "./support/siteUnderTest.ts";
import { expect, test } from "./support/test.ts";
import { chain, onCore, openPosition, poolNamed, reserveIn, snapshotOf, unitOf } from "./support/testClient.ts";

const usdc = (amount: string) => parseUnits(amount, 6);
const debtOf = async (account: Address) => positionOf(reserveIn(await snapshotOf(account), "USDC")).debtAssets;

/** The core's own result for a borrow now, in the words of the page. */
async function refusalOf(account: Address, amount: bigint): Promise<string> {
  const [client, { core }, snapshot] = await Promise.all([chain(), poolNamed("Core"), snapshotOf(account)]);
  const args = [reserveIn(snapshot, "USDC").id, amount, account, account] as const;
  const asked = { abi: lendingPoolsAbi, address: core, functionName: "borrow", args, account } as const;
  const error = await client.simulateContract(asked).then(
    () => null,
    (error: unknown) => error,
  );
  expect(error, "the chain refuses it").not.toBeNull();
  return explain(error, { reserves: snapshot.reserves, unit: await unitOf(snapshot) }).sentence;
}

test.beforeEach(async ({ account, wallet: _, page, app }) => {
  await openPosition(account, parseEther("1"), 0n);
  await page.goto("/");
  await expect(app.row("Core", "USDC")).toBeVisible();
});

test("a declined signature says so, moves nothing, and can be tried again", async ({ page, app, account, wallet }) => {
  await app.connect();
  await app.row("Core", "USDC").getByRole("button", { name: "Borrow USDC" }).click();
  await app.amount.fill("100");
  const before = await snapshotOf(account);

  wallet.declined.add("eth_sendTransaction");
  await app.press("Borrow").click();
  await expect(app.dialog).toContainText("Declined in the wallet");
  await expect(app.dialog).toContainText("Nothing was sent");
  expect(await snapshotOf(account), "not a block was mined").toEqual(before);

  wallet.declined.clear();
  await app.press("Back to the amount").click();
  await expect(app.amount, "what was typed is kept").toHaveValue("100");
  await app.press("Borrow").click();
  await app.done();
  expect(await debtOf(account)).toBeGreaterThanOrEqual(usdc("100"));
  await page.getByRole("link", { name: "My position" }).click();
  await expect(app.holdings("Core", "Owed")).toContainText("100 USDC");
});

test("a declined approval leaves nothing approved, and the repayment is not asked for", async ({
  app,
  account,
  wallet,
}) => {
  await app.connect();
  await app.row("Core", "USDC").getByRole("button", { name: "Borrow USDC" }).click();
  await app.amount.fill("200");
  await app.press("Borrow").click();
  await app.done();

  wallet.transactions.length = 0;
  wallet.declined.add("eth_sendTransaction");
  await app.visit("My position");
  await app.holdings("Core", "Owed").getByRole("button", { name: "Repay USDC" }).click();
  await app.amount.fill("50");
  await app.press("Repay").click();
  await expect(app.dialog).toContainText("Declined in the wallet");
  expect(wallet.transactions.map(({ to }) => to.toLowerCase())).toEqual([
    reserveIn(await snapshotOf(account), "USDC").info.token.toLowerCase(),
  ]);
  expect(reserveIn(await snapshotOf(account), "USDC").allowance).toBe(0n);

  await test.step("and is sent again from where it stopped", async () => {
    wallet.declined.clear();
    await app.press("Send again").click();
    await app.done();
    expect(wallet.transactions).toHaveLength(3);
    expect(await debtOf(account)).toBeLessThanOrEqual(usdc("151"));
  });
});

test("a wallet's error while it signs is shown for what it is, and the action can be tried again", async ({
  app,
  account,
  wallet,
}) => {
  await app.connect();
  await app.row("Core", "USDC").getByRole("button", { name: "Borrow USDC" }).click();
  await app.amount.fill("100");
  wallet.failure = {
    code: -32603,
    message: "Internal JSON-RPC error.",
    data: { message: "Ledger device: Locked device (0x5515)" },
  };
  await app.press("Borrow").click();
  await expect(app.dialog).toContainText("The hardware wallet is locked.");

  // After this code viem would ask again by another method.
  wallet.failure = { code: -32000, message: "User cancelled the request" };
  await app.press("Try again").click();
  await expect(app.dialog).toContainText("Declined in the wallet");
  expect(wallet.transactions).toHaveLength(2);

  wallet.failure = null;
  await app.press("Send again").click();
  await app.done();
  expect(await debtOf(account)).toBeGreaterThanOrEqual(usdc("100"));
});

test("a wrong network blocks every action until it is switched", async ({ page, app, wallet }) => {
  const { chainId } = await siteConfig();
  wallet.chainId = 1;
  await app.connect();
  const banner = page.getByRole("alert").filter({ hasText: "Wrong network" });
  await expect(banner).toContainText("chain 1");

  await app.row("Core", "WETH").getByRole("button", { name: "Supply WETH" }).click();
  await expect(app.dialog).toContainText("is on another network: chain 1");
  await expect(app.amount).toHaveCount(0);
  await test.step("the dialog has a switch of its own", async () => {
    wallet.declined.add("wallet_switchEthereumChain");
    await app.dialog.getByRole("button", { name: /^Switch to/ }).click();
    await expect(app.dialog).toContainText("You declined the request");
    wallet.declined.clear();
    await app.dialog.getByRole("button", { name: /^Switch to/ }).click();
    await expect(app.amount).toBeVisible();
    await wallet.goTo(1);
    await expect(app.amount).toHaveCount(0);
  });
  await app.press("Close").click();
  await app.visit("Faucet");
  await expect(app.faucet("WETH").getByRole("button", { name: "Wrap 1 ETH" })).toBeDisabled();
  await app.visit("Markets");

  wallet.declined.add("wallet_switchEthereumChain");
  await banner.getByRole("button", { name: /^Switch to/ }).click();
  await expect(banner).toContainText("You declined the request");
  expect(wallet.chainId).toBe(1);

  wallet.declined.clear();
  await banner.getByRole("button", { name: /^Switch to/ }).click();
  await expect(banner).toBeHidden();
  expect(wallet.chainId).toBe(chainId);
  await app.row("Core", "WETH").getByRole("button", { name: "Supply WETH" }).click();
  await expect(app.amount).toBeVisible();
  expect(wallet.transactions).toEqual([]);
});

test("a borrow beyond the limit is named, in the chain's own numbers, before the wallet is asked", async ({
  app,
  account,
  wallet,
}) => {
  await app.connect();
  await app.row("Core", "USDC").getByRole("button", { name: "Borrow USDC" }).click();
  await app.amount.fill("50000");
  await expect(app.dialog.getByRole("alert")).toContainText(await refusalOf(account, usdc("50000")));
  await expect(app.press("Borrow")).toBeDisabled();
  await app.amount.press("Enter");
  await expect(app.press("Borrow")).toBeVisible();
  expect(wallet.transactions).toEqual([]);

  // Max is within the limit but near it: it needs a confirmation tick, and succeeds.
  await app.press("Max").click();
  await expect(app.press("Borrow")).toBeDisabled();
  await app.dialog.getByRole("checkbox", { name: /below 1.25/ }).check();
  await app.press("Borrow").click();
  await app.done();
  expect(await debtOf(account)).toBeGreaterThan(0n);
});

test("a price that falls while the dialog is open stops the borrow there", async ({ app, account, wallet }) => {
  await app.connect();
  await app.row("Core", "USDC").getByRole("button", { name: "Borrow USDC" }).click();
  await app.amount.fill("2000");
  await expect(app.press("Borrow")).toBeEnabled();
  const restore = await moveEther(50n);
  try {
    await expect(app.dialog.getByRole("alert")).toContainText(await refusalOf(account, usdc("2000")));
    await expect(app.press("Borrow")).toBeDisabled();
    expect(wallet.transactions).toEqual([]);
  } finally {
    await restore();
  }
  await expect(app.press("Borrow")).toBeEnabled();
});

test("what the chain refuses at the last moment is a sentence, and nothing is sent", async ({
  page,
  app,
  account,
  wallet,
}) => {
  await app.connect();
  await app.row("Core", "USDC").getByRole("button", { name: "Borrow USDC" }).click();
  await app.amount.fill("2000");
  await expect(app.press("Borrow")).toBeEnabled();

  // From here on the page receives no new block, so it keeps the old price.
  const { rpcUrls } = await siteConfig();
  const head = await (await chain()).getBlockNumber();
  type Call = { id: number; method: string };
  await page.route(rpcUrls[0]!, async (route) => {
    const asked = route.request().postDataJSON() as Call | Call[];
    const calls = [asked].flat();
    if (!calls.some(({ method }) => method === "eth_blockNumber")) return route.continue();
    const response = await route.fetch();
    const answers = [(await response.json()) as { id: number; result: unknown }].flat();
    const frozen = answers.map((answer) => {
      const call = calls.find(({ id }) => id === answer.id);
      return call?.method === "eth_blockNumber" ? { ...answer, result: `0x${head.toString(16)}` } : answer;
    });
    return route.fulfill({ response, json: Array.isArray(asked) ? frozen : frozen[0] });
  });
  const restore = await moveEther(50n);
  try {
    await app.press("Borrow").click();
    await expect(app.dialog).toContainText("The chain refused it");
    await expect(app.dialog).toContainText(await refusalOf(account, usdc("2000")));
    await expect(app.dialog).toContainText("Nothing was sent and no gas was spent");
    expect(wallet.transactions).toEqual([]);
  } finally {
    await restore();
  }
});

test("what the chain refuses when it is mined is a sentence too", async ({ app, account, wallet }) => {
  await app.connect();
  await app.row("Core", "USDC").getByRole("button", { name: "Borrow USDC" }).click();
  await app.amount.fill("2000");
  let restore = async () => {};
  wallet.meanwhile = async () => {
    restore = await moveEther(50n);
  };
  try {
    await app.press("Borrow").click();
    await expect(app.dialog).toContainText("The chain refused it");
    await expect(app.dialog).toContainText(await refusalOf(account, usdc("2000")));
    await expect(app.press("Copy the transaction hash")).toBeVisible();
    expect(await debtOf(account)).toBe(0n);
  } finally {
    await restore();
  }
  wallet.meanwhile = null;
  await app.press("Back to the amount").click();
  await app.amount.fill("2000");
  await app.press("Borrow").click();
  await app.done();
  expect(await debtOf(account)).toBeGreaterThanOrEqual(usdc("2000"));
});

test("a deposit cannot stop backing a debt that needs it", async ({ app, account, wallet, page }) => {
  await onCore(account, "borrow", [reserveIn(await snapshotOf(account), "USDC").id, usdc("500"), account, account]);
  await app.connect();
  await app.visit("My position");
  await page.getByRole("switch", { name: "WETH backs debt" }).click();
  await expect(app.dialog.getByRole("alert")).toContainText("the collateral carries at most");
  await expect(app.press("Stop it backing debts")).toBeDisabled();
  expect(wallet.transactions).toEqual([]);
});
