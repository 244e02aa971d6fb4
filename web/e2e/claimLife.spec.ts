import { toAssetsUp } from "@weir/sdk/math/shares";
import { findReserve } from "@weir/sdk/math/snapshot";
import { rollTip } from "@weir/sdk/orders/loanMath";
import { collateralFor } from "@weir/sdk/orders/loanOffer";
import { DAY } from "@weir/sdk/orders/orderFields";
import { parseEther } from "viem";
import { formatPercent } from "../src/lib/format/percent.ts";
import { saleFigures } from "../src/modules/loans/loanFigures.ts";
import { passTime } from "./support/chainClock.ts";
import { openLoan, pricedOffer, repayIntoTokens } from "./support/loanList.ts";
import { atRest, regionOf } from "./support/offersPage.ts";
import { expectLoanIndexed, lend, loanOnChain, newestLoan, signedOffer } from "./support/peerLoan.ts";
import { dollarsOf, purseOf, reserves, usdcOf } from "./support/peerTokens.ts";
import { test } from "./support/people.ts";
import { refreshFeeds } from "./support/refreshFeeds.ts";
import { expectPairs, fromTo, shownAmount } from "./support/shownPairs.ts";
import { hashOf, postOffer } from "./support/signedOrder.ts";
import { expect } from "./support/test.ts";
import { snapshotOf } from "./support/testClient.ts";

// How claims change hands and loans turn into others, each person in a browser of their own. Figures are compared with the chain and the
// indexer.

