import { lendingPoolsAbi } from "@weir/sdk/abi";
import { SEED_OWNER } from "@weir/sdk/actions/poolCalls";
import { DELAY } from "@weir/sdk/codec/announcements";
import { reserveOf } from "@weir/sdk/codec/ids";
import { encodeFunctionData, erc20Abi, parseAbi, parseEther, parseUnits } from "viem";
import { passTime } from "./support/chainClock.ts";
import { indexed } from "./support/indexerApi.ts";
import { faults, picturesAtWidths, settled } from "./support/look.ts";
import { refreshFeeds } from "./support/refreshFeeds.ts";
import { siteConfig } from "./support/siteUnderTest.ts";
import { expect, test } from "./support/test.ts";
import { chain, freshAccount, onCore, reserveIn, send, snapshotOf } from "./support/testClient.ts";

test("a pool is created, run by its owner, and understood by who deposits in it", async ({
  page,
  app,
  account,
  wallet,
  watch,
}) => {
  // The block in which the pool is created may not be indexed yet.
  watch.allow(/status of 404 .*\/graphql$/);
  // Many states of one pool, and a picture of each at three widths.
  test.slow();
  const [client, { deployment }] = await Promise.all([chain(), siteConfig()]);
  const { lendingPools: core } = deployment;
  const listed = await snapshotOf(account);
  const [weth, usdc] = [reserveIn(listed, "WETH"), reserveIn(listed, "USDC")];
  const wrap = encodeFunctionData({ abi: parseAbi(["function deposit() payable"]), functionName: "deposit" });
  const drip = encodeFunctionData({ abi: parseAbi(["function drip()"]), functionName: "drip" });
  await send(account, weth.info.token, wrap, parseEther("2"));
  await send(account, usdc.info.token, drip);

  // The form: every bound beside its field, and the whole tried before anything is signed.
  await page.goto("/pool");
  await expect(page.getByText("Who creates it?")).toBeVisible();
  await app.connect();
  await expect(page).toHaveTitle("Create a pool · Weir");
  const create = page.getByRole("button", { name: "Create the pool", exact: true });
  await expect(page.getByText(/^Still to do: .*Asset 1/)).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill("Two by two");
  const asset = (at: number) => page.getByRole("region", { name: new RegExp(`^Asset ${at}`) });
  await asset(1).getByLabel("Start from").selectOption({ label: "WETH of Core" });
  await expect(asset(1).getByText("WETH, 18 decimals")).toBeVisible();
  const ltv = asset(1).getByLabel(/^LTV/);
  await ltv.fill("83");
  await expect(asset(1).getByText("Only 0 to 82.99 % is possible here.")).toBeVisible();
  await ltv.fill("80");
  await asset(1).getByRole("button", { name: "Use it" }).click();
  await page.getByRole("button", { name: "Add an asset" }).click();
  await asset(2).getByLabel("Start from").selectOption({ label: "WETH of Staked ETH" });
  await expect(asset(2).getByText("This token is in the pool already.")).toBeVisible();
  await asset(2).getByLabel("Start from").selectOption({ label: "USDC of Core" });
  await asset(2).getByLabel("Seed deposit").fill("1000");
  await expect(page.getByText("the chain would create it")).toBeVisible();
  expect(wallet.transactions).toEqual([]);
  await settled(page);
  expect(await faults(page, false)).toEqual([]);
  await picturesAtWidths(page, "pool-create-light");
  await page.setViewportSize({ width: 1280, height: 900 });

  // Interrupted after the first approval: what was typed and what was done are not asked again.
  await page.reload();
  await expect(page.getByText("What you typed last time is here again.")).toBeVisible();
  await expect(page.getByText("3 transactions, one after another:")).toBeVisible();
  wallet.declined.add("eth_sendTransaction");
  await create.click();
  await expect(page.getByText("Declined in the wallet")).toBeVisible();
  wallet.declined.clear();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page).toHaveURL(/\/pool\?id=0x[0-9a-f]{62}00$/);
  const id = BigInt(new URL(page.url()).searchParams.get("id")!);
  await expect(page.getByRole("heading", { name: "Two by two" })).toBeVisible();
  await expect(page.getByText("This site does not list this pool.")).toBeVisible();
  await expect(page.locator("body")).not.toBeFocused();
  const onChain = { abi: lendingPoolsAbi, address: core } as const;
  const infoOf = (of: bigint) => client.readContract({ ...onChain, functionName: "reserveInfo", args: [of] });
  const sharesOf = async (of: bigint, who: `0x${string}`) =>
    (await client.readContract({ ...onChain, functionName: "positionOf", args: [of, who] })).supplyShares;
  const created = await client.readContract({ ...onChain, functionName: "poolInfo", args: [id] });
  expect(created).toMatchObject({ owner: account, guardian: account, reserveCount: 2 });
  const [ether, dollars] = [reserveOf(id, 0), reserveOf(id, 1)];
  expect(await sharesOf(dollars, SEED_OWNER)).toBe(parseUnits("1000", 6) * 1_000_000n);

  // Another account deposits and borrows.
  const depositor = await freshAccount();
  const args = [core, parseEther("1")] as const;
  const approve = encodeFunctionData({ abi: erc20Abi, functionName: "approve", args });
  await send(depositor, weth.info.token, wrap, parseEther("1"));
  await send(depositor, weth.info.token, approve);
  await onCore(depositor, "supplyCollateral", [ether, parseEther("1"), depositor, "0x"]);
  await onCore(depositor, "borrow", [dollars, parseUnits("900", 6), depositor, depositor]);

  // The owner raises the LTV, which has to be announced.
  const run = page.getByRole("region", { name: "Run this pool" });
  await run.getByLabel(/^LTV/).fill("81");
  await expect(run.getByText("Has to be announced, because it raises LTV.")).toBeVisible();
  await run.getByRole("button", { name: "Announce", exact: true }).click();
  const waits = run.locator('[data-carry-out="WETH"]');
  await expect(waits).toContainText("LTV 80% → 81%");
  await expect(waits.getByRole("button")).toHaveCount(0);
  expect((await infoOf(ether)).ltv).toBe(8_000);
  await indexed();

  // The depositor sees when, and what it means.
  await wallet.switchTo(depositor);
  await expect(run).toHaveCount(0);
  const told = page.locator('[data-announced="WETH"]');
  await expect(told.locator("[data-countdown]")).toHaveText(/^Can be carried out in (3 d|2 d 23 h)$/);
  await expect(told.locator("[data-effect]")).toContainText("Borrow limit");
  await expect(told.locator("[data-effect]")).not.toContainText("Health factor");
  await expect(page.locator("[data-counted]")).toContainText("1 account with debts");
  await expect(page.locator('[data-largest="1"]')).toContainText("100.0%");
  await settled(page);
  expect(await faults(page, false)).toEqual([]);
  await picturesAtWidths(page, "pool-light");
  await page.setViewportSize({ width: 1280, height: 900 });

  // Three days later it is carried out, by the owner alone.
  await passTime(BigInt(DELAY) + 1n);
  await refreshFeeds();
  await expect(told.locator("[data-countdown]")).toHaveText(/^Can be carried out now, for another 1[34] d/);
  await wallet.switchTo(account);
  await run.getByRole("button", { name: "Carry out: WETH" }).click();
  await expect(waits).toHaveCount(0);
  await expect(page.locator("body")).not.toBeFocused();
  expect((await infoOf(ether)).ltv).toBe(8_100);

  // A stop, and the fees of three days.
  await run.getByRole("button", { name: "Stops" }).click();
  await run.getByRole("button", { name: "Stop USDC" }).click();
  await expect(run.getByRole("button", { name: "End the stop of USDC" })).toBeVisible();
  expect((await infoOf(dollars)).stopped).toBe(true);
  await page.getByRole("heading", { name: "Fees", exact: true }).scrollIntoViewIfNeeded();
  await page.getByRole("button", { name: "Claim the fees of USDC" }).click();
  await expect(page.locator('[data-fees="USDC"]')).toContainText("nothing unclaimed");
  await expect(page.locator("body")).not.toBeFocused();
  expect(await sharesOf(dollars, account)).toBeGreaterThan(0n);
  await run.getByRole("button", { name: "Roles" }).click();
  await settled(page);
  expect(await faults(page, false)).toEqual([]);
  await picturesAtWidths(page, "pool-owner-light");
});
