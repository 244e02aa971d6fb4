import { deskCall } from "@weir/sdk/actions/deskCall";
import { toAssetsDown, toSharesDown } from "@weir/sdk/math/shares";
import { findReserve } from "@weir/sdk/math/snapshot";
import { newAd } from "@weir/sdk/orders/newAd";
import { DAY } from "@weir/sdk/orders/orderFields";
import { readOrderText } from "@weir/sdk/orders/orderText";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
import { type Address, zeroHash } from "viem";
import { earns } from "../src/modules/offers/earns.ts";
import { common, deskAt } from "./support/deskCommon.ts";
import { openLoan, pricedOffer, repayIntoTokens } from "./support/loanList.ts";
import { faults, picturesAtWidths, settled } from "./support/look.ts";
import { atRest, openText } from "./support/offersPage.ts";
import { openDeal } from "./support/peerDeal.ts";
import { expectLoanIndexed, lend, loanOnChain } from "./support/peerLoan.ts";
import { reserves, usdcOf } from "./support/peerTokens.ts";
import { balanceOf, call, keyed } from "./support/person.ts";
import { expectPairs, fromTo, shownAmount } from "./support/shownPairs.ts";
import { siteConfig } from "./support/siteUnderTest.ts";
import { expect, test } from "./support/test.ts";
import { chain, snapshotOf } from "./support/testClient.ts";

// Where money between two persons goes that does not simply arrive: into a pool at once, or later; and who else has a part in a deal. Figures are compared with the chain and the indexer.

test.use({ actionTimeout: 15_000 });

/** What an account's deposit in a reserve of Core is worth, token units. */
async function deposited(account: Address, id: bigint): Promise<bigint> {
  const { totals, position } = findReserve(await snapshotOf(account), id);
  return toAssetsDown(position.supplyShares, totals.supplyAssets, totals.supplyShares);
}

test("what a swap brings its maker earns in a pool from the first block", async ({ person }) => {
  test.setTimeout(120_000);
  const [maker, taker] = [await person("/desk?make=swap"), await person("/desk")];
  const { usdc } = await reserves();
  const { page } = maker;
  await atRest(maker, taker);
  const [give, get] = [page.getByRole("group", { name: "You give" }), page.getByRole("group", { name: "You get" })];
  await give.getByLabel("Token").selectOption({ label: "WETH" });
  await give.getByLabel("Amount").fill("1");
  await get.getByLabel("Token").selectOption({ label: "USDC" });
  await get.getByLabel("Amount").fill("1500");
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "Review" }).click();
  await expect(page.getByText("and pays 1,500 USDC into your wallet.")).toBeVisible();
  const apy = earns(usdc);
  await page.getByLabel("What you receive").selectOption({ label: `earns ${apy} in Core from the first block` });
  await expect(page.getByText("and pays 1,500 USDC into your deposit in Core.")).toBeVisible();
  await expect(page.getByText(`What you receive earns ${apy} in Core from the first block.`)).toBeVisible();
  await settled(page);
  expect(await faults(page, false)).toEqual([]);
  await picturesAtWidths(page, "swap-sink");
  await page.getByRole("button", { name: "Approve 1 WETH" }).click();
  await page.getByRole("button", { name: "Sign the offer" }).click();
  await page.getByRole("button", { name: "Copy link" }).click();
  const { order: shared } = readOrderText(await page.evaluate(() => navigator.clipboard.readText()));
  expect(shared).toMatchObject({ kind: "swap", order: { sink: usdc.id } });

  await openText(taker, shared!);
  const opened = taker.page.locator("[data-opened=offer]");
  await expect(opened).toContainText("This can be taken now.");
  await expectPairs(
    opened.locator("dl").first(),
    { "What the maker receives goes to": `the maker’s deposit in Core, where it earns ${apy}` },
    "the taker reads where it goes",
  );
  await openText(maker, shared!);
  await expect(maker.page.locator("[data-opened=offer]")).toContainText("the maker’s deposit in Core");

  const had = await balanceOf(usdc.info.token, maker.account);
  await opened.getByRole("button", { name: "Swap", exact: true }).click();
  await expect(opened).toContainText("Swapped. The tokens are in your wallet.");
  expect(await balanceOf(usdc.info.token, maker.account), "nothing comes to the wallet").toBe(had);
  const worth = await deposited(maker.account, usdc.id);
  // Shares are rounded down, by a unit at most; interest begins in the block.
  expect(worth - usdcOf("1500") >= -1n && worth - usdcOf("1500") <= 10n, `${worth}`).toBe(true);
});

