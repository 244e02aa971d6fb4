import { dataOf } from "@weir/sdk/actions/call";
import { deskCall } from "@weir/sdk/actions/deskCall";
import { newAd } from "@weir/sdk/orders/dealAd";
import { termsHash } from "@weir/sdk/orders/dealTerms";
import { DAY, HOUR, randomWord } from "@weir/sdk/orders/orderFields";
import { readOrderText, type SharedOrder } from "@weir/sdk/orders/orderText";
import { newSwap, swapPrice } from "@weir/sdk/orders/swapOrder";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
import { type Address, erc20Abi, parseEther, parseUnits, zeroAddress } from "viem";
import { passTime } from "./support/chainClock.ts";
import { expectPairs, fromTo, shownAmount } from "./support/figures.ts";
import { ask, indexed } from "./support/indexerApi.ts";
import { atRest, openText, regionOf } from "./support/offersPage.ts";
import { approve, balanceOf, type Keyed, keyed, type Person } from "./support/person.ts";
import { refreshFeeds } from "./support/refreshFeeds.ts";
import { hashOf, listedOf, postOffer, signedBy } from "./support/signedOrder.ts";
import { siteConfig } from "./support/siteUnderTest.ts";
import { expect, test } from "./support/test.ts";
import { chain, reserveIn, send, snapshotOf } from "./support/testClient.ts";

// Swaps and deals between persons, found without a link and taken back, each person in a browser of their own. Figures are compared with
// the chain and the indexer.

test.use({ actionTimeout: 15_000 });

type Swap = Extract<SharedOrder, { kind: "swap" }>;

const deskAt = async (): Promise<Address> => (await siteConfig()).deployment.peer!.desk;
const usdcOf = (text: string): bigint => parseUnits(text, 6);

async function tokens() {
  const snapshot = await snapshotOf(zeroAddress);
  return { usdc: reserveIn(snapshot, "USDC"), weth: reserveIn(snapshot, "WETH") };
}

/** What an order of the desk begins with, for a maker now. */
async function common({ account }: Keyed) {
  const [client, desk] = await Promise.all([chain(), deskAt()]);
  const [{ timestamp: now }, epoch] = await Promise.all([
    client.getBlock(),
    client.readContract({ address: desk, abi: peerDeskAbi, functionName: "epochOf", args: [account] }),
  ]);
  return { maker: account, epoch, now };
}

/** WETH for USDC at 1,500, signed; what the desk may draw is not touched. */
async function signedSwap(maker: Keyed, weth: bigint, over: Partial<Parameters<typeof newSwap>[0]> = {}) {
  const { usdc, weth: token } = await tokens();
  const buyAmount = (weth * usdcOf("1500")) / parseEther("1");
  const order = newSwap({
    ...(await common(maker)),
    ...{ sell: token.info.token, sellAmount: weth, buy: usdc.info.token, buyAmount },
    ...over,
  });
  return signedBy(maker, await deskAt(), { kind: "swap", order });
}

const allowanceOf = async (token: Address, owner: Address): Promise<bigint> =>
  (await chain()).readContract({
    ...({ address: token, abi: erc20Abi, functionName: "allowance", args: [owner, await deskAt()] } as const),
  });

/** Makes a swap with the form, signs it, and lists it with the indexer. */
async function offerSwap({ page }: Person, weth: string, usdc: string): Promise<Swap> {
  await page.getByRole("button", { name: "Offer a swap" }).click();
  const [give, get] = [page.getByRole("group", { name: "You give" }), page.getByRole("group", { name: "You get" })];
  await give.getByLabel("Token").selectOption({ label: "WETH" });
  await give.getByLabel("Amount").fill(weth);
  await get.getByLabel("Token").selectOption({ label: "USDC" });
  await get.getByLabel("Amount").fill(usdc);
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "Review" }).click();
  await page.getByRole("button", { name: `Approve ${weth} WETH` }).click();
  await page.getByRole("button", { name: "Sign the offer" }).click();
  await page.getByRole("button", { name: "Copy link" }).click();
  const { order } = readOrderText(await page.evaluate(() => navigator.clipboard.readText()));
  await page.getByRole("button", { name: "List it with this site’s indexer" }).click();
  await expect(page.getByText("Listed until it expires.")).toBeVisible();
  await page.getByRole("button", { name: "Close", exact: true }).click();
  return order as Swap;
}

/** Opens an offer in the list of everybody, without a link. */
async function openOffer(person: Person, shared: SharedOrder) {
  const row = regionOf(person, "Offers").locator(`[data-offer="${hashOf(shared)}"]`);
  await row.locator("> button").click();
  return row;
}

