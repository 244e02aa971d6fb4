import { WAD } from "@weir/sdk/math/wad";
import { auctioned, liquidationOfLoan, loanDue } from "@weir/sdk/orders/loanMath";
import { HOUR } from "@weir/sdk/orders/orderFields";
import { formatHealth } from "../src/lib/format/formatHealth.ts";
import { formatPercent } from "../src/lib/format/percent.ts";
import { ltvOf } from "../src/modules/loans/loanFigures.ts";
import { passTime } from "./support/chainClock.ts";
import { openLoan, pricedOffer } from "./support/loanList.ts";
import { moveEther } from "./support/movePrices.ts";
import { atRest } from "./support/offersPage.ts";
import { expectLoanIndexed, lend, loanOnChain } from "./support/peerLoan.ts";
import { purseOf, reserves, usdcOf } from "./support/peerTokens.ts";
import { test } from "./support/people.ts";
import { refreshFeeds } from "./support/refreshFeeds.ts";
import { expectPairs, fromTo, shownAmount } from "./support/shownPairs.ts";
import { expect } from "./support/test.ts";

// What becomes of a loan whose collateral falls, and of one that is not repaid. Figures are compared with the chain and the indexer.

test("prices fall: liquidated, then taken while worth less than it owes; in default: sold by the minute", async ({
  people,
}) => {
  test.setTimeout(120_000);
  const { lender, borrower, third } = await people("/loans", "lender", "borrower", "third");
  const { usdc, weth } = await reserves();
  const falls = await lend(lender, borrower, await pricedOffer(usdcOf("400")));
  const short = { ...(await pricedOffer(usdcOf("300"))), term: 2n * HOUR, grace: 6n * HOUR, auction: 6n * HOUR };
  const late = await lend(lender, borrower, short);
  await atRest(lender, third);
  const pricesNow = async () => {
    const { usdc: loan, weth: collateral } = await reserves();
    return { loanLow: loan.priceLow, collateralHigh: collateral.priceHigh };
  };

  const restore = [await moveEther(70n)];
  try {
    await test.step("anyone liquidates a part, with the bonus", async () => {
      const { due, collateral } = await loanOnChain(falls);
      const prices = await pricesNow();
      const { whole, health } = liquidationOfLoan(falls.terms, collateral, due, prices)!;
      // The indexer keeps prices for half a second.
      await expect.poll(async () => (await expectLoanIndexed(falls)).row.health).toBe(`${health}`);
      const gets = (whole * usdcOf("100")) / due;
      const { form, facts, changes, press } = await openLoan(third, "Open to anyone", falls, "Liquidate");
      await expectPairs(
        facts,
        { "Due now": shownAmount(due, usdc), "Health factor": formatHealth(health) },
        "the loan that may be liquidated",
      );
      await form.getByLabel(/^You pay/).fill("100");
      const had = await purseOf(third);
      await expectPairs(
        changes,
        {
          "USDC in the wallet": fromTo(shownAmount(had[0], usdc), shownAmount(had[0] - usdcOf("100"), usdc)),
          "WETH in the wallet": fromTo(shownAmount(had[1], weth), shownAmount(had[1] + gets, weth)),
        },
        "what liquidating changes",
      );
      await press("Liquidate").click();
      await expect.poll(async () => (await loanOnChain(falls)).owedTokens).toBe(usdcOf("100"));
      expect(await purseOf(third)).toEqual([had[0] - usdcOf("100"), had[1] + gets]);
      await expectLoanIndexed(falls);
    });

    await test.step("worth less than it owes, the lender takes it before maturity", async () => {
      restore.push(await moveEther(60n));
      await expect.poll(async () => (await expectLoanIndexed(falls)).row.seizable).toBe(true);
      const { due, collateral } = await loanOnChain(falls);
      const { usdc: loan, weth: held } = await reserves();
      const ltv = ltvOf({ loan, collateral: held }, due, collateral)!;
      expect(ltv, "worth less than it owes").toBeGreaterThan(WAD);
      const { form, press } = await openLoan(lender, "My claims", falls, "Take the collateral");
      await expect(form).toContainText(
        `You take ${shownAmount(collateral, weth)} in place of ${shownAmount(due, usdc)}.`,
      );
      await expect(form).toContainText(`worth ${formatPercent((WAD * WAD) / ltv)} of what is due now.`);
      const had = await purseOf(lender);
      await press(`Take ${shownAmount(collateral, weth)}`).click();
      await expect.poll(async () => (await loanOnChain(falls)).principal).toBe(0n);
      expect(await purseOf(lender)).toEqual([had[0], had[1] + collateral]);
      await expectLoanIndexed(falls, "seized");
      // What was paid before still waits.
      const collect = await openLoan(lender, "My claims", falls, "Collect");
      await collect.press("Collect").click();
      await expect.poll(() => purseOf(lender)).toEqual([had[0] + usdcOf("100"), had[1] + collateral]);
    });
  } finally {
    for (const back of restore.toReversed()) await back();
  }

  await test.step("in the auction half the time buys half the collateral; the rest is the borrower's", async () => {
    await passTime(11n * HOUR - ((await loanOnChain(late)).now - late.terms.start));
    await refreshFeeds();
    const { due, collateral, now, row } = await expectLoanIndexed(late);
    const paid = usdcOf("150");
    const { bought, freed } = auctioned(late.terms, { principal: usdcOf("300"), collateral }, paid, due, now)!;
    expect(row.auctionCollateral).toBe(`${collateral / 2n}`);
    const { form, changes, press } = await openLoan(third, "Open to anyone", late, "Buy collateral");
    await expect(form).toContainText("Buyers get 50.00% of the collateral of what they pay");
    await form.getByLabel(/^You pay/).fill("150");
    const [had, of] = [await purseOf(third), await purseOf(borrower)];
    await expectPairs(
      changes,
      {
        "USDC in the wallet": fromTo(shownAmount(had[0], usdc), shownAmount(had[0] - paid, usdc)),
        "WETH in the wallet": fromTo(shownAmount(had[1], weth), shownAmount(had[1] + bought, weth)),
      },
      "what buying changes",
    );
    await press("Buy").click();
    await expect.poll(async () => (await loanOnChain(late)).owedTokens).toBe(paid);
    expect(await purseOf(third)).toEqual([had[0] - paid, had[1] + bought]);
    expect(await purseOf(borrower)).toEqual([of[0], of[1] + freed]);
    await expectLoanIndexed(late);
    expect(due).toBe(loanDue(late.terms, usdcOf("300"), now));
  });
});