test("repayments that wait as tokens are moved into the pool, and earn there", async ({ person }) => {
  test.setTimeout(120_000);
  const [lender, borrower] = [await person("/loans"), await person("/loans")];
  const { usdc } = await reserves();
  const loan = await lend(lender, borrower, { ...(await pricedOffer(usdcOf("500"))), payReserve: usdc.id });
  await atRest(lender, borrower);
  await repayIntoTokens(lender, borrower, loan);

  const { changes, form, press, facts } = await openLoan(lender, "My claims", loan, "Let it earn");
  const { totals } = findReserve(await snapshotOf(lender.account), usdc.id);
  const minted = toSharesDown(usdcOf("100"), totals.supplyAssets, totals.supplyShares);
  await expect(form).toContainText("100 USDC of what was paid waits as tokens and earns nothing.");
  await expect(form).toContainText("“Keep repayments as tokens” ends.");
  const worth = toAssetsDown(minted, totals.supplyAssets, totals.supplyShares);
  await expectPairs(
    changes,
    {
      "Waits as tokens": fromTo("100 USDC", "0 USDC"),
      "In Core": fromTo("0 USDC", shownAmount(worth, usdc)),
      "Earns a year": fromTo("0.00%", earns((await reserves()).usdc)),
    },
    "what moving it changes",
  );
  await settled(lender.page);
  expect(await faults(lender.page, false)).toEqual([]);
  await picturesAtWidths(lender.page, "claim-invest");
  await press("Move it into Core").click();
  await expect(form.locator("[data-outcome=confirmed]")).toBeVisible();
  const now = await loanOnChain(loan);
  expect([now.owedTokens, now.owedShares]).toEqual([0n, minted]);
  expect((await expectLoanIndexed(loan)).row.keepsTokens).toBe(false);
  await expect(facts).toContainText(
    `worth ${shownAmount(worth, usdc)} in Core, earning ${earns((await reserves()).usdc)}`,
  );
});

test("who watches a deal, may rule over it, or is named to, finds it among their own", async ({ person, watch }) => {
  test.setTimeout(120_000);
  // One browser, whose wallet has the accounts of all of them: they do nothing at the same time.
  const watcher = await person("/desk");
  const [seller, buyer, arbiter, backup, novice] = [
    await keyed(),
    await keyed(),
    await keyed(),
    await keyed(),
    await keyed(),
  ];
  const { page, wallet } = watcher;
  const [desk, client, { timestamp: now }] = [await deskAt(), await chain(), await (await chain()).getBlock()];
  for (const who of [arbiter, backup]) await call(who, deskCall(desk, "serve", [now + 90n * DAY]));
  const { id, deal } = await openDeal(seller, buyer, usdcOf("200"), {
    ...{ arbiter: arbiter.account, backup: backup.account },
  });
  const row = page.locator(`[data-deal="${id}"]`);
  await expect(row).toHaveCount(0);

  await test.step("a watcher, once the seller has named one", async () => {
    await call(seller, deskCall(desk, "setWatcher", [watcher.account]));
    await expect(row).toContainText("A deal over 200 USDC");
    await expect(row).toContainText("You watch for the seller. Once the buyer says to have paid");
    await call(buyer, deskCall(desk, "markPaid", [deal]));
    await expect(row).toContainText("You watch for the seller, and can say now that no money has come.");
    await settled(page);
    expect(await faults(page, false)).toEqual([]);
    await picturesAtWidths(page, "desk-watched");
    await row.click();
    await page.locator("[data-choice=dispute]").getByRole("button").click();
    await expect(page.locator("[data-phase=disputed]")).toBeVisible();
    const { stage } = await client.readContract({
      ...{ address: desk, abi: peerDeskAbi, functionName: "progressOf", args: [id] },
    });
    expect(stage, "disputed").toBe(3);
    await page.getByRole("button", { name: "Back to the desk" }).click();
  });

  await test.step("an arbiter and a backup", async () => {
    await wallet.switchTo(arbiter.account);
    await expect(row).toContainText("You are the arbiter: this dispute is yours to decide.");
    await wallet.switchTo(backup.account);
    await expect(row).toContainText("If the arbiter has not decided 14 days into a dispute, you can.");
    await wallet.switchTo(novice.account);
    await expect(row).toHaveCount(0);
  });

  await test.step("who is named before serving, from an offer that nobody can take yet", async () => {
    const { usdc } = await reserves();
    const order = newAd({
      ...(await common(seller)),
      ...{ makerSells: true, token: usdc.info.token, total: usdcOf("70"), min: usdcOf("70"), max: usdcOf("70") },
      ...{ termsHash: zeroHash, arbiter: novice.account },
    });
    await call(seller, deskCall(desk, "placeAd", [order]));
    const named = page.getByRole("region", { name: "Offers that name you" });
    await expect(named).toContainText("You would be the arbiter.");
    await picturesAtWidths(page, "desk-named");
    await named.getByRole("button", { name: "70 USDC for sale" }).click();
    await expect(page.locator("[data-opened=offer]")).toContainText("This cannot be taken.");
    await call(novice, deskCall(desk, "serve", [now + 90n * DAY]));
    await expect(named).toHaveCount(0);
  });

  await test.step("without the indexer the chain’s log tells the same", async () => {
    watch.allow(/Failed to load resource|ERR_FAILED/);
    await page.route(`${(await siteConfig()).indexerUrl}/**`, (route) => route.abort());
    await wallet.switchTo(watcher.account);
    await page.goto("/desk");
    await expect(page.getByText("The indexer does not answer: these are from the chain’s log")).toBeVisible();
    await expect(row).toContainText("You watch for the seller.");
  });
});
