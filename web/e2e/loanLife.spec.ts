import { apy } from "@weir/sdk/math/interest";
import { toAssetsDown } from "@weir/sdk/math/shares";
import { findReserve } from "@weir/sdk/math/snapshot";
import { loanDue } from "@weir/sdk/orders/loanMath";
import { collateralFor } from "@weir/sdk/orders/loanOffer";
import { DAY, HOUR } from "@weir/sdk/orders/orderFields";
import { readOrderText, type SharedOrder } from "@weir/sdk/orders/orderText";
import { parseEther } from "viem";
import { exactAmount } from "../src/lib/format/amount.ts";
import { formatPercent } from "../src/lib/format/percent.ts";
import { passTime } from "./support/chainClock.ts";
import { openLoan, pricedOffer } from "./support/loanList.ts";
import { atRest, openOffer, openText, regionOf } from "./support/offersPage.ts";
import { expectLoanIndexed, loanOnChain, loansAt, newestLoan, signedOffer, takeAll } from "./support/peerLoan.ts";
import { reserves, usdcOf } from "./support/peerTokens.ts";
import { test } from "./support/people.ts";
import { allowanceOf, approve, balanceOf } from "./support/person.ts";
import { refreshFeeds } from "./support/refreshFeeds.ts";
import { expectPairs, fromTo, shownAmount } from "./support/shownPairs.ts";
import { listedOf, postOffer } from "./support/signedOrder.ts";
import { expect } from "./support/test.ts";
import { chain, onCore, poolNamed, snapshotOf } from "./support/testClient.ts";

// A loan between two persons from its offer to its end, each in a browser of their own. Figures are compared with the chain and the
// indexer.

