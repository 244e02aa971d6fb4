import { lendingPoolsAbi } from "@weir/sdk/abi";
import { encodeFunctionData, erc20Abi, getAddress, parseEther, parseUnits } from "viem";
import { indexed } from "./support/indexerApi.ts";
import { faults, picture, picturesAtWidths, settled } from "./support/look.ts";
import { expect, test } from "./support/test.ts";
import { chain, onCore, openPosition, poolNamed, reserveIn, send, snapshotOf } from "./support/testClient.ts";

const named = (byte: string) => getAddress(`0x${byte.repeat(20)}`);
const short = (address: string) => `${address.slice(0, 6)}…${address.slice(-4)}`;

test("what others may do is shown as the chain has it, granted, and taken back", async ({
  page,
  app,
  account,
  wallet,
}) => {
  const [client, { core }] = await Promise.all([chain(), poolNamed("Core")]);
  await openPosition(account, parseEther("3"), parseUnits("2000", 6));
  const snapshot = await snapshotOf(account);
  const [weth, usdc] = [reserveIn(snapshot, "WETH"), reserveIn(snapshot, "USDC")];
  const approve = (token: `0x${string}`, amount: bigint) =>
    send(account, token, encodeFunctionData({ abi: erc20Abi, functionName: "approve", args: [core, amount] }));
  await approve(usdc.info.token, parseUnits("512.5", 6));
  await approve(weth.info.token, 2n ** 256n - 1n);
  const [friend, operator, spender] = [named("a1"), named("c3"), named("d4")];
  await onCore(account, "setOperator", [operator, true]);
  await onCore(account, "approve", [spender, weth.id, parseEther("1") * 1_000_000n]);
  await indexed();

  await page.goto("/permissions");
  await expect(page).toHaveTitle("Permissions · Weir");
  await expect(page.getByText("Whose permissions?")).toBeVisible();
  await app.connect();
  const entry = (name: string) => page.locator(`[data-permission="${name}"]`);
  await expect(entry("allowance-USDC")).toContainText("up to 512.5 USDC");
  await expect(entry("allowance-USDC")).toContainText("Left over");
  await expect(entry("allowance-WETH")).toContainText("Unlimited");
  await expect(entry(`right-${operator}`)).toContainText("ERC-6909 operator");
  await expect(entry(`approval-${spender}`)).toContainText("WETH now, Core");

  // Every bad input has its sentence, and nothing is sent.
  const field = page.getByLabel("Operator’s address");
  const grant = page.getByRole("button", { name: "Grant", exact: true });
  await field.fill("vitalik.eth");
  await field.blur();
  await expect(page.getByText("Names are not looked up here")).toBeVisible();
  await field.fill(account);
  await expect(page.getByText("This is your own account")).toBeVisible();
  await field.fill(friend);
  await expect(page.getByText("It may do nothing for you now.")).toBeVisible();
  await grant.click();
  await expect(page.getByText("Choose at least one right.")).toBeVisible();
  expect(wallet.transactions).toEqual([]);
  await page.getByRole("checkbox", { name: /^Borrow/ }).check();
  await page.getByLabel("For how long").selectOption("1 year");

  // Declined, then sent again.
  wallet.declined.add("eth_sendTransaction");
  await grant.click();
  await expect(page.getByText("Declined in the wallet")).toBeVisible();
  wallet.declined.clear();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Granted.")).toBeVisible();
  const rightsOf = (who: `0x${string}`) =>
    client.readContract({ abi: lendingPoolsAbi, address: core, functionName: "authorizationOf", args: [account, who] });
  expect((await rightsOf(friend)).borrow).toBeGreaterThan(Number(snapshot.timestamp) + 364 * 86_400);
  await expect(entry(`right-${friend}`)).toContainText("Borrow until");

  // One deposit, up to an amount: what the spender could do is said before anything is signed.
  const form = page.getByRole("region", { name: "Let someone move one deposit" });
  const sent = wallet.transactions.length;
  await form.getByRole("button", { name: "Approve" }).click();
  await expect(form).toContainText("Enter an address and an amount above 0.");
  expect(wallet.transactions.length).toBe(sent);
  await form.getByLabel("Spender’s address").fill(friend);
  await form.getByLabel("Which deposit").selectOption(`${weth.id}`);
  await form.getByLabel("Any amount").check();
  await expect(form).toContainText(`${short(friend)} can move all of your WETH in Core to any address`);
  await form.getByLabel("Any amount").uncheck();
  await form.getByLabel("Up to how much, in WETH").fill("0.5");
  await expect(form).toContainText(`${short(friend)} can move 0.5 WETH of your deposit in Core to any address`);
  await form.getByRole("button", { name: "Approve" }).click();
  await expect(form).toContainText("Approved.");
  const sharesOf = (who: `0x${string}`) =>
    client.readContract({
      ...{ abi: lendingPoolsAbi, address: core, functionName: "allowance" },
      args: [account, who, weth.id],
    });
  const { totals } = reserveIn(await snapshotOf(account), "WETH");
  expect(Number((await sharesOf(friend)) * totals.supplyAssets) / Number(totals.supplyShares) / 1e18).toBeCloseTo(
    0.5,
    6,
  );
  await expect(entry(`approval-${friend}`)).toContainText("worth 0.5 WETH now");
  await expect(form).toContainText(`${short(friend)} may move shares worth 0.5 WETH already.`);

  await settled(page);
  expect(await faults(page, false)).toEqual([]);
  await picturesAtWidths(page, "permissions-light");
  await page.setViewportSize({ width: 1280, height: 900 });
  await picture(page, "permissions-1280", false);

  // One is taken back: its row leaves, and the focus stays in the list.
  await page.getByRole("button", { name: `Revoke ${short(operator)}` }).click();
  await expect(entry(`right-${operator}`)).toHaveCount(0);
  await expect(page.locator("body")).not.toBeFocused();
  expect((await rightsOf(operator)).withdraw).toBe(0);

  // Then all: a transaction for each token, and one for the rest.
  await page.getByRole("button", { name: "Revoke all 5" }).click();
  await expect(page.getByText("There is nothing to revoke.")).toBeVisible();
  const left = await snapshotOf(account);
  expect(left.reserves.map(({ allowance }) => allowance).filter((amount) => amount > 0n)).toEqual([]);
  expect((await rightsOf(friend)).borrow).toBe(0);
  expect([await sharesOf(spender), await sharesOf(friend)]).toEqual([0n, 0n]);
  await expect(entry(`approval-${spender}`)).toHaveCount(0);
});
