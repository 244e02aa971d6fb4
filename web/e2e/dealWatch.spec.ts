import { termsHash } from "@weir/sdk/orders/dealTerms";
import { newAd } from "@weir/sdk/orders/newAd";
import { DAY } from "@weir/sdk/orders/orderFields";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
import type { Hex } from "viem";
import { passTime } from "./support/chainClock.ts";
import { common, deskAt } from "./support/deskCommon.ts";
import { ask, indexed } from "./support/indexerApi.ts";
import { faults, picturesAtWidths, settled } from "./support/look.ts";
import { openOffer } from "./support/offersPage.ts";
import { endingIndexed, euroTerms } from "./support/peerDeal.ts";
import { dollarsOf, reserves, usdcOf } from "./support/peerTokens.ts";
import { test } from "./support/people.ts";
import { approve, type Keyed, keyed, type Person } from "./support/person.ts";
import { refreshFeeds } from "./support/refreshFeeds.ts";
import { postOffer, signedBy } from "./support/signedOrder.ts";
import { expect } from "./support/test.ts";
import { chain } from "./support/testClient.ts";

// A deal in which the seller sleeps and the buyer lies. Figures are compared with the chain and the indexer.

test("an arbiter serves, a watcher disputes for a seller who sleeps, and the false mark costs its bond", async ({
  people,
}) => {
  test.setTimeout(120_000);
  const { maker, taker, watcher } = await people("/desk", "maker", "taker", "watcher");
  const arbiter: Keyed = await keyed();
  const { usdc } = await reserves();
  const [usd, desk, client] = [usdc.info.token, await deskAt(), await chain()];
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
    await settled(maker.page);
    expect(await faults(maker.page, false)).toEqual([]);
    await picturesAtWidths(maker.page, "desk-account");
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

  const terms = euroTerms();
  const start = [await dollarsOf(maker), await dollarsOf(taker)] as const;
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
    expect([await dollarsOf(maker), await dollarsOf(taker)]).toEqual([
      start[0] - usdcOf("220"),
      start[1] - usdcOf("20"),
    ]);
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
    const fees = await dollarsOf(arbiter);
    await passTime(DAY + 1n);
    await refreshFeeds();
    const concede = taker.page.locator("[data-choice=concede]");
    await expect(concede).toContainText("You get 0 USDC, the seller 238 USDC. The arbiter gets 2 USDC.");
    await concede.getByRole("checkbox").check();
    await concede.getByRole("button").click();
    await expect(taker.page.locator("[data-phase=closed]")).toBeVisible();
    expect([await dollarsOf(maker), await dollarsOf(taker)]).toEqual([
      start[0] + usdcOf("18"),
      start[1] - usdcOf("20"),
    ]);
    expect((await dollarsOf(arbiter)) - fees).toBe(usdcOf("2"));
    expect(await endingIndexed(deal as Hex)).toEqual({
      ...{ stage: "closed", ending: "conceded", toBuyer: "0", toSeller: `${usdcOf("238")}`, fee: `${usdcOf("2")}` },
      feeTo: arbiter.account.toLowerCase(),
    });
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
