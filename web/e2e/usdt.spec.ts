import { newSwap } from "@weir/sdk/orders/newSwap";
import { DAY } from "@weir/sdk/orders/orderFields";
import { readOrderText, type SharedOrder } from "@weir/sdk/orders/orderText";
import { decodeFunctionData, erc20Abi, isAddressEqual, parseEther } from "viem";
import { common, deskAt } from "./support/deskCommon.ts";
import { openLoan } from "./support/loanList.ts";
import { offerSwap } from "./support/makeSwap.ts";
import { atRest, openOffer, openText } from "./support/offersPage.ts";
import { makeOld } from "./support/oldToken.ts";
import { expectLoanIndexed, loanOnChain, loansAt, newestLoan, signedOffer, takeAll } from "./support/peerLoan.ts";
import { purseOf, reserves, usdcOf } from "./support/peerTokens.ts";
import { test } from "./support/people.ts";
import { allowanceOf, approve, type Person } from "./support/person.ts";
import { signedBy } from "./support/signedOrder.ts";
import { expect } from "./support/test.ts";

// A token as old as USDT: its approve() wants zero before another amount, and nothing of it returns anything. Who holds it has left a few
// units approved before.

const LEFT = 7n;

test("a token as old as USDT is sold, spent, lent, pledged and repaid by who has a residual allowance", async ({
  people,
}) => {
  test.setTimeout(120_000);
  const { holder, other } = await people("/desk", "holder", "other");
  const { usdc, weth } = await reserves();
  const [usd, eth, desk, loans] = [usdc.info.token, weth.info.token, await deskAt(), await loansAt()];
  const makeNew = await makeOld(usd);
  try {
    await atRest(holder, other);
    for (const spender of [desk, loans]) await approve(holder.account, usd, spender, LEFT);
    await approve(other.account, usd, loans, LEFT);

    /** What the person's wallet signs while this is done: the token's approvals by their amount, other calls as null. */
    const signs = async ({ wallet }: Person, work: () => Promise<unknown>) => {
      const before = wallet.transactions.length;
      await work();
      return wallet.transactions
        .slice(before)
        .map(({ to, data }) =>
          isAddressEqual(to, usd) ? decodeFunctionData({ abi: erc20Abi, data }).args?.[1] : null,
        );
    };
    const reset = (amount: bigint) => [0n, LEFT + amount, null];

    await test.step("sold at the desk", async () => {
      let offer: SharedOrder | undefined;
      const signed = await signs(holder, async () => {
        offer = await offerSwap(holder, { give: ["600", "USDC"], get: ["0.4", "WETH"], how: "listed" });
      });
      expect(signed).toEqual(reset(usdcOf("600")).slice(0, 2));
      const had = [await purseOf(holder), await purseOf(other)] as const;
      const row = await openOffer(other, offer!);
      await row.getByRole("button", { name: "Swap", exact: true }).click();
      await expect(row.locator("[data-outcome=confirmed]")).toBeVisible();
      expect(await purseOf(holder)).toEqual([had[0][0] - usdcOf("600"), had[0][1] + parseEther("0.4")]);
      expect(await purseOf(other)).toEqual([had[1][0] + usdcOf("600"), had[1][1] - parseEther("0.4")]);
      expect(await allowanceOf(usd, holder.account, desk), "what stood before stands").toBe(LEFT);
    });

    await test.step("spent at the desk", async () => {
      await approve(other.account, eth, desk, parseEther("0.2"));
      const order = newSwap({
        ...(await common(other)),
        ...{ sell: eth, sellAmount: parseEther("0.2"), buy: usd, buyAmount: usdcOf("300") },
      });
      await openText(holder, await signedBy(other, desk, { kind: "swap", order }));
      const opened = holder.page.locator("[data-opened=offer]");
      const had = await purseOf(holder);
      const signed = await signs(holder, async () => {
        await opened.getByRole("button", { name: "Swap", exact: true }).click();
        await expect(opened.locator("[data-outcome=confirmed]")).toBeVisible();
      });
      expect(signed).toEqual(reset(usdcOf("300")));
      await expect(
        opened.getByRole("listitem").filter({ hasText: "Set the old approval of USDC to zero" }),
      ).toContainText("Done");
      expect(await purseOf(holder)).toEqual([had[0] - usdcOf("300"), had[1] + parseEther("0.2")]);
      expect(await allowanceOf(usd, holder.account, desk)).toBe(LEFT);
    });

    await Promise.all([holder, other].map(({ page }) => page.goto("/loans")));
    const lent = await test.step("lent", async () => {
      const { page } = holder;
      await page.getByRole("button", { name: "Make an offer" }).click();
      await page.getByLabel("Token that is lent").selectOption({ label: "USDC" });
      await page.getByLabel("Token that secures it").selectOption({ label: "WETH" });
      await page.getByLabel(/^How much is lent/).fill("500");
      await page.getByRole("button", { name: /loan-to-value of 60/ }).click();
      await page.getByRole("button", { name: "Next" }).click();
      await page.getByLabel("Rate, percent a year").fill("8");
      await page.getByLabel("Term, days").fill("30");
      await page.getByRole("button", { name: "Next" }).click();
      const signed = await signs(holder, async () => {
        await page.getByRole("button", { name: "Approve first" }).click();
        await page.getByRole("button", { name: "Sign, and share a link" }).click();
        await expect(page.locator("[data-link]")).toBeVisible();
      });
      expect(signed).toEqual(reset(usdcOf("500")).slice(0, 2));
      const { order } = readOrderText(await page.locator("[data-link]").inputValue());
      await page.getByRole("button", { name: "Close", exact: true }).click();
      const loan = await takeAll(other, order as Extract<SharedOrder, { kind: "offer" }>);
      expect(await allowanceOf(usd, holder.account, loans)).toBe(LEFT);
      return loan;
    });

    await test.step("pledged, and more of it added", async () => {
      // The lender's part of what stands approved was spent by another browser a moment ago: the page may not have read that yet.
      const given = { lends: true, loanToken: eth, principal: parseEther("0.1"), rate: parseEther("0.05"), term: DAY };
      const offer = await signedOffer(other, { ...given, collateralToken: usd, collateral: usdcOf("400") });
      await openText(holder, offer);
      const opened = holder.page.locator("[data-opened=offer]");
      const signed = await signs(holder, async () => {
        await opened.getByRole("button", { name: "Borrow 0.1 WETH" }).click();
        await expect(opened.locator("[data-outcome=confirmed]")).toBeVisible();
      });
      expect(signed).toEqual(reset(usdcOf("400")));
      await holder.page.getByRole("button", { name: "Close", exact: true }).click();
      const pledged = await newestLoan();
      const { form, press } = await openLoan(holder, "My loans", pledged, "Add collateral");
      await form.getByLabel(/^How much/).fill("50");
      const added = await signs(holder, async () => {
        await press("Add collateral").click();
        await expect.poll(async () => (await loanOnChain(pledged)).collateral).toBe(usdcOf("450"));
      });
      expect(added).toEqual(reset(usdcOf("50")));
      await expectLoanIndexed(pledged);
      expect(await allowanceOf(usd, holder.account, loans)).toBe(LEFT);
    });

    await test.step("repaid in whole: what is left of the approval stays, and is said to", async () => {
      const { due } = await loanOnChain(lent);
      const { form, press } = await openLoan(other, "My loans", lent, "Repay");
      await form.getByRole("button", { name: "All that is due" }).click();
      await expect(form).toContainText("what is left of it stays approved");
      const had = await purseOf(other);
      const signed = await signs(other, async () => {
        await press("Repay").click();
        await expect.poll(async () => (await loanOnChain(lent)).principal).toBe(0n);
      });
      const approved = signed[1] as bigint;
      expect(signed).toEqual([0n, approved, null]);
      expect((await purseOf(other))[0]).toBe(had[0] - due);
      const left = await allowanceOf(usd, other.account, loans);
      expect(left, "the interest of an hour at most").toBe(approved - due);
      expect(left - LEFT).toBeLessThan(usdcOf("0.01"));
      await expectLoanIndexed(lent, "repaid");
    });
  } finally {
    await makeNew();
  }
});
