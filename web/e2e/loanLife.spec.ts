import { apy } from "@weir/sdk/math/interest";
import { toAssetsDown, toAssetsUp } from "@weir/sdk/math/shares";
import { findReserve } from "@weir/sdk/math/snapshot";
import { WAD } from "@weir/sdk/math/wad";
import { auctioned, liquidationOfLoan, loanDue, rollTip } from "@weir/sdk/orders/loanMath";
import { collateralFor } from "@weir/sdk/orders/loanOffer";
import { DAY, HOUR } from "@weir/sdk/orders/orderFields";
import { orderFragment, orderText, readOrderText, type SharedOrder } from "@weir/sdk/orders/orderText";
import { type Address, erc20Abi, parseEther, parseUnits } from "viem";
import { exactAmount } from "../src/lib/format/amount.ts";
import { formatHealth } from "../src/lib/format/formatHealth.ts";
import { formatPercent } from "../src/lib/format/percent.ts";
import { collateralAt, ltvOf, saleFigures } from "../src/modules/loans/loanFigures.ts";
import { passTime } from "./support/chainClock.ts";
import { expectPairs, fromTo, shownAmount } from "./support/figures.ts";
import {
  expectLoanIndexed,
  hashOf,
  lend,
  listedOf,
  loanOnChain,
  loansAt,
  newestLoan,
  type OfferGiven,
  type RunningLoan,
  signedOffer,
  takeAll,
} from "./support/peerLoan.ts";
import { approve, balanceOf, type Person } from "./support/person.ts";
import { moveEther } from "./support/movePrices.ts";
import { refreshFeeds } from "./support/refreshFeeds.ts";
import { siteConfig } from "./support/siteUnderTest.ts";
import { expect, test } from "./support/test.ts";
import { chain, onCore, poolNamed, reserveIn, snapshotOf } from "./support/testClient.ts";

// What becomes of loans between persons, each in a browser of their own. Figures are compared with the chain and with the indexer.

test.use({ actionTimeout: 15_000 });

const usdcOf = (text: string): bigint => parseUnits(text, 6);

/** The two reserves that the loans here are about. */
async function reserves(account: Address) {
  const snapshot = await snapshotOf(account);
  return { usdc: reserveIn(snapshot, "USDC"), weth: reserveIn(snapshot, "WETH") };
}

/** USDC against WETH at a loan-to-value of 60 %, protected by the prices of the pool Core. */
async function pricedOffer(principal: bigint, over: Partial<OfferGiven> = {}): Promise<OfferGiven> {
  const { usdc, weth } = await reserves("0x0000000000000000000000000000000000000001");
  return {
    ...{ lends: true, loanToken: usdc.info.token, principal, rate: parseEther("0.08"), term: 30n * DAY },
    collateralToken: weth.info.token,
    collateral: collateralAt({ loan: usdc, collateral: weth }, principal, parseEther("0.6"))!,
    ...{ priceLoan: usdc.id, priceCollateral: weth.id, lltv: 8_000n, bonus: 500n },
    ...over,
  };
}

/** The page's clock ticks between blocks; at rest its figures are those of the newest block. */
const atRest = async (...people: Person[]): Promise<void> => {
  await Promise.all(people.map(({ page }) => page.clock.setFixedTime(Date.now())));
};

const regionOf = ({ page }: Person, name: string) => page.getByRole("region", { name, exact: true });

