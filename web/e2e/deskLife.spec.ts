import { dataOf } from "@weir/sdk/actions/call";
import { deskCall } from "@weir/sdk/actions/deskCall";
import { newSwap } from "@weir/sdk/orders/newSwap";
import { HOUR } from "@weir/sdk/orders/orderFields";
import type { SharedOrder } from "@weir/sdk/orders/orderText";
import { swapPrice } from "@weir/sdk/orders/swapOrder";
import { parseEther } from "viem";
import { passTime } from "./support/chainClock.ts";
import { common, deskAt } from "./support/deskCommon.ts";
import { ask } from "./support/indexerApi.ts";
import { offerSwap, type Swap } from "./support/makeSwap.ts";
import { atRest, openOffer, openText } from "./support/offersPage.ts";
import { reserves, usdcOf } from "./support/peerTokens.ts";
import { test } from "./support/people.ts";
import { allowanceOf, approve, balanceOf, type Keyed } from "./support/person.ts";
import { expectPairs, fromTo, shownAmount } from "./support/shownPairs.ts";
import { hashOf, listedOf, signedBy } from "./support/signedOrder.ts";
import { siteConfig } from "./support/siteUnderTest.ts";
import { expect } from "./support/test.ts";
import { send } from "./support/testClient.ts";

// Swaps between persons, found without a link and taken back, each person in a browser of their own. Figures are compared with the chain
// and the indexer.

/** WETH for USDC at 1,500, signed; what the desk may draw is not touched. */
async function signedSwap(maker: Keyed, weth: bigint, over: Partial<Parameters<typeof newSwap>[0]> = {}) {
  const { usdc, weth: token } = await reserves();
  const buyAmount = (weth * usdcOf("1500")) / parseEther("1");
  const order = newSwap({
    ...(await common(maker)),
    ...{ sell: token.info.token, sellAmount: weth, buy: usdc.info.token, buyAmount },
    ...over,
  });
  return signedBy(maker, await deskAt(), { kind: "swap", order });
}