test("two swaps stand beside each other, are found without a link and taken; one is taken back, then all at once", async ({
  person,
}) => {
  test.setTimeout(120_000);
  const [maker, taker] = [await person("/desk"), await person("/desk")];
  const { usdc, weth } = await tokens();
  const [usd, eth] = [usdc.info.token, weth.info.token];
  await atRest(maker, taker);

  const first = await offerSwap(maker, "2", "3000");
  const second = await offerSwap(maker, "1", "1600");
  expect(await allowanceOf(eth, maker.account), "both offers can be drawn").toBe(parseEther("3"));
  expect([await listedOf(first), await listedOf(second)]).toEqual([parseEther("2"), parseEther("1")]);

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
    expect(await allowanceOf(usd, taker.account)).toBe(0n);
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
    await expect(row).toContainText("This is your offer. It can be taken now.");
    await row.getByRole("button", { name: "Take this offer back" }).click();
    // By then the indexer may list it no more.
    await expect(maker.page.getByText("Taken back. Nobody can take it any more.").first()).toBeVisible();
    await openText(taker, second);
    const opened = taker.page.locator("[data-opened=offer]");
    await expect(opened).toContainText("This cannot be taken: its maker has taken it back.");
    expect([await listedOf(first), await listedOf(second)]).toEqual([parseEther("1.3"), null]);
  });

  await test.step("then every offer, also one whose link is lost", async () => {
    const lost = await signedSwap(maker, parseEther("0.1"));
    const opened = taker.page.locator("[data-opened=offer]");
    await openText(taker, lost);
    await expect(opened).toContainText("This can be taken now.");
    await maker.page.getByText("All your offers, a watcher, and serving as an arbiter").click();
    await maker.page.getByRole("button", { name: "Take all back" }).click();
    await expect(opened).toContainText("its maker has taken all earlier offers back.");
    await openText(taker, first);
    await expect(opened).toContainText("its maker has taken all earlier offers back.");
    expect(await listedOf(first)).toBeNull();
  });

  await test.step("what cannot be taken says why, before any wallet opens", async () => {
    const asked = taker.wallet.transactions.length;
    const opened = taker.page.locator("[data-opened=offer]");
    const says = async (shared: SharedOrder, reason: string) => {
      await openText(taker, shared);
      await expect(opened).toContainText(`This cannot be taken: ${reason}`);
      await expect(opened.getByRole("button", { name: "Swap", exact: true })).toHaveCount(0);
    };
    await says(await signedSwap(maker, parseEther("0.1"), { taker: usd }), "it is for another account.");
    const unfunded = await signedSwap(maker, parseEther("0.2"));
    await approve(maker.account, eth, await deskAt(), 0n);
    await says(unfunded, "its maker does not have the tokens, or has not approved them for the desk.");
    await approve(maker.account, eth, await deskAt(), parseEther("1"));
    const whole = await signedSwap(maker, parseEther("0.2"));
    await approve(taker.account, usd, await deskAt(), usdcOf("300"));
    const fill = [whole.order, whole.signature, parseEther("0.2"), 0n, taker.account, "0x"] as const;
    await send(taker.account, await deskAt(), dataOf(deskCall(await deskAt(), "fill", [...fill])));
    await says(whole, "all of it has been taken.");
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
    await expect(opened).toContainText("This cannot be taken: it has expired.");
    expect([await balanceOf(usd, maker.account), await balanceOf(eth, maker.account)]).toEqual(held);
  });
});

