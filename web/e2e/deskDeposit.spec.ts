import { lendingPoolsAbi } from "@weir/sdk/abi";
import { idToHex } from "@weir/sdk/codec/ids";
import { apy } from "@weir/sdk/math/interest";
import { toAssetsDown } from "@weir/sdk/math/shares";
import { findReserve } from "@weir/sdk/math/snapshot";
import { DAY } from "@weir/sdk/orders/orderFields";
import { swapPrice } from "@weir/sdk/orders/swapOrder";
import { parseEther } from "viem";
import { formatPercent } from "../src/lib/format/percent.ts";
import { sharesFor } from "../src/modules/offers/partCalls.ts";
import { passTime } from "./support/chainClock.ts";
import { deskAt } from "./support/deskCommon.ts";
import { ask, indexed } from "./support/indexerApi.ts";
import { faults, picturesAtWidths, settled } from "./support/look.ts";
import { offerSwap } from "./support/makeSwap.ts";
import { atRest, openOffer, openText } from "./support/offersPage.ts";
import { purseOf, reserves, usdcOf } from "./support/peerTokens.ts";
import { test } from "./support/people.ts";
import { approve } from "./support/person.ts";
import { refreshFeeds } from "./support/refreshFeeds.ts";
import { expectPairs, fromTo, shownAmount } from "./support/shownPairs.ts";
import { hashOf, listedOf } from "./support/signedOrder.ts";
import { expect } from "./support/test.ts";
import { chain, onCore, poolNamed, snapshotOf } from "./support/testClient.ts";

// What is sold out of a deposit in a pool earns there until somebody takes it. Figures are compared with the chain and the indexer.

test("a swap draws on a deposit in a pool, is filled in part, and ends with the permission that it needs", async ({
  people,
}) => {
  test.setTimeout(120_000);
  const { maker, taker } = await people("/desk", "maker", "taker");
  const { core } = await poolNamed("Core");
  const { usdc, weth } = await reserves();
  const [client, desk] = [await chain(), await deskAt()];
  await approve(maker.account, weth.info.token, core, parseEther("2"));
  await onCore(maker.account, "supply", [weth.id, parseEther("2"), 0n, maker.account, "0x"]);
  await atRest(maker, taker);
  const deposit = async () => findReserve(await snapshotOf(maker.account), weth.id);
  const worth = ({ position, totals }: Awaited<ReturnType<typeof deposit>>) =>
    toAssetsDown(position.supplyShares, totals.supplyAssets, totals.supplyShares);
  const drawable = () =>
    client.readContract({
      ...{ address: core, abi: lendingPoolsAbi, functionName: "allowance", args: [maker.account, desk, weth.id] },
    });

  const offer = await test.step("the offer says where it draws, and what that earns", async () => {
    const { page } = maker;
    return offerSwap(maker, {
      ...{ give: ["1.5", "WETH"], get: ["2250", "USDC"], how: "listed" },
      review: async () => {
        await expect(
          page.getByText("gets 1.5 WETH from your wallet and pays 2,250 USDC into your wallet."),
        ).toBeVisible();
        await page.getByLabel("Comes from").selectOption(`${weth.id}`);
        const earned = formatPercent(apy((await reserves()).weth.supplyRate));
        await expect(page.getByText(`It earns ${earned} in Core until it is drawn.`)).toBeVisible();
        await expect(page.getByText("gets 1.5 WETH from your deposit in Core and pays 2,250 USDC")).toBeVisible();
        await settled(page);
        expect(await faults(page, false)).toEqual([]);
        await picturesAtWidths(page, "desk-deposit");
        await page.setViewportSize({ width: 1280, height: 900 });
      },
    });
  });
  expect(offer.order).toMatchObject({ source: weth.id, sellAmount: parseEther("1.5"), buyAmount: usdcOf("2250") });
  expect(await listedOf(offer)).toBe(parseEther("1.5"));
  const approved = await drawable();
  expect(approved, "the shares of 1.5 WETH, and no more").toBe(sharesFor(await deposit(), parseEther("1.5")));

  await passTime(DAY);
  await refreshFeeds();
  const before = await deposit();
  expect(worth(before), "the deposit after a day").toBeGreaterThan(parseEther("2"));

  await test.step("it is filled from the deposit, which becomes less by as much", async () => {
    const row = await openOffer(taker, offer);
    await row.getByLabel("How much WETH").fill("0.6");
    const price = swapPrice(offer.order, parseEther("0.6"));
    const had = { maker: await purseOf(maker), taker: await purseOf(taker) };
    await expectPairs(
      row.getByLabel("What this changes"),
      {
        "USDC in the wallet": fromTo(shownAmount(had.taker[0], usdc), shownAmount(had.taker[0] - price, usdc)),
        "WETH in the wallet": fromTo(
          shownAmount(had.taker[1], weth),
          shownAmount(had.taker[1] + parseEther("0.6"), weth),
        ),
      },
      "what the swap changes",
    );
    await row.getByRole("button", { name: "Swap", exact: true }).click();
    await expect(row.locator("[data-outcome=confirmed]")).toBeVisible();
    expect(await purseOf(taker)).toEqual([had.taker[0] - price, had.taker[1] + parseEther("0.6")]);
    expect(await purseOf(maker), "the wallet is paid, and gives nothing").toEqual([had.maker[0] + price, had.maker[1]]);
    const after = await deposit();
    // The pool rounds a withdrawal up by a unit at most.
    const left = worth(before) - worth(after);
    expect(left >= parseEther("0.6") && left <= parseEther("0.6") + 1n, `${left} left the deposit`).toBe(true);
    const shares = before.position.supplyShares - after.position.supplyShares;
    expect(await drawable(), "the permission is used up by what was drawn").toBe(approved - shares);
    expect(await listedOf(offer)).toBe(parseEther("0.9"));
    await indexed();
    const { fills, positions } = await ask<Record<string, { nodes: unknown[] }>>(
      `query Drawn($id: Hex!, $account: Address!, $reserve: Hex!) {
        fills(where: { orderId: { eq: $id } }) { nodes { taker sold paid } }
        positions(where: { account: { eq: $account }, reserveId: { eq: $reserve } }) { nodes { supplyShares } }
      }`,
      { id: hashOf(offer), account: maker.account.toLowerCase(), reserve: idToHex(weth.id) },
    );
    expect(fills!.nodes).toEqual([
      { taker: taker.account.toLowerCase(), sold: `${parseEther("0.6")}`, paid: `${price}` },
    ]);
    expect(positions!.nodes).toEqual([{ supplyShares: `${after.position.supplyShares}` }]);
  });

  await test.step("without the permission nobody can take the rest, and the offer says why", async () => {
    await maker.page.goto("/permissions");
    const approval = maker.page.locator(`[data-permission="approval-${desk}"]`);
    await expect(approval).toContainText("Spender: the desk of this site");
    await approval.getByRole("button", { name: /^Revoke/ }).click();
    await expect.poll(drawable).toBe(0n);
    const asked = taker.wallet.transactions.length;
    await openText(taker, offer);
    const opened = taker.page.locator("[data-opened=offer]");
    await expect(opened).toContainText(
      "This cannot be taken. Its maker does not have the tokens, or has not approved them for the desk.",
    );
    await expect(opened.getByRole("button", { name: "Swap", exact: true })).toHaveCount(0);
    expect(taker.wallet.transactions).toHaveLength(asked);
  });
});