/** Opens a loan in a list, and one of the things that can be done with it. */
async function openLoan(person: Person, list: string, { terms }: RunningLoan, action?: string) {
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

/** Opens an offer in the list of everybody, without a link. */
async function openOffer(person: Person, tab: string, shared: SharedOrder) {
  const offers = regionOf(person, "Offers");
  await offers.getByRole("button", { name: tab, exact: true }).click();
  const row = offers.locator(`[data-offer="${hashOf(shared)}"]`);
  await row.locator("> button").click();
  return row;
}

/** Opens the text of an offer as a link does. */
const openText = ({ page }: Person, shared: SharedOrder) =>
  page.evaluate((hash) => {
    window.location.hash = hash;
  }, orderFragment(shared));

async function post(shared: SharedOrder): Promise<void> {
  const { indexerUrl } = await siteConfig();
  const headers = { "content-type": "text/plain" };
  const response = await fetch(`${indexerUrl}/v1/offers`, { method: "POST", headers, body: orderText(shared) });
  expect(response.status, await response.text()).toBe(200);
}

const allowanceOf = async (token: Address, owner: Address): Promise<bigint> =>
  (await chain()).readContract({
    ...({ address: token, abi: erc20Abi, functionName: "allowance" } as const),
    args: [owner, await loansAt()],
  });

test("money that earned in the pool is lent in part, repaid early, collected as a deposit; the rest is withdrawn", async ({
  person,
}) => {
  test.setTimeout(120_000);
  const lender = await person("/loans");
  const borrower = await person("/loans");
  const { core } = await poolNamed("Core");
  const { usdc, weth } = await reserves(lender.account);
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
    const { supplyRate } = (await reserves(lender.account)).usdc;
    const earning = `Earns ${formatPercent(apy(supplyRate))} in Core until somebody takes it.`;
    await expect(page.getByText(earning)).toBeVisible();
    await page.getByRole("button", { name: "Approve first" }).click();
    await page.getByRole("button", { name: "Sign, and share a link" }).click();
    const { order } = readOrderText(await page.locator("[data-link]").inputValue());
    await page.getByRole("button", { name: "List it with this indexer" }).click();
    await expect(page.getByText("Listed. Who uses this indexer sees it.").first()).toBeVisible();
    await page.getByRole("button", { name: "Close", exact: true }).click();
    return order as Extract<SharedOrder, { kind: "offer" }>;
  });
  expect(await listedOf(lender.account, offer)).toBe(usdcOf("1000"));

  await passTime(DAY);
  await refreshFeeds();
  const deposit = async () => findReserve(await snapshotOf(lender.account), usdc.id);
  const worth = ({ position, totals }: Awaited<ReturnType<typeof deposit>>) =>
    toAssetsDown(position.supplyShares, totals.supplyAssets, totals.supplyShares);
  const earned = worth(await deposit());
  expect(earned, "the deposit after a day").toBeGreaterThan(usdcOf("2000"));

  const loan = await test.step("the other finds it without a link, and takes a part", async () => {
    const row = await openOffer(borrower, "To lend", offer);
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
    expect(await listedOf(lender.account, offer)).toBe(usdcOf("600"));
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
    await expect.poll(() => allowanceOf(usdc.info.token, borrower.account)).toBe(0n);
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

  await test.step("what is left of the offer is withdrawn", async () => {
    const row = await openOffer(lender, "To lend", offer);
    await expect(row).toContainText("This is your own offer");
    await row.getByRole("button", { name: "Withdraw this offer" }).click();
    await expect(row).toContainText("Its maker has withdrawn it.");
    await openText(borrower, offer);
    await expect(borrower.page.locator("[data-opened=offer]")).toContainText(
      "Cannot be taken: Its maker has withdrawn it.",
    );
    expect(await listedOf(lender.account, offer)).toBeNull();
  });

  await test.step("every offer at once, also one without a link", async () => {
    const [listed, sent] = [
      await signedOffer(lender, await pricedOffer(usdcOf("300"))),
      await signedOffer(lender, await pricedOffer(usdcOf("200"))),
    ];
    await post(listed);
    await openText(borrower, listed);
    const opened = borrower.page.locator("[data-opened=offer]");
    await expect(opened).toContainText("Loan-to-value now");
    await page.getByText("Withdraw all your offers").click();
    await page.getByRole("button", { name: "Withdraw all", exact: true }).click();
    for (const shared of [listed, sent]) {
      await openText(borrower, shared);
      await expect(opened).toContainText("Cannot be taken: Its maker has withdrawn all earlier offers.");
    }
    expect(await listedOf(lender.account, listed)).toBeNull();
  });

  await test.step("what cannot be taken says why, before any wallet opens", async () => {
    const asked = borrower.wallet.transactions.length;
    const opened = borrower.page.locator("[data-opened=offer]");
    const says = async (shared: SharedOrder, sentence: string) => {
      await openText(borrower, shared);
      await expect(opened).toContainText(`Cannot be taken: ${sentence}`);
      await expect(opened.getByRole("button", { name: /^Borrow/ })).toHaveCount(0);
    };
    const given = await pricedOffer(usdcOf("100"));
    await says(
      await signedOffer(lender, { ...given, taker: core }),
      "It names another account that alone may take it.",
    );
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
    await expect(opened).toContainText("Cannot be taken: Its time is over.");
    expect([await balanceOf(usdc.info.token, lender.account), (await deposit()).position.supplyShares]).toEqual(held);
  });
});

test("a claim is sold, its new owner keeps tokens and gives it away; the loan is refinanced, then becomes a debt in a pool", async ({
  person,
}) => {
  test.setTimeout(120_000);
  const [lender, borrower, third] = [await person("/loans"), await person("/loans"), await person("/loans")];
  const { usdc, weth } = await reserves(lender.account);
  const loan = await lend(lender, borrower, { ...(await pricedOffer(usdcOf("500"))), payReserve: usdc.id });
  await passTime(DAY);
  await refreshFeeds();
  await atRest(lender, borrower, third);
  const money = ({ account }: Person) => balanceOf(usdc.info.token, account);

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
    const had = [await money(lender), await money(third)];
    await row.getByRole("button", { name: `Buy for ${shownAmount(paid, usdc)}` }).click();
    await expect.poll(async () => (await loanOnChain(loan)).owner).toBe(third.account);
    expect([await money(lender), await money(third)]).toEqual([had[0]! + paid, had[1]! - paid]);
    await expectLoanIndexed(loan);
    await expect(regionOf(lender, "My claims")).toContainText("Nobody owes you.");
  });

  await test.step("its new owner keeps what is paid as tokens, collects it, and gives the claim away", async () => {
    const keep = await openLoan(third, "My claims", loan, "How repayments wait");
    await keep.press("Keep repayments as tokens").click();
    await expect(keep.facts).toContainText("wait as tokens");
    const repay = await openLoan(borrower, "My loans", loan, "Repay");
    await repay.form.getByLabel(/^How much/).fill("100");
    await repay.press("Repay").click();
    await expect.poll(async () => (await loanOnChain(loan)).owedTokens).toBe(usdcOf("100"));
    const { row, owedShares } = await expectLoanIndexed(loan);
    expect([row.keepsTokens, owedShares]).toEqual([true, 0n]);

    const collect = await openLoan(third, "My claims", loan, "Collect");
    await expectPairs(collect.facts, { "Paid and waiting": "100 USDC" }, "what waits");
    const had = await money(third);
    await collect.press("Collect").click();
    await expect.poll(async () => (await money(third)) - had).toBe(usdcOf("100"));

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
    await post(cheaper);
    const before = await loanOnChain(loan);
    const { form, changes, press } = await openLoan(borrower, "My loans", loan, "Refinance");
    await form.getByLabel("Offer").selectOption(hashOf(cheaper));
    const had = [await money(borrower), await balanceOf(weth.info.token, borrower.account)] as const;
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
    expect(await money(borrower)).toBe(had[0]);
    expect(await balanceOf(weth.info.token, borrower.account)).toBe(had[1] + before.collateral - wanted);
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
    const had = [await money(lender), await money(third)] as const;
    await roll.press("Roll it now").click();
    await expect.poll(async () => (await loanOnChain(next)).principal).toBe(0n);
    expect(await money(lender)).toBe(had[0] + tip);
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

test("prices fall: liquidated, then taken while worth less than it owes; in default: sold by the minute", async ({
  person,
}) => {
  test.setTimeout(120_000);
  const [lender, borrower, third] = [await person("/loans"), await person("/loans"), await person("/loans")];
  const { usdc, weth } = await reserves(lender.account);
  const falls = await lend(lender, borrower, await pricedOffer(usdcOf("400")));
  const short = { ...(await pricedOffer(usdcOf("300"))), term: 2n * HOUR, grace: 6n * HOUR, auction: 6n * HOUR };
  const late = await lend(lender, borrower, short);
  await atRest(lender, third);
  const purse = async ({ account }: Person) =>
    [await balanceOf(usdc.info.token, account), await balanceOf(weth.info.token, account)] as const;
  const pricesNow = async () => {
    const { usdc: loan, weth: collateral } = await reserves(lender.account);
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
      const had = await purse(third);
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
      expect(await purse(third)).toEqual([had[0] - usdcOf("100"), had[1] + gets]);
      await expectLoanIndexed(falls);
    });

    await test.step("worth less than it owes, the lender takes it before maturity", async () => {
      restore.push(await moveEther(60n));
      await expect.poll(async () => (await expectLoanIndexed(falls)).row.seizable).toBe(true);
      const { due, collateral } = await loanOnChain(falls);
      const { usdc: loan, weth: held } = await reserves(lender.account);
      const ltv = ltvOf({ loan, collateral: held }, due, collateral)!;
      expect(ltv, "worth less than it owes").toBeGreaterThan(WAD);
      const { form, press } = await openLoan(lender, "My claims", falls, "Take the collateral");
      await expect(form).toContainText(`You take ${shownAmount(collateral, weth)} in place of ${shownAmount(due, usdc)}.`);
      await expect(form).toContainText(`worth ${formatPercent((WAD * WAD) / ltv)} of what is due now.`);
      const had = await purse(lender);
      await press(`Take ${shownAmount(collateral, weth)}`).click();
      await expect.poll(async () => (await loanOnChain(falls)).principal).toBe(0n);
      expect(await purse(lender)).toEqual([had[0], had[1] + collateral]);
      await expectLoanIndexed(falls, "seized");
      // What was paid before still waits.
      const collect = await openLoan(lender, "My claims", falls, "Collect");
      await collect.press("Collect").click();
      await expect.poll(() => purse(lender)).toEqual([had[0] + usdcOf("100"), had[1] + collateral]);
    });
  } finally {
    for (const back of restore.toReversed()) await back();
  }

  await test.step("in the auction half the time buys half the collateral; the rest is the borrower's", async () => {
    await passTime(11n * HOUR - ((await loanOnChain(late)).now - late.terms.start));
    const { due, collateral, now, row } = await expectLoanIndexed(late);
    const paid = usdcOf("150");
    const { bought, freed } = auctioned(late.terms, { principal: usdcOf("300"), collateral }, paid, due, now)!;
    expect(row.auctionCollateral).toBe(`${collateral / 2n}`);
    const { form, changes, press } = await openLoan(third, "Open to anyone", late, "Buy collateral");
    await expect(form).toContainText("Buyers get 50.00% of the collateral of what they pay");
    await form.getByLabel(/^You pay/).fill("150");
    const [had, of] = [await purse(third), await purse(borrower)];
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
    expect(await purse(third)).toEqual([had[0] - paid, had[1] + bought]);
    expect(await purse(borrower)).toEqual([of[0], of[1] + freed]);
    await expectLoanIndexed(late);
    expect(due).toBe(loanDue(late.terms, usdcOf("300"), now));
  });
});