test("an arbiter serves, a watcher disputes for a seller who sleeps, and the false mark costs its bond", async ({
  person,
}) => {
  test.setTimeout(120_000);
  const [maker, taker, watcher] = [await person("/desk"), await person("/desk"), await person("/desk")];
  const arbiter: Keyed = await keyed();
  const { usdc } = await tokens();
  const [usd, desk, client] = [usdc.info.token, await deskAt(), await chain()];
  const money = ({ account }: Keyed) => balanceOf(usd, account);
  const account = ({ page }: Person) => page.getByText("All your offers, a watcher, and serving as an arbiter").click();

  await test.step("a service and a watcher are set, and ended", async () => {
    // The arbiter uses the watcher's browser.
    await watcher.wallet.switchTo(arbiter.account);
    await account(watcher);
    const service = watcher.page.getByRole("region", { name: "Serving as an arbiter" });
    await expect(service).toContainText("You do not serve now.");
    await service.getByLabel("For how long").selectOption({ label: "90 days" });
    await service.getByRole("button", { name: "Serve", exact: true }).click();
    await expect(service).toContainText("You serve until");
    const { timestamp } = await client.getBlock();
    const until = await client.readContract({
      ...{ address: desk, abi: peerDeskAbi, functionName: "servesUntil", args: [arbiter.account] },
    });
    expect(until).toBe(timestamp + 90n * DAY);
    await watcher.wallet.switchTo(watcher.account);

    await account(maker);
    const watch = maker.page.getByRole("region", { name: "A watcher" });
    await watch.getByLabel("Account of the watcher").fill(maker.account);
    await expect(watch).toContainText("This is your own account.");
    await watch.getByLabel("Account of the watcher").fill(watcher.account);
    await watch.getByRole("button", { name: "Let it watch" }).click();
    await expect(watch.getByRole("button", { name: "End the watch" })).toBeVisible();
    await indexed();
    const { watchers, arbiters } = await ask<Record<string, { nodes: unknown[] }>>(
      `query Duties($seller: Address!, $arbiter: Address!) {
        watchers(where: { id: { eq: $seller } }) { nodes { watcher } }
        arbiters(where: { id: { eq: $arbiter } }) { nodes { until } }
      }`,
      { seller: maker.account.toLowerCase(), arbiter: arbiter.account.toLowerCase() },
    );
    expect(watchers!.nodes).toEqual([{ watcher: watcher.account.toLowerCase() }]);
    expect(arbiters!.nodes).toEqual([{ until: `${until}` }]);
  });

  const terms = {
    open: { currency: "EUR", price: "0.925", method: "SEPA" },
    hidden: { text: "Jana, DE02 1203 0000", salt: randomWord() },
  };
  const start = [await money(maker), await money(taker)] as const;
  const deal = await test.step("a deal is opened from the list, without a link", async () => {
    const order = newAd({
      ...(await common(maker)),
      ...{ makerSells: true, token: usd, total: usdcOf("1000"), min: usdcOf("100") },
      ...{ arbiter: arbiter.account, termsHash: termsHash(terms) },
    });
    await approve(maker.account, usd, desk, usdcOf("1100"));
    const shared = { ...(await signedBy(maker, desk, { kind: "ad", order })), terms };
    await postOffer(shared);
    const row = await openOffer(taker, shared);
    await expect(row).toContainText("0.925 EUR for one, by SEPA");
    await row.getByLabel("How much USDC").fill("200");
    await row.getByLabel(/I have read the warnings/).check();
    await expect(row).toContainText("185.00 EUR");
    await row.getByRole("button", { name: "Open the deal" }).click();
    await expect(taker.page).toHaveURL(/deal=0x/);
    expect([await money(maker), await money(taker)]).toEqual([start[0] - usdcOf("220"), start[1] - usdcOf("20")]);
    return new URL(taker.page.url()).searchParams.get("deal")!;
  });

  await test.step("the buyer says falsely to have paid; the watcher says that no money has come", async () => {
    const mark = taker.page.locator("[data-choice=markPaid]");
    await mark.getByRole("checkbox").check();
    await mark.getByRole("button").click();
    await expect(taker.page.locator("[data-phase=paid]")).toBeVisible();
    await watcher.page.goto(`/desk?deal=${deal}`);
    await watcher.page.locator("[data-choice=dispute]").getByRole("button").click();
    await expect(watcher.page.locator("[data-phase=disputed]")).toBeVisible();
    await expect(taker.page.locator("[data-phase=disputed]")).toBeVisible();
    // A watcher can do nothing else.
    await expect(watcher.page.locator("[data-choice]")).toHaveCount(0);
  });

  await test.step("given up over a day later, the false mark costs its bond, and the bond the fee", async () => {
    const fees = await money(arbiter);
    await passTime(DAY + 1n);
    await refreshFeeds();
    const concede = taker.page.locator("[data-choice=concede]");
    await expect(concede).toContainText("You get 0 USDC, the seller 238 USDC. The arbiter gets 2 USDC.");
    await concede.getByRole("checkbox").check();
    await concede.getByRole("button").click();
    await expect(taker.page.locator("[data-phase=closed]")).toBeVisible();
    expect([await money(maker), await money(taker)]).toEqual([start[0] + usdcOf("18"), start[1] - usdcOf("20")]);
    expect((await money(arbiter)) - fees).toBe(usdcOf("2"));
    await indexed();
    const { deals } = await ask<{ deals: { nodes: unknown[] } }>(
      "query Deal($id: Hex!) { deals(where: { id: { eq: $id } }) { nodes { stage ending toBuyer toSeller fee feeTo } } }",
      { id: deal },
    );
    const paid = { toBuyer: "0", toSeller: `${usdcOf("238")}`, fee: `${usdcOf("2")}` };
    expect(deals.nodes).toEqual([
      { stage: "closed", ending: "conceded", ...paid, feeTo: arbiter.account.toLowerCase() },
    ]);
  });

  await test.step("what was set can be ended", async () => {
    await maker.page.getByRole("button", { name: "End the watch" }).click();
    await expect(maker.page.getByText("Nobody watches for you now.")).toBeVisible();
    await watcher.page.goto("/desk");
    await watcher.wallet.switchTo(arbiter.account);
    await account(watcher);
    const service = watcher.page.getByRole("region", { name: "Serving as an arbiter" });
    await service.getByRole("button", { name: "Stop serving" }).click();
    await expect(service).toContainText("You do not serve now.");
  });
});
