import { apy } from "@weir/sdk/math/interest";
import { loanDue, loanHealth } from "@weir/sdk/orders/loanMath";
import { collateralFor } from "@weir/sdk/orders/loanOffer";
import { readOrderText, type SharedOrder } from "@weir/sdk/orders/orderText";
import { parseEther } from "viem";
import { formatHealth } from "../src/lib/format/formatHealth.ts";
import { formatPercent } from "../src/lib/format/percent.ts";
import { ask } from "./support/indexerApi.ts";
import { openLoan } from "./support/loanList.ts";
import { faults, picturesAtWidths, settled } from "./support/look.ts";
import { atRest, openOffer } from "./support/offersPage.ts";
import { expectLoanIndexed, loanOnChain, loansAt, newestLoan } from "./support/peerLoan.ts";
import { purseOf, reserves, usdcOf } from "./support/peerTokens.ts";
import { test } from "./support/people.ts";
import { allowanceOf } from "./support/person.ts";
import { expectPairs, fromTo, shownAmount } from "./support/shownPairs.ts";
import { hashOf, listedOf } from "./support/signedOrder.ts";
import { expect } from "./support/test.ts";
import { chain } from "./support/testClient.ts";

// An offer from the side of who wants to borrow. Figures are compared with the chain and the indexer.

