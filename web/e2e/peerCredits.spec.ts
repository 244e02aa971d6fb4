import { deskCall } from "@weir/sdk/actions/deskCall";
import { DAY } from "@weir/sdk/orders/orderFields";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
import { type Address, parseEther } from "viem";
import type { Venue } from "../src/modules/offers/credits.ts";
import { deskAt } from "./support/deskCommon.ts";
import { ask, indexed } from "./support/indexerApi.ts";
import { openLoan } from "./support/loanList.ts";
import { faults, picturesAtWidths, settled } from "./support/look.ts";
import { atRest, regionOf } from "./support/offersPage.ts";
import { block, makeOld } from "./support/oldToken.ts";
import { openDeal, serve } from "./support/peerDeal.ts";
import { expectLoanIndexed, lend, loansAt } from "./support/peerLoan.ts";
import { reserves, usdcOf } from "./support/peerTokens.ts";
import { test } from "./support/people.ts";
import { balanceOf, call, type Keyed, keyed, type Person } from "./support/person.ts";
import { fromTo, pairsIn, shownAmount } from "./support/shownPairs.ts";
import { expect } from "./support/test.ts";
import { chain } from "./support/testClient.ts";

// A token that refuses whom a contract pays: the contract keeps the payment, and its owner collects it at another address. Figures are
// compared with the chain and the indexer.

const NAMES = { desk: "The desk", loans: "The contract of the loans" };

/** What the two contracts keep of a token for an account, as the chain has it; checks that the indexer says the same. */
async function keptOf(account: Address, token: Address): Promise<Record<Venue, bigint>> {
  const client = await chain();
  const of = async (address: Address) =>
    client.readContract({ address, abi: peerDeskAbi, functionName: "credit", args: [account, token] });
  const [desk, loans] = await Promise.all([of(await deskAt()), of(await loansAt())]);
  await indexed();
  const { credits } = await ask<{ credits: { nodes: { venue: Venue; token: string; amount: string }[] } }>(
    "query Credits($who: Address!) { credits(where: { party: { eq: $who } }) { nodes { venue token amount } } }",
    { who: account.toLowerCase() },
  );
  const told = Object.fromEntries(credits.nodes.map(({ venue, amount }) => [venue, BigInt(amount)]));
  expect({ desk: 0n, loans: 0n, ...told }, "the credits in GraphQL").toEqual({ desk, loans });
  expect(credits.nodes.every((one) => one.token === token.toLowerCase())).toBe(true);
  return { desk, loans };
}

/** Somebody whose address the token refuses has the page's contract send what it keeps to another, with all that is said on the way. */
async function collectElsewhere(owner: Person, other: Keyed, venue: Venue, kept: bigint): Promise<void> {
  const [{ usdc }, contract] = [await reserves(), await (venue === "desk" ? deskAt() : loansAt())];
  const { token } = usdc.info;
  const region = regionOf(owner, "Kept for you");
  await expect(region).toContainText(`${NAMES[venue]} keeps ${shownAmount(kept, usdc)} for you.`);
  await expect(region.getByRole("listitem")).toHaveCount(1);
  // Its own address is still refused, which the chain says before a wallet opens.
  await expect(region.locator("[data-refusal=TransferFailed]")).toContainText("could not be sent to the receiver");
  await region.getByLabel("Send it to").fill(contract);
  await expect(region).toContainText("The contracts cannot receive it.");
  await settled(owner.page);
  expect(await faults(owner.page, false)).toEqual([]);
  const had = await balanceOf(token, other.account);
  await region.getByLabel("Send it to").fill(other.account);
  await expect(region.locator("[data-refusal]")).toHaveCount(0);
  await expect
    .poll(async () => Object.values(await pairsIn(region.getByLabel("What this changes"))))
    .toEqual([
      fromTo(shownAmount(kept, usdc), "0 USDC"),
      fromTo(shownAmount(had, usdc), shownAmount(had + kept, usdc)),
    ]);
  await picturesAtWidths(owner.page, `${venue}-credit`);
  await region.getByRole("button", { name: "Collect it" }).click();
  await expect.poll(() => balanceOf(token, other.account)).toBe(had + kept);
  await expect(region).toHaveCount(0);
}

test("a payment of a deal and the collateral of a loan that a token refused wait apart, and are collected elsewhere", async ({
  people,
}) => {
  test.setTimeout(120_000);
  const { borrower, lender } = await people("/loans", "borrower", "lender");
  const [seller, arbiter, other] = [await keyed(), await keyed(), await keyed()];
  const [{ usdc, weth }, desk] = [await reserves(), await deskAt()];
  const token = usdc.info.token;
  // The same account borrows against USDC, and buys some.
  const loan = await lend(lender, borrower, {
    ...{ lends: true, loanToken: weth.info.token, principal: parseEther("0.5"), rate: parseEther("0.05") },
    ...{ collateralToken: token, collateral: usdcOf("1000"), term: 30n * DAY },
  });
  await serve(arbiter);
  const { deal } = await openDeal(seller, borrower, usdcOf("200"), { arbiter: arbiter.account });
  await atRest(borrower, lender);
  const restore = await makeOld(token);
  try {
    await block(token, borrower.account);
    await call(seller, deskCall(desk, "release", [deal]));
    expect(await keptOf(borrower.account, token), "the amount and the buyer’s bond").toEqual({
      ...{ desk: usdcOf("220"), loans: 0n },
    });
    const kept = regionOf(borrower, "Kept for you");
    await expect(regionOf(borrower, "My loans")).toContainText("1,000 USDC held");
    await expect(kept, "what the desk keeps is not the loans’").toHaveCount(0);

    const { form, press } = await openLoan(borrower, "My loans", loan, "Repay");
    await form.getByRole("button", { name: "All that is due" }).click();
    await press("Repay").click();
    await expect(kept).toBeVisible();
    await expectLoanIndexed(loan, "repaid");
    expect(await keptOf(borrower.account, token)).toEqual({ desk: usdcOf("220"), loans: usdcOf("1000") });
    await expect(regionOf(lender, "My claims").locator("[data-loan]"), "the lender is paid").toContainText(
      "repayments wait",
    );
    await expect(regionOf(lender, "Kept for you")).toHaveCount(0);

    await collectElsewhere(borrower, other, "loans", usdcOf("1000"));
    expect(await keptOf(borrower.account, token)).toEqual({ desk: usdcOf("220"), loans: 0n });
    await borrower.page.goto("/desk");
    await collectElsewhere(borrower, other, "desk", usdcOf("220"));
    expect(await keptOf(borrower.account, token)).toEqual({ desk: 0n, loans: 0n });
  } finally {
    await restore();
  }
});