test("two swaps stand beside each other, are found without a link and taken; one is taken back, then all at once", async ({
  people,
}) => {
  test.setTimeout(120_000);
  const { maker, taker } = await people("/desk", "maker", "taker");
  const { usdc, weth } = await reserves();
  const [usd, eth] = [usdc.info.token, weth.info.token];
  await atRest(maker, taker);

  const first = await offerSwap(maker, { give: ["2", "WETH"], get: ["3000", "USDC"], how: "listed" });
  const second = await offerSwap(maker, { give: ["1", "WETH"], get: ["1600", "USDC"], how: "published" });
  expect(await allowanceOf(eth, maker.account, await deskAt()), "both offers can be drawn").toBe(parseEther("3"));
  expect([await listedOf(first), await listedOf(second)]).toEqual([parseEther("2"), parseEther("1")]);
  const { orders } = await ask<{ orders: { nodes: unknown[] } }>(
    "query Order($id: Hex!) { orders(where: { id: { eq: $id } }) { nodes { maker amount otherAmount placed signed } } }",
    { id: hashOf(second) },
  );
  const published = { amount: `${parseEther("1")}`, otherAmount: `${usdcOf("1600")}`, placed: false, signed: true };
  expect(orders.nodes).toEqual([{ maker: maker.account.toLowerCase(), ...published }]);

  await test.step("found in the list, and taken in part", async () => {
    const row = await openOffer(taker, first);
    await row.getByLabel("How much WETH").fill("0.7");
    const price = swapPrice(first.order, parseEther("0.7"));
    await expect(row).toContainText(`You pay ${shownAmount(price, usdc)}.`);
    const had = [await balanceOf(usd, taker.account), await balanceOf(eth, taker.account)] as const;
    await expectPairs(
      row.getByLabel("What this changes"),
      {
        "USDC in the wallet": fromTo(shownAmount(had[0], usdc), shownAmount(had[0] - price, usdc)),
        "WETH in the wallet": fromTo(shownAmount(had[1], weth), shownAmount(had[1] + parseEther("0.7"), weth)),
      },
      "what the swap changes",
    );
    await row.getByRole("button", { name: "Swap", exact: true }).click();
    await expect(row.locator("[data-outcome=confirmed]")).toBeVisible();
    expect(await balanceOf(usd, taker.account)).toBe(had[0] - price);
    expect(await balanceOf(eth, taker.account)).toBe(had[1] + parseEther("0.7"));
    expect(await allowanceOf(usd, taker.account, await deskAt())).toBe(0n);
    expect(await listedOf(first)).toBe(parseEther("1.3"));
    const { fills } = await ask<{ fills: { nodes: Record<string, string>[] } }>(
      "query Fills($id: Hex!) { fills(where: { orderId: { eq: $id } }) { nodes { taker receiver sold paid } } }",
      { id: hashOf(first) },
    );
    const who = taker.account.toLowerCase();
    expect(fills.nodes).toEqual([{ taker: who, receiver: who, sold: `${parseEther("0.7")}`, paid: `${price}` }]);
  });

  await test.step("one is taken back, the other stands", async () => {
    const row = await openOffer(maker, second);
    await expect(row).toContainText("This is your own offer. It can be taken now.");
    await row.getByRole("button", { name: "Take this offer back" }).click();
    // By then the indexer may list it no more.
    await expect(maker.page.getByText("Taken back. Nobody can take it any more.").first()).toBeVisible();
    await openText(taker, second);
    const opened = taker.page.locator("[data-opened=offer]");
    await expect(opened).toContainText("This cannot be taken. Its maker has taken it back.");
    expect([await listedOf(first), await listedOf(second)]).toEqual([parseEther("1.3"), null]);
  });

  await test.step("then every offer, also one whose link is lost", async () => {
    const lost = await signedSwap(maker, parseEther("0.1"));
    const opened = taker.page.locator("[data-opened=offer]");
    await openText(taker, lost);
    await expect(opened).toContainText("This can be taken now.");
    await maker.page.getByText("All your offers, a watcher, and serving as an arbiter").click();
    await maker.page.getByRole("button", { name: "Take all back" }).click();
    await expect(opened).toContainText("Its maker has taken all earlier offers back.");
    await openText(taker, first);
    await expect(opened).toContainText("Its maker has taken all earlier offers back.");
    expect(await listedOf(first)).toBeNull();
  });

  await test.step("what cannot be taken says why, before any wallet opens", async () => {
    const asked = taker.wallet.transactions.length;
    const opened = taker.page.locator("[data-opened=offer]");
    const says = async (shared: SharedOrder, reason: string) => {
      await openText(taker, shared);
      await expect(opened).toContainText(`This cannot be taken. ${reason}`);
      await expect(opened.getByRole("button", { name: "Swap", exact: true })).toHaveCount(0);
    };
    await says(await signedSwap(maker, parseEther("0.1"), { taker: usd }), "It is for another account.");
    const unfunded = await signedSwap(maker, parseEther("0.2"));
    await approve(maker.account, eth, await deskAt(), 0n);
    await says(unfunded, "Its maker does not have the tokens, or has not approved them for the desk.");
    await approve(maker.account, eth, await deskAt(), parseEther("1"));
    const whole = await signedSwap(maker, parseEther("0.2"));
    await approve(taker.account, usd, await deskAt(), usdcOf("300"));
    const fill = [whole.order, whole.signature, parseEther("0.2"), 0n, taker.account, "0x"] as const;
    await send(taker.account, await deskAt(), dataOf(deskCall(await deskAt(), "fill", [...fill])));
    await says(whole, "All of it has been taken.");
    expect(taker.wallet.transactions).toHaveLength(asked);
  });

  await test.step("an offer without an end breaks nobody’s list", async () => {
    const forever = newSwap({
      ...(await common(maker)),
      ...{ sell: eth, sellAmount: parseEther("0.3"), buy: usd, buyAmount: usdcOf("450"), lasts: 2n ** 200n },
    });
    await send(maker.account, await deskAt(), dataOf(deskCall(await deskAt(), "placeSwap", [forever])));
    const { chainId } = await siteConfig();
    const shared: Swap = { kind: "swap", order: forever, chainId, contract: await deskAt(), signature: "0x" };
    const row = await openOffer(taker, shared);
    await expect(row).toContainText("until the end of time");
    await expect(row).toContainText("This can be taken now.");
    await send(maker.account, await deskAt(), dataOf(deskCall(await deskAt(), "bumpEpoch", [])));
  });

  await test.step("a maker who sleeps loses nothing", async () => {
    const shared = await signedSwap(maker, parseEther("0.1"), { lasts: HOUR });
    const held = [await balanceOf(usd, maker.account), await balanceOf(eth, maker.account)];
    const opened = taker.page.locator("[data-opened=offer]");
    await openText(taker, shared);
    await expect(opened).toContainText("This can be taken now.");
    await passTime(HOUR + 1n);
    await expect(opened).toContainText("This cannot be taken. It has expired.");
    expect([await balanceOf(usd, maker.account), await balanceOf(eth, maker.account)]).toEqual(held);
  });
});
