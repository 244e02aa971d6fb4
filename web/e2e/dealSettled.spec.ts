import { ARBITER_TIME, payoutOf } from "@weir/sdk/orders/dealPayout";
import { DAY } from "@weir/sdk/orders/orderFields";
import { readOrderText, type SharedOrder } from "@weir/sdk/orders/orderText";
import { dateTime } from "../src/lib/format/time.ts";
import { passTime } from "./support/chainClock.ts";
import { ask, indexed } from "./support/indexerApi.ts";
import { faults, picturesAtWidths, settled } from "./support/look.ts";
import { disputedDeal, endingIndexed, progressOf, serve } from "./support/peerDeal.ts";
import { dollarsOf, usdcOf } from "./support/peerTokens.ts";
import { test } from "./support/people.ts";
import { keyed, type Person } from "./support/person.ts";
import { refreshFeeds } from "./support/refreshFeeds.ts";
import { expect } from "./support/test.ts";

// What ends a dispute without its first arbiter. Figures are compared with the chain and the indexer.

const phase = ({ page }: Person, name: string) => page.locator(`[data-phase=${name}]`);
const short = (address: string) => `${address.slice(0, 6)}…${address.slice(-4)}`;

test("a dispute that nobody decides: both appoint an arbiter, then agree on a split", async ({ people }) => {
  test.setTimeout(90_000);
  const [{ seller, buyer }, arbiter] = [await people("/desk", "seller", "buyer"), await keyed()];
  await serve(arbiter);
  const start = [await dollarsOf(seller), await dollarsOf(buyer)] as const;
  const { id } = await disputedDeal(seller, buyer, usdcOf("200"));
  const other = await disputedDeal(seller, buyer, usdcOf("100"));
  // With both bonds, which are the whole without an arbiter.
  expect([await dollarsOf(seller), await dollarsOf(buyer)]).toEqual([
    start[0] - usdcOf("600"),
    start[1] - usdcOf("300"),
  ]);
  await Promise.all([seller, buyer].map(({ page }) => page.goto(`/desk?deal=${id}`)));
  const copied = async ({ page }: Person) => {
    await page.getByRole("button", { name: "Copy the text" }).click();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const paste = buyer.page.getByLabel("Signed text of the other side");
  const carryOut = buyer.page.getByRole("button", { name: "Carry it out" });

  await expect(phase(seller, "disputed")).toContainText("Nobody decides this dispute: only both together can end it.");
  await expect(phase(buyer, "disputed")).not.toContainText("arbiter decides");

  await test.step("one signs for an arbiter, the other carries it out", async () => {
    const { page } = seller;
    const field = page.getByLabel("Another arbiter");
    await field.fill(buyer.account);
    await expect(page.getByText("The arbiter cannot be one of the two parties.")).toBeVisible();
    await field.fill(arbiter.account);
    await page.getByRole("button", { name: "Sign for this arbiter" }).click();
    const text = await copied(seller);
    const { order } = readOrderText(text).order as Extract<SharedOrder, { kind: "appointment" }>;
    await expect(page.getByText(`it can be carried out until ${dateTime(Number(order.deadline))}.`)).toBeVisible();
    await settled(page);
    expect(await faults(page, false)).toEqual([]);
    await picturesAtWidths(page, "desk-settle");
    await page.setViewportSize({ width: 1280, height: 900 });

    await paste.fill(text.slice(0, -9));
    await expect(buyer.page.getByText(/The text is cut off/)).toBeVisible();
    await paste.fill(text);
    await expect(buyer.page.getByText(`${short(arbiter.account)} becomes the arbiter, for a fee of 0%.`)).toBeVisible();
    await carryOut.click();
    await expect.poll(() => progressOf(id)).toMatchObject({ round: 1, arbiter: arbiter.account, arbiterFee: 0n });
    await expect(phase(buyer, "disputed")).toContainText("The arbiter decides, or both agree.");
    await expect(buyer.page.getByText("Both appointed an arbiter.")).toBeVisible();
    await indexed();
    const { deals } = await ask<{ deals: { nodes: unknown[] } }>(
      "query Deal($id: Hex!) { deals(where: { id: { eq: $id } }) { nodes { stage arbiter } } }",
      { id },
    );
    expect(deals.nodes).toEqual([{ stage: "disputed", arbiter: arbiter.account.toLowerCase() }]);
  });

  await test.step("then they agree on a split, a day later", async () => {
    const { page } = seller;
    await page.getByLabel("USDC for the buyer").fill("300");
    await expect(page.getByText(/^The buyer’s part is too high/)).toBeVisible();
    await page.getByLabel("USDC for the buyer").fill("120");
    await page.getByRole("button", { name: "Sign the split" }).click();
    const text = await copied(seller);
    const { order } = readOrderText(text).order as Extract<SharedOrder, { kind: "agreement" }>;
    await passTime(DAY);
    await refreshFeeds();
    await expect(page.getByText(`it can be carried out until ${dateTime(Number(order.deadline))}.`)).toBeVisible();

    // What was signed for the other deal says so; what oneself has signed cannot be carried out.
    await buyer.page.goto(`/desk?deal=${other.id}`);
    await paste.fill(text);
    await expect(buyer.page.getByText("This was signed for another deal.")).toBeVisible();
    await expect(carryOut).toHaveCount(0);
    await buyer.page.goto(`/desk?deal=${id}`);
    await buyer.page.getByLabel("USDC for the buyer").fill("150");
    await buyer.page.getByRole("button", { name: "Sign the split" }).click();
    await paste.fill(await copied(buyer));
    await expect(buyer.page.getByText("The other side did not sign this")).toBeVisible();
    await expect(carryOut).toBeDisabled();

    await paste.fill(text);
    await expect(
      buyer.page.getByText("The buyer gets 120 USDC, the seller 80 USDC. Both get their bonds back."),
    ).toBeVisible();
    const had = [await dollarsOf(seller), await dollarsOf(buyer)] as const;
    await carryOut.click();
    await expect(phase(buyer, "closed")).toContainText("Both agreed. You get 320 USDC, the seller 280 USDC.");
    await expect(phase(seller, "closed")).toContainText("Both agreed. You get 280 USDC, the buyer 320 USDC.");
    expect([await dollarsOf(seller), await dollarsOf(buyer)]).toEqual([had[0] + usdcOf("280"), had[1] + usdcOf("320")]);
    expect(await endingIndexed(id)).toEqual({
      ...{ stage: "closed", ending: "agreed", toBuyer: `${usdcOf("320")}`, toSeller: `${usdcOf("280")}` },
      ...{ fee: "0", feeTo: null },
    });
  });
});

test("an arbiter who stays silent for 14 days loses the fee to the backup, who rules", async ({ people }) => {
  test.setTimeout(90_000);
  const { seller, buyer, judge } = await people("/desk", "seller", "buyer", "judge");
  const [arbiter, backup] = [await keyed(), await keyed()];
  await serve(arbiter, backup);
  const { id, deal } = await disputedDeal(seller, buyer, usdcOf("200"), {
    ...{ arbiter: arbiter.account, backup: backup.account },
  });
  await Promise.all([seller, buyer, judge].map(({ page }) => page.goto(`/desk?deal=${id}`)));
  const rule = judge.page.locator("[data-choice=rule]");
  const { clock } = await progressOf(id);
  await expect(phase(seller, "disputed")).toContainText(`Until ${dateTime(Number(clock + ARBITER_TIME))}: 14 d left.`);

  await judge.wallet.switchTo(backup.account);
  await expect(phase(judge, "disputed")).toContainText("The arbiter’s turn.");
  await expect(rule, "not before the arbiter’s time is over").toHaveCount(0);
  await judge.wallet.switchTo(arbiter.account);
  await expect(phase(judge, "disputed")).toContainText("It is your turn.");
  await expect(rule).toBeVisible();

  await passTime(ARBITER_TIME + 1n);
  await refreshFeeds();
  await expect(phase(seller, "backup")).toContainText("The arbiter’s time is over: the backup may decide too");
  await judge.wallet.switchTo(backup.account);
  await expect(phase(judge, "backup")).toContainText("It is your turn.");
  const share = judge.page.getByLabel(/Part of the amount for the buyer/);
  await share.fill("101");
  await expect(judge.page.getByText("Type a number from 0 to 100")).toBeVisible();
  await share.fill("25");
  const people4 = [seller, buyer, arbiter, backup];
  const had = await Promise.all(people4.map(dollarsOf));
  const { toBuyer, toSeller, fee } = payoutOf(
    ...([deal, await progressOf(id), { ending: "ruled", buyerBps: 2_500n }, clock + ARBITER_TIME + 1n] as const),
  );
  // 1 % of 200, half of it from each bond: 50 and 150 with bonds of 20.
  expect([toBuyer, toSeller, fee]).toEqual([usdcOf("69"), usdcOf("169"), usdcOf("2")]);
  await rule.getByRole("button").click();
  await expect(phase(buyer, "closed")).toContainText(
    "Closed by the ruling. You get 69 USDC, the seller 169 USDC. The backup gets 2 USDC.",
  );
  await expect(seller.page.getByText("Ruled: 25% of the amount for the buyer.")).toBeVisible();
  expect(await Promise.all(people4.map(dollarsOf))).toEqual([
    had[0]! + toSeller,
    had[1]! + toBuyer,
    had[2]!,
    had[3]! + fee,
  ]);
  expect(await endingIndexed(id)).toEqual({
    ...{ stage: "closed", ending: "ruled", toBuyer: `${toBuyer}`, toSeller: `${toSeller}` },
    ...{ fee: `${fee}`, feeTo: backup.account.toLowerCase() },
  });
});