test("money that earned in the pool is lent in part, repaid early, collected as a deposit; the rest is taken back", async ({
  people,
}) => {
  test.setTimeout(120_000);
  const { lender, borrower } = await people("/loans", "lender", "borrower");
  const { core } = await poolNamed("Core");
  const { usdc, weth } = await reserves();
  await approve(lender.account, usdc.info.token, core, usdcOf("2000"));
  await onCore(lender.account, "supply", [usdc.id, usdcOf("2000"), 0n, lender.account, "0x"]);
  await atRest(lender, borrower);

  const { page } = lender;
  const offer = await test.step("the offer draws on the deposit, which earns until somebody takes it", async () => {
    await page.getByRole("button", { name: "Make an offer" }).click();
    await page.getByLabel("Token that is lent").selectOption({ label: "USDC" });
    await page.getByLabel("Token that secures it").selectOption({ label: "WETH" });
    await page.getByLabel(/^How much is lent/).fill("1000");
    await page.getByRole("button", { name: /loan-to-value of 60/ }).click();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByLabel("Rate, percent a year").fill("8");
    await page.getByLabel("Term, days").fill("30");
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByLabel("Comes from").selectOption(`${usdc.id}`);
    await page.getByLabel("Repayments go into").selectOption(`${usdc.id}`);
    const { supplyRate } = (await reserves()).usdc;
    const earning = `Earns ${formatPercent(apy(supplyRate))} in Core until somebody takes it.`;
    await expect(page.getByText(earning)).toBeVisible();
    await page.getByRole("button", { name: "Approve first" }).click();
    await page.getByRole("button", { name: "Sign, and share a link" }).click();
    const { order } = readOrderText(await page.locator("[data-link]").inputValue());
    await page.getByRole("button", { name: "List it with this site’s indexer" }).click();
    await expect(page.getByText("Listed until it expires.").first()).toBeVisible();
    await page.getByRole("button", { name: "Close", exact: true }).click();
    return order as Extract<SharedOrder, { kind: "offer" }>;
  });
  expect(await listedOf(offer)).toBe(usdcOf("1000"));

  await passTime(DAY);
  await refreshFeeds();
  const deposit = async () => findReserve(await snapshotOf(lender.account), usdc.id);
  const worth = ({ position, totals }: Awaited<ReturnType<typeof deposit>>) =>
    toAssetsDown(position.supplyShares, totals.supplyAssets, totals.supplyShares);
  const earned = worth(await deposit());
  expect(earned, "the deposit after a day").toBeGreaterThan(usdcOf("2000"));

  const loan = await test.step("the other finds it without a link, and takes a part", async () => {
    const row = await openOffer(borrower, offer, "To lend");
    await expect(row).toContainText("Can be taken now: 1,000 USDC.");
    await row.getByLabel(/^How much/).fill("400");
    const { timestamp } = await (await chain()).getBlock();
    const brings = collateralFor(offer.order, usdcOf("400"));
    const atOnce = loanDue({ ...offer.order, start: timestamp }, usdcOf("400"), timestamp);
    const had = await balanceOf(usdc.info.token, borrower.account);
    await expectPairs(
      row.getByLabel("What this changes"),
      {
        "WETH in the wallet": fromTo("5 WETH", shownAmount(parseEther("5") - brings, weth)),
        "You get": fromTo("0 USDC", "400 USDC"),
        "You owe": fromTo("0 USDC", shownAmount(atOnce, usdc)),
        "Collateral held": fromTo("0 WETH", shownAmount(brings, weth)),
      },
      "what taking changes",
    );
    await row.getByRole("button", { name: "Borrow 400 USDC" }).click();
    await expect(row.locator("[data-outcome=confirmed]")).toBeVisible();
    const taken = await newestLoan();
    const now = await expectLoanIndexed(taken);
    expect(now).toMatchObject({ principal: usdcOf("400"), collateral: brings, due: atOnce });
    expect((await balanceOf(usdc.info.token, borrower.account)) - had).toBe(usdcOf("400"));
    // The pool rounds a withdrawal up by a unit at most.
    const left = earned - worth(await deposit());
    expect(left >= usdcOf("400") && left <= usdcOf("400") + 1n, `${left} left the deposit`).toBe(true);
    expect(await listedOf(offer)).toBe(usdcOf("600"));
    return taken;
  });

  await test.step("all of it is repaid long before maturity", async () => {
    await passTime(5n * DAY);
    await refreshFeeds();
    const before = await loanOnChain(loan);
    const { form, facts, changes, press } = await openLoan(borrower, "My loans", loan, "Repay");
    await expectPairs(
      facts,
      {
        "Due now": shownAmount(before.due, usdc),
        "Due at maturity": shownAmount(loanDue(loan.terms, before.principal, loan.terms.start + loan.terms.term), usdc),
        "Collateral held": shownAmount(before.collateral, weth),
      },
      "the loan before it is repaid",
    );
    await form.getByRole("button", { name: "All that is due" }).click();
    await expect(form.getByLabel(/^How much/)).toHaveValue(exactAmount(before.due, 6));
    await expect(form).toContainText(`Frees ${shownAmount(before.collateral, weth)} for the borrower.`);
    const [paid, got] = [
      await balanceOf(usdc.info.token, borrower.account),
      await balanceOf(weth.info.token, borrower.account),
    ];
    await expectPairs(
      changes,
      {
        "You owe": fromTo(shownAmount(before.due, usdc), "0 USDC"),
        "Collateral held": fromTo(shownAmount(before.collateral, weth), "0 WETH"),
        "USDC in the wallet": fromTo(shownAmount(paid, usdc), shownAmount(paid - before.due, usdc)),
      },
      "what repaying changes",
    );
    await press("Repay").click();
    await expect.poll(async () => (await loanOnChain(loan)).principal).toBe(0n);
    const after = await expectLoanIndexed(loan, "repaid");
    expect(after.owedTokens, "the payment earns in the pool").toBe(0n);
    expect(paid - (await balanceOf(usdc.info.token, borrower.account))).toBe(before.due);
    expect((await balanceOf(weth.info.token, borrower.account)) - got).toBe(before.collateral);
    // What was approved beyond the payment is taken back.
    await expect.poll(async () => allowanceOf(usdc.info.token, borrower.account, await loansAt())).toBe(0n);
  });

  await test.step("the lender collects it as a deposit", async () => {
    const [{ owedShares }, before] = [await loanOnChain(loan), await deposit()];
    const { facts, form, press } = await openLoan(lender, "My claims", loan, "Collect");
    const waiting = toAssetsDown(owedShares, before.totals.supplyAssets, before.totals.supplyShares);
    const earning = formatPercent(apy(before.supplyRate));
    await expectPairs(
      facts,
      { "Paid and waiting": `worth ${shownAmount(waiting, usdc)} in Core, earning ${earning}` },
      "what waits",
    );
    await form.getByLabel("As a deposit in Core, without withdrawing it").check();
    await press("Collect").click();
    await expect.poll(async () => (await loanOnChain(loan)).owedShares).toBe(0n);
    expect((await deposit()).position.supplyShares).toBe(before.position.supplyShares + owedShares);
    await expect(regionOf(lender, "My claims")).toContainText("Nobody owes you.");
  });

  await test.step("what is left of the offer is taken back", async () => {
    const row = await openOffer(lender, offer, "To lend");
    await expect(row).toContainText("This is your own offer");
    await row.getByRole("button", { name: "Take this offer back" }).click();
    // By then the indexer may list it no more.
    await expect(page.getByText("Taken back. Nobody can take it any more.").first()).toBeVisible();
    await openText(borrower, offer);
    await expect(borrower.page.locator("[data-opened=offer]")).toContainText(
      "This cannot be taken. Its maker has taken it back.",
    );
    expect(await listedOf(offer)).toBeNull();
  });

  await test.step("every offer at once, also one without a link", async () => {
    const [listed, sent] = [
      await signedOffer(lender, await pricedOffer(usdcOf("300"))),
      await signedOffer(lender, await pricedOffer(usdcOf("200"))),
    ];
    await postOffer(listed);
    await openText(borrower, listed);
    const opened = borrower.page.locator("[data-opened=offer]");
    await expect(opened).toContainText("Loan-to-value now");
    await page.getByText("Take all your offers back").click();
    await page.getByRole("button", { name: "Take all back", exact: true }).click();
    for (const shared of [listed, sent]) {
      await openText(borrower, shared);
      await expect(opened).toContainText("This cannot be taken. Its maker has taken all earlier offers back.");
    }
    expect(await listedOf(listed)).toBeNull();
  });

  await test.step("what cannot be taken says why, before any wallet opens", async () => {
    const asked = borrower.wallet.transactions.length;
    const opened = borrower.page.locator("[data-opened=offer]");
    const says = async (shared: SharedOrder, sentence: string) => {
      await openText(borrower, shared);
      await expect(opened).toContainText(`This cannot be taken. ${sentence}`);
      await expect(opened.getByRole("button", { name: /^Borrow/ })).toHaveCount(0);
    };
    const given = await pricedOffer(usdcOf("100"));
    await says(await signedOffer(lender, { ...given, taker: core }), "It is for another account.");
    const unfunded = await signedOffer(lender, given);
    await approve(lender.account, usdc.info.token, await loansAt(), 0n);
    await says(unfunded, "Its maker does not have, or has not approved, what it offers.");
    const taken = await signedOffer(lender, given);
    await takeAll(borrower, taken);
    await says(taken, "All of it is taken.");
    expect(borrower.wallet.transactions).toHaveLength(asked);
  });

  await test.step("a maker who sleeps loses nothing", async () => {
    const shared = await signedOffer(lender, { ...(await pricedOffer(usdcOf("100"))), lasts: HOUR });
    const held = [await balanceOf(usdc.info.token, lender.account), (await deposit()).position.supplyShares];
    await openText(borrower, shared);
    const opened = borrower.page.locator("[data-opened=offer]");
    await expect(opened).toContainText("Can be taken now: 100 USDC.");
    await passTime(HOUR + 1n);
    await expect(opened).toContainText("This cannot be taken. It has expired.");
    expect([await balanceOf(usdc.info.token, lender.account), (await deposit()).position.supplyShares]).toEqual(held);
  });
});
