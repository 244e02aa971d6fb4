import { loanDue } from "@weir/sdk/orders/loanMath";
import { orderText, readOrderText, type SharedOrder } from "@weir/sdk/orders/orderText";
import { parseUnits } from "viem";
import { passTime } from "./support/chainClock.ts";
import { faults, inTheme, overflow, picture, picturesAtWidths, settled } from "./support/look.ts";
import { loanOnChain, newestLoan } from "./support/peerLoan.ts";
import { balanceOf } from "./support/person.ts";
import { refreshFeeds } from "./support/refreshFeeds.ts";
import { expect, test } from "./support/test.ts";
import { chain, reserveIn, snapshotOf } from "./support/testClient.ts";

// Two persons, two browsers, two wallets: what one offers to lend the other borrows. Every figure is compared with the chain.

test("an offer to lend is signed, taken in part by link, repaid in part, collected, and seized in default", async ({
  person,
}) => {
  test.setTimeout(120_000);
  const client = await chain();
  const [lender, borrower] = [await person("/loans"), await person("/loans")];
  const snapshot = await snapshotOf(lender.account);
  const [weth, usdc] = [reserveIn(snapshot, "WETH").info.token, reserveIn(snapshot, "USDC").info.token];

  const { page } = lender;
  await test.step("three steps, with what is wrong said at the step", async () => {
    await page.getByRole("button", { name: "Make an offer" }).click();
    await page.getByRole("button", { name: "Next" }).click();
    await expect(page.getByText("This is missing.").first()).toBeVisible();
    await page.getByLabel("Token that is lent").selectOption({ label: "USDC" });
    await page.getByLabel("Token that secures it").selectOption({ label: "WETH" });
    await page.getByLabel(/^How much is lent/).fill("900");
    await page.getByRole("button", { name: /loan-to-value of 60/ }).click();
    await expect(page.getByText(/^Loan-to-value (59\.99|60\.00)%/)).toBeVisible();
    await picture(page, "loans-what", false);
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByText("Grace, auction, who and how long").click();
    await page.getByLabel("Rate, percent a year").fill("8");
    await page.getByLabel("Term, days").fill("30");
    await settled(page);
    expect(await faults(page, false)).toEqual([]);
    await inTheme(page, "dark");
    expect(await faults(page, false, ["color-contrast"])).toEqual([]);
    await picture(page, "loans-terms-dark", false);
    await inTheme(page, "light");
    await page.getByRole("button", { name: "Next" }).click();
    await expect(page.getByText(/Whoever takes it gets 900 USDC from you/)).toBeVisible();
    await expect(page.getByText(/of interest\. Early, at least/)).toBeVisible();
    await picturesAtWidths(page, "loans-make");
    await page.setViewportSize({ width: 1280, height: 900 });
  });
  await page.getByRole("button", { name: "Approve first" }).click();
  await page.getByRole("button", { name: "Sign, and share a link" }).click();
  const link = await page.locator("[data-link]").inputValue();
  const { order } = readOrderText(link);
  const shared = order as Extract<SharedOrder, { kind: "offer" }>;
  expect(shared.order).toMatchObject({ lends: true, principal: parseUnits("900", 6), minInterest: 100n });
  expect(lender.wallet.transactions).toHaveLength(1);

  await test.step("every text that is none says why, before any wallet opens", async () => {
    const change = (over: Partial<SharedOrder>) => orderText({ ...shared, ...over } as SharedOrder);
    const wrong: [text: string, sentence: RegExp][] = [
      [orderText(shared).slice(0, -9), /cut off/],
      ["hello", /no offer/],
      [change({ chainId: 1 }), /another chain \(1\)/],
      [change({ contract: weth }), /another contract/],
      [change({ signature: `0x${"5a".repeat(65)}` }), /did not sign/],
      [change({ order: { ...shared.order, expiry: 1n } }), /It has expired/],
      [change({ order: { ...shared.order, epoch: 7n } }), /taken all earlier offers back/],
      [change({ order: { ...shared.order, taker: weth } }), /did not sign|another account/],
    ];
    for (const [given, sentence] of wrong) {
      await borrower.page.evaluate((text) => {
        window.location.hash = `#offer=${text}`;
      }, given);
      await expect(borrower.page.locator("[data-opened]")).toContainText(sentence);
    }
    expect(borrower.wallet.transactions).toEqual([]);
  });

  await borrower.page.evaluate((text) => {
    window.location.hash = text;
  }, new URL(link).hash);
  const opened = borrower.page.locator("[data-opened=offer]");
  await expect(opened).toContainText("Can be taken now: 900 USDC.");
  await opened.getByLabel(/^How much/).fill("1000");
  await expect(opened).toContainText("at most 900 USDC");
  await opened.getByLabel(/^How much/).fill("300");
  await expect(opened.getByText("You owe")).toBeVisible();
  await picturesAtWidths(borrower.page, "loans-offer");
  await borrower.page.setViewportSize({ width: 1280, height: 900 });
  expect(await faults(borrower.page, false)).toEqual([]);
  await opened.getByRole("button", { name: "Borrow 300 USDC" }).click();
  await expect(opened.locator("[data-outcome=confirmed]")).toBeVisible();
  const loan = await newestLoan();
  expect((await loanOnChain(loan)).principal).toBe(parseUnits("300", 6));
  await borrower.page.getByRole("button", { name: "Close", exact: true }).click();

  const mine = borrower.page.getByRole("region", { name: "My loans" });
  await mine.getByRole("button", { name: /300\..* USDC due/ }).click();
  await expect(mine.locator("[data-next=matures]")).toBeVisible();
  await mine.getByLabel(/^How much/).fill("100");
  const [before, had] = [await loanOnChain(loan), await balanceOf(weth, borrower.account)];
  const repay = mine.getByRole("button", { name: "Repay", exact: true });
  await expect(repay).toHaveCount(2);
  await repay.last().click();
  await expect(mine.locator("[data-outcome=confirmed]")).toBeVisible();
  // What was typed is done with; other amounts can follow.
  await expect(mine.getByLabel(/^How much/)).toHaveValue("");
  const after = await loanOnChain(loan);
  expect(after.owedTokens).toBe(parseUnits("100", 6));
  expect(after.principal).toBeLessThan(before.principal);
  expect((await balanceOf(weth, borrower.account)) - had).toBe(before.collateral - after.collateral);
  await settled(borrower.page);
  expect(await faults(borrower.page, false)).toEqual([]);
  await picturesAtWidths(borrower.page, "loans-mine");
  await borrower.page.setViewportSize({ width: 1280, height: 900 });

  await page.getByRole("button", { name: "Close", exact: true }).click();
  const claims = page.getByRole("region", { name: "My claims" });
  await claims.locator("[data-loan] > button").click();
  const paid = await balanceOf(usdc, lender.account);
  // The choice of what to do, and the form's own button once the form is there.
  const collect = claims.getByRole("button", { name: "Collect" });
  await expect(collect).toHaveCount(2);
  await collect.last().click();
  await expect(claims.locator("[data-outcome=confirmed]")).toBeVisible();
  expect((await balanceOf(usdc, lender.account)) - paid).toBe(parseUnits("100", 6));

  await test.step("in default the auction comes first, then the lender takes what is left", async () => {
    await passTime(33n * 86_400n + 60n);
    await expect(claims.locator("[data-next=auctionEnds]")).toBeVisible();
    const { timestamp } = await client.getBlock();
    const due = loanDue(loan.terms, after.principal, timestamp);
    await expect(claims.locator("[data-loan]").first()).toContainText(`${Number(due) / 1e6}`.slice(0, 6));
    await passTime(2n * 86_400n);
    await expect(claims.locator("[data-next=canBeTaken]")).toBeVisible();
    await claims.getByRole("button", { name: "Take the collateral", exact: true }).click();
    const held = await balanceOf(weth, lender.account);
    await claims.getByRole("button", { name: /^Take \d/ }).click();
    await expect.poll(async () => (await loanOnChain(loan)).principal).toBe(0n);
    expect((await balanceOf(weth, lender.account)) - held).toBe(after.collateral);
  });
  expect(await overflow(page)).toBe(0);
  await refreshFeeds();
});
