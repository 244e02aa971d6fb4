import { type Call, dataOf } from "@weir/sdk/actions/call";
import { deskCall } from "@weir/sdk/actions/deskCall";
import { toAssetsDown, toSharesDown } from "@weir/sdk/math/shares";
import { findReserve } from "@weir/sdk/math/snapshot";
import { type Deal, newAd } from "@weir/sdk/orders/dealAd";
import { DAY } from "@weir/sdk/orders/orderFields";
import { readOrderText } from "@weir/sdk/orders/orderText";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
import { type Address, zeroHash } from "viem";
import { earns } from "../src/modules/offers/sayAmount.ts";
import { common, deskAt } from "./support/deskCommon.ts";
import { ask, indexed } from "./support/indexerApi.ts";
import { openLoan, pricedOffer, repayIntoTokens } from "./support/loanList.ts";
import { faults, picturesAtWidths, settled } from "./support/look.ts";
import { atRest, openText, regionOf } from "./support/offersPage.ts";
import { block, makeOld } from "./support/oldToken.ts";
import { expectLoanIndexed, lend, loanOnChain } from "./support/peerLoan.ts";
import { reserves, usdcOf } from "./support/peerTokens.ts";
import { approve, balanceOf, type Keyed, keyed, type Person } from "./support/person.ts";
import { expectPairs, fromTo, pairsIn, shownAmount } from "./support/shownPairs.ts";
import { signedBy } from "./support/signedOrder.ts";
import { siteConfig } from "./support/siteUnderTest.ts";
import { expect, test } from "./support/test.ts";
import { chain, send, snapshotOf } from "./support/testClient.ts";

// Where money between two persons goes that does not simply arrive: into a pool at once, or later, or to another address than the one that
// refused it; and who else has a part in a deal. Figures are compared with the chain and the indexer.

test.use({ actionTimeout: 15_000 });

const call = async ({ account }: Keyed, one: Call) => send(account, one.address, dataOf(one));

/** A deal of all of an ad to sell USDC, opened without the site. */
async function openDeal(seller: Keyed, buyer: Keyed, amount: bigint, over: Partial<Parameters<typeof newAd>[0]>) {
  const [{ usdc }, desk, client] = [await reserves(), await deskAt(), await chain()];
  const order = newAd({
    ...(await common(seller)),
    ...{ makerSells: true, token: usdc.info.token, total: amount, min: amount, termsHash: zeroHash, ...over },
  });
  await approve(seller.account, usdc.info.token, desk, 2n * amount);
  await approve(buyer.account, usdc.info.token, desk, amount);
  const { signature } = await signedBy(seller, desk, { kind: "ad", order });
  await call(buyer, deskCall(desk, "open", [order, signature, amount, 0n]));
  const logs = await client.getContractEvents({ address: desk, abi: peerDeskAbi, eventName: "Opened", fromBlock: 0n });
  const { id, ad, taker, number } = logs.at(-1)!.args;
  return { id: id!, deal: { ad: ad!, taker: taker!, amount, number: number! } satisfies Deal };
}

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

test("what a token refused a buyer is kept by the desk, and collected at another address", async ({ person }) => {
  test.setTimeout(120_000);
  const buyer: Person = await person("/desk");
  const [seller, arbiter, other] = [await keyed(), await keyed(), await keyed()];
  const [{ usdc }, desk, client] = [await reserves(), await deskAt(), await chain()];
  const token = usdc.info.token;
  const restore = await makeOld(token);
  try {
    const { timestamp: now } = await client.getBlock();
    await call(arbiter, deskCall(desk, "serve", [now + 90n * DAY]));
    const { deal } = await openDeal(seller, buyer, usdcOf("200"), { arbiter: arbiter.account });
    await block(token, buyer.account);
    await call(seller, deskCall(desk, "release", [deal]));
    const kept = await client.readContract({
      ...{ address: desk, abi: peerDeskAbi, functionName: "credit", args: [buyer.account, token] },
    });
    expect(kept, "the amount and the buyer’s bond").toBe(usdcOf("220"));
    await indexed();
    const credits = async () =>
      (
        await ask<{ credits: { nodes: unknown[] } }>(
          "query Credits($who: Address!) { credits(where: { party: { eq: $who } }) { nodes { venue token amount } } }",
          { who: buyer.account.toLowerCase() },
        )
      ).credits.nodes;
    expect(await credits()).toEqual([{ venue: "desk", token: token.toLowerCase(), amount: `${kept}` }]);

    const region = regionOf(buyer, "Kept for you");
    await expect(region).toContainText("The desk keeps 220 USDC for you.");
    // Its own address is still refused, which the chain says before a wallet opens.
    await expect(region.locator("[data-refusal=TransferFailed]")).toContainText("could not be sent to the receiver");
    await region.getByLabel("Send it to").fill(desk);
    await expect(region).toContainText("The contracts cannot receive it.");
    await settled(buyer.page);
    expect(await faults(buyer.page, false)).toEqual([]);
    const had = await balanceOf(token, other.account);
    await region.getByLabel("Send it to").fill(other.account);
    await expect(region.locator("[data-refusal]")).toHaveCount(0);
    await expect
      .poll(async () => Object.values(await pairsIn(region.getByLabel("What this changes"))))
      .toEqual([fromTo("220 USDC", "0 USDC"), fromTo(shownAmount(had, usdc), shownAmount(had + kept, usdc))]);
    await picturesAtWidths(buyer.page, "desk-credit");
    await region.getByRole("button", { name: "Collect it" }).click();
    await expect.poll(() => balanceOf(token, other.account)).toBe(had + kept);
    await expect(region).toHaveCount(0);
    await indexed();
    expect(await credits()).toEqual([{ venue: "desk", token: token.toLowerCase(), amount: "0" }]);
  } finally {
    await restore();
  }
});