test("an offer to borrow is published, found without a link and taken in part; the borrower adds collateral", async ({
  people,
}) => {
  test.setTimeout(120_000);
  const { borrower, lender } = await people("/loans", "borrower", "lender");
  const { usdc, weth } = await reserves();
  const loans = await loansAt();
  await atRest(borrower, lender);
  const pledged = () => allowanceOf(weth.info.token, borrower.account, loans);

  const offer = await test.step("who borrows makes it, and publishes it on the chain", async () => {
    const { page } = borrower;
    await page.getByRole("button", { name: "Make an offer" }).click();
    await page.getByRole("group", { name: "You" }).getByRole("button", { name: "borrow" }).click();
    await page.getByLabel("Token that is lent").selectOption({ label: "USDC" });
    await page.getByLabel("Token that secures it").selectOption({ label: "WETH" });
    await page.getByLabel(/^How much is lent/).fill("800");
    await page.getByRole("button", { name: /loan-to-value of 60/ }).click();
    const collateral = await page.getByLabel(/^How much secures it/).inputValue();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByLabel("Rate, percent a year").fill("9");
    await page.getByLabel("Term, days").fill("60");
    await page.getByRole("button", { name: "Next" }).click();
    const means = page.getByRole("region", { name: "What it means" });
    await expect(means).toContainText("Whoever takes it gives you 800 USDC, for ");
    await expect(page.getByLabel("Repayments go into"), "only who lends is repaid").toHaveCount(0);
    await settled(page);
    expect(await faults(page, false)).toEqual([]);
    await picturesAtWidths(page, "loans-borrow");
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole("button", { name: "Approve first" }).click();
    await page.getByRole("button", { name: "Sign, and share a link" }).click();
    const { order } = readOrderText(await page.locator("[data-link]").inputValue());
    await page.getByRole("button", { name: "Publish it on the chain" }).click();
    await expect(page.getByText("Published. It is listed under “Offers”.").first()).toBeVisible();
    await page.getByRole("button", { name: "Close", exact: true }).click();
    const made = order as Extract<SharedOrder, { kind: "offer" }>;
    expect(made.order).toMatchObject({ lends: false, principal: usdcOf("800"), collateral: parseEther(collateral) });
    return made;
  });
  expect([await pledged(), await listedOf(offer)]).toEqual([offer.order.collateral, usdcOf("800")]);
  const { orders } = await ask<{ orders: { nodes: unknown[] } }>(
    "query Order($id: Hex!) { orders(where: { id: { eq: $id } }) { nodes { kind gives maker amount placed signed } } }",
    { id: hashOf(offer) },
  );
  expect(orders.nodes).toEqual([
    {
      ...{ kind: "offer", gives: false, maker: borrower.account.toLowerCase(), amount: `${usdcOf("800")}` },
      ...{ placed: false, signed: true },
    },
  ]);

  const loan = await test.step("the other finds it, and lends a part", async () => {
    const row = await openOffer(lender, offer, "To borrow");
    await expect(row).toContainText("Can be taken now: 800 USDC.");
    await row.getByLabel(/^How much/).fill("300");
    const earns = formatPercent(apy((await reserves()).usdc.supplyRate));
    await row.getByLabel("Repayments go into").selectOption({ label: `Core, earning ${earns} now` });
    const brings = collateralFor(offer.order, usdcOf("300"));
    const had = { lender: await purseOf(lender), borrower: await purseOf(borrower) };
    await expectPairs(
      row.getByLabel("What this changes"),
      {
        "USDC in the wallet": fromTo(
          shownAmount(had.lender[0], usdc),
          shownAmount(had.lender[0] - usdcOf("300"), usdc),
        ),
        "You have lent": fromTo("0 USDC", "300 USDC"),
        "Collateral held": fromTo("0 WETH", shownAmount(brings, weth)),
      },
      "what taking changes",
    );
    await row.getByRole("button", { name: "Lend 300 USDC" }).click();
    await expect(row.locator("[data-outcome=confirmed]")).toBeVisible();
    const taken = await newestLoan();
    expect(taken.terms).toMatchObject({ borrower: borrower.account, payReserve: usdc.id });
    expect(await expectLoanIndexed(taken)).toMatchObject({
      ...{ principal: usdcOf("300"), collateral: brings, owner: lender.account },
    });
    expect(await purseOf(lender)).toEqual([had.lender[0] - usdcOf("300"), had.lender[1]]);
    expect(await purseOf(borrower)).toEqual([had.borrower[0] + usdcOf("300"), had.borrower[1] - brings]);
    expect([await pledged(), await listedOf(offer)]).toEqual([offer.order.collateral - brings, usdcOf("500")]);
    return taken;
  });

  await test.step("the borrower adds collateral, and what is left of the offer can still be taken", async () => {
    const [before, had, left] = [await loanOnChain(loan), await purseOf(borrower), await pledged()];
    const { form, facts, changes, press } = await openLoan(borrower, "My loans", loan, "Add collateral");
    const { usdc: owed, weth: held } = await reserves();
    const healthOf = (collateral: bigint, due: bigint) =>
      formatHealth(
        loanHealth(loan.terms, collateral, due, { loanLow: owed.priceLow, collateralHigh: held.priceHigh })!,
      );
    await expectPairs(
      facts,
      {
        "Collateral held": shownAmount(before.collateral, weth),
        "Health factor": healthOf(before.collateral, before.due),
      },
      "the loan before",
    );
    await form.getByLabel(/^How much/).fill("6");
    await expect(form).toContainText(`Only ${shownAmount(had[1], weth)} is there; 6 WETH is needed.`);
    await form.getByLabel(/^How much/).fill("0.25");
    const more = parseEther("0.25");
    await expectPairs(
      changes,
      {
        "Collateral held": fromTo(shownAmount(before.collateral, weth), shownAmount(before.collateral + more, weth)),
        "WETH in the wallet": fromTo(shownAmount(had[1], weth), shownAmount(had[1] - more, weth)),
      },
      "what more collateral changes",
    );
    await press("Add collateral").click();
    await expect.poll(async () => (await loanOnChain(loan)).collateral).toBe(before.collateral + more);
    const after = await expectLoanIndexed(loan);
    await expectPairs(
      facts,
      {
        "Collateral held": shownAmount(after.collateral, weth),
        "Health factor": healthOf(after.collateral, after.due),
        "Due now": shownAmount(
          loanDue(loan.terms, after.principal, (await (await chain()).getBlock()).timestamp),
          usdc,
        ),
      },
      "the loan after",
    );
    await expect(form.getByLabel(/^How much/)).toHaveValue("");
    expect(await purseOf(borrower)).toEqual([had[0], had[1] - more]);
    expect([await pledged(), await listedOf(offer)]).toEqual([left, usdcOf("500")]);
  });
});
