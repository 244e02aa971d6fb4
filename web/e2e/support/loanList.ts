import { DAY } from "@weir/sdk/orders/orderFields";
import { parseEther } from "viem";
import { collateralAt } from "../../src/modules/loans/loanFigures.ts";
import { regionOf } from "./offersPage.ts";
import { loanOnChain, type OfferGiven, type RunningLoan } from "./peerLoan.ts";
import { reserves, usdcOf } from "./peerTokens.ts";
import type { Person } from "./person.ts";
import { expect } from "./test.ts";

/** USDC against WETH at a loan-to-value of 60 %, protected by the prices of the pool Core. */
export async function pricedOffer(principal: bigint, over: Partial<OfferGiven> = {}): Promise<OfferGiven> {
  const { usdc, weth } = await reserves();
  return {
    ...{ lends: true, loanToken: usdc.info.token, principal, rate: parseEther("0.08"), term: 30n * DAY },
    collateralToken: weth.info.token,
    collateral: collateralAt({ loan: usdc, collateral: weth }, principal, parseEther("0.6"))!,
    ...{ priceLoan: usdc.id, priceCollateral: weth.id, lltv: 8_000n, bonus: 500n },
    ...over,
  };
}

/** Opens a loan in a list, and one of the things that can be done with it. */
export async function openLoan(person: Person, list: string, { terms }: RunningLoan, action?: string) {
  const row = regionOf(person, list).locator(`[data-loan="${terms.number}"]`);
  const head = row.locator("> button");
  if ((await head.getAttribute("aria-expanded")) !== "true") await head.click();
  const form = row.getByRole("region", { name: "What to do" });
  if (action) await form.getByRole("group", { name: "What to do" }).getByRole("button", { name: action }).click();
  return {
    row,
    form,
    facts: row.getByLabel("Terms", { exact: true }),
    changes: form.getByLabel("What this changes"),
    /** The form's own button, which may be named as the choice above it. */
    press: (name: string | RegExp) => form.getByRole("button", { name, exact: true }).last(),
  };
}

/** The claim's owner keeps repayments as tokens, and 100 USDC are repaid. */
export async function repayIntoTokens(owner: Person, borrower: Person, loan: RunningLoan): Promise<void> {
  const keep = await openLoan(owner, "My claims", loan, "How repayments wait");
  await keep.press("Keep repayments as tokens").click();
  await expect(keep.facts).toContainText("wait as tokens");
  const repay = await openLoan(borrower, "My loans", loan, "Repay");
  await repay.form.getByLabel(/^How much/).fill("100");
  await repay.press("Repay").click();
  await expect.poll(async () => (await loanOnChain(loan)).owedTokens).toBe(usdcOf("100"));
}