test("a claim is sold, its new owner keeps tokens and gives it away; the loan is refinanced, then becomes a debt in a pool", async ({
  people,
}) => {
  test.setTimeout(120_000);
  const { lender, borrower, third } = await people("/loans", "lender", "borrower", "third");
  const { usdc, weth } = await reserves();
  const loan = await lend(lender, borrower, { ...(await pricedOffer(usdcOf("500"))), payReserve: usdc.id });
  await passTime(DAY);
  await refreshFeeds();
  await atRest(lender, borrower, third);

  await test.step("on sale at a part of what is due, and bought in another browser", async () => {
    const { due, principal, now } = await loanOnChain(loan);
    const { paid, atMaturity, yearly } = saleFigures({ terms: loan.terms, principal }, 9_800n, now);
    expect([paid, atMaturity > due]).toEqual([(due * 9_800n + 9_999n) / 10_000n, true]);
    const { form, press } = await openLoan(lender, "My claims", loan, "Sell the claim");
    await form.getByLabel("Price, percent of what is due").fill("98");
    await expect(form).toContainText(
      `Now ${shownAmount(paid, usdc)}. The buyer’s yield to maturity is ${formatPercent(yearly!)} a year.`,
    );
    await press("Offer it for sale").click();
    await expect(form.locator("[data-outcome=confirmed]")).toBeVisible();

    const offers = regionOf(third, "Offers");
    await offers.getByRole("button", { name: "Claims for sale", exact: true }).click();
    const row = offers.getByRole("listitem").filter({ hasText: `Sells a claim of ${shownAmount(due, usdc)}` });
    await row.locator("> button").click();
    await expectPairs(
      row.getByLabel("Terms", { exact: true }),
      {
        "Due now": shownAmount(due, usdc),
        Price: "98.00% of what is due",
        "Price now": shownAmount(paid, usdc),
        "Due at maturity": shownAmount(atMaturity, usdc),
        "Yield to maturity": `${formatPercent(yearly!)} a year, if it is paid at maturity`,
      },
      "the claim for sale",
    );
    const had = [await dollarsOf(lender), await dollarsOf(third)];
    await row.getByRole("button", { name: `Buy for ${shownAmount(paid, usdc)}` }).click();
    await expect.poll(async () => (await loanOnChain(loan)).owner).toBe(third.account);
    expect([await dollarsOf(lender), await dollarsOf(third)]).toEqual([had[0]! + paid, had[1]! - paid]);
    await expectLoanIndexed(loan);
    await expect(regionOf(lender, "My claims")).toContainText("Nobody owes you.");
  });

  await test.step("its new owner keeps what is paid as tokens, collects it, and gives the claim away", async () => {
    await repayIntoTokens(third, borrower, loan);
    const { row, owedShares } = await expectLoanIndexed(loan);
    expect([row.keepsTokens, owedShares]).toEqual([true, 0n]);

    const collect = await openLoan(third, "My claims", loan, "Collect");
    await expectPairs(collect.facts, { "Paid and waiting": "100 USDC" }, "what waits");
    const had = await dollarsOf(third);
    await collect.press("Collect").click();
    await expect.poll(async () => (await dollarsOf(third)) - had).toBe(usdcOf("100"));

    const give = await openLoan(third, "My claims", loan, "Transfer");
    await give.form.getByLabel("To", { exact: true }).fill(third.account);
    await expect(give.form).toContainText("This is your own account.");
    await give.form.getByLabel("To", { exact: true }).fill(lender.account);
    await give.press("Transfer the claim").click();
    await expect.poll(async () => (await loanOnChain(loan)).owner).toBe(lender.account);
    await expectLoanIndexed(loan);
    await expect(regionOf(lender, "My claims").locator(`[data-loan="${loan.terms.number}"]`)).toBeVisible();
  });

  const next = await test.step("another lender’s offer pays the loan", async () => {
    const given = { ...(await pricedOffer(usdcOf("600"))), rate: parseEther("0.05"), term: DAY };
    const cheaper = await signedOffer(third, given);
    await postOffer(cheaper);
    const before = await loanOnChain(loan);
    const { form, changes, press } = await openLoan(borrower, "My loans", loan, "Refinance");
    await form.getByLabel("Offer").selectOption(hashOf(cheaper));
    const had = await purseOf(borrower);
    const wanted = collateralFor(cheaper.order, before.due);
    await expectPairs(
      changes,
      {
        "This loan": fromTo(shownAmount(before.due, usdc), "0 USDC"),
        "New loan": fromTo("0 USDC", shownAmount(before.due, usdc)),
        Rate: fromTo("8.00%", "5.00%"),
        Collateral: fromTo(shownAmount(before.collateral, weth), shownAmount(wanted, weth)),
      },
      "what refinancing changes",
    );
    await press("Refinance").click();
    await expect.poll(async () => (await loanOnChain(loan)).principal).toBe(0n);
    await expectLoanIndexed(loan, "refinanced");
    const taken = await newestLoan();
    const now = await expectLoanIndexed(taken);
    expect(now).toMatchObject({ principal: before.due, collateral: wanted, owner: third.account });
    expect(await purseOf(borrower)).toEqual([had[0], had[1] + before.collateral - wanted]);
    return taken;
  });

  await test.step("shortly before maturity anyone turns it into a debt in the pool, for the tip", async () => {
    const { form, press } = await openLoan(borrower, "My loans", next, "Roll into a pool");
    await form.getByLabel("Tip at maturity, percent").fill("0.5");
    await press("Set it up").click();
    const { form: set } = await openLoan(borrower, "My loans", next);
    await expect(set.getByRole("button", { name: "Do not roll into Core" })).toBeVisible();
    await expect.poll(async () => (await expectLoanIndexed(next)).row.rollTip).toBe(50);
    // Halfway from when it can be rolled to maturity.
    await passTime((DAY * 95n) / 100n - ((await loanOnChain(next)).now - next.terms.start));
    await refreshFeeds();
    const { due, collateral, now } = await loanOnChain(next);
    const tip = rollTip(next.terms, 50n, due, now)!;
    expect(tip).toBeGreaterThan(0n);
    const roll = await openLoan(lender, "Open to anyone", next, "Roll it");
    await expect(roll.form).toContainText(`You get ${shownAmount(tip, usdc)}.`);
    const had = [await dollarsOf(lender), await dollarsOf(third)] as const;
    await roll.press("Roll it now").click();
    await expect.poll(async () => (await loanOnChain(next)).principal).toBe(0n);
    expect(await dollarsOf(lender)).toBe(had[0] + tip);
    expect((await loanOnChain(next)).owedTokens).toBe(due);
    await expectLoanIndexed(next, "rolled");
    const snapshot = await snapshotOf(borrower.account);
    const debt = findReserve(snapshot, usdc.id);
    const owes = toAssetsUp(debt.position.borrowShares, debt.totals.borrowAssets, debt.totals.borrowShares);
    // The pool rounds a debt up by a unit at most.
    expect(owes >= due + tip && owes <= due + tip + 1n, `${owes} owed for ${due + tip}`).toBe(true);
    expect(findReserve(snapshot, weth.id).position.collateral).toBe(collateral);
    await expect(regionOf(borrower, "My loans")).toContainText("became a debt in a pool");
  });
});
