import { expect } from "@playwright/test";
import { deskCall } from "@weir/sdk/actions/deskCall";
import { type Deal, dealIdOf } from "@weir/sdk/orders/dealAd";
import { type DealProgress, dealStages, escrowOf } from "@weir/sdk/orders/dealPayout";
import { termsHash } from "@weir/sdk/orders/dealTerms";
import { newAd } from "@weir/sdk/orders/newAd";
import { DAY, randomWord } from "@weir/sdk/orders/orderFields";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
import type { Address, Hex } from "viem";
import { common, deskAt } from "./deskCommon.ts";
import { ask, indexed } from "./indexerApi.ts";
import { reserves } from "./peerTokens.ts";
import { approve, call, type Keyed } from "./person.ts";
import { signedBy } from "./signedOrder.ts";
import { chain } from "./testClient.ts";

export type RunningDeal = { id: Hex; deal: Deal };

/** Private terms of a deal in USDC for euros. */
export const euroTerms = () => ({
  open: { currency: "EUR", price: "0.925", method: "SEPA" },
  hidden: { text: "Jana, DE02 1203 0000", salt: randomWord() },
});

/** Lets accounts serve as arbiters for longer than any test goes on. */
export async function serve(...arbiters: Keyed[]): Promise<void> {
  const [desk, { timestamp }] = [await deskAt(), await (await chain()).getBlock()];
  for (const arbiter of arbiters) await call(arbiter, deskCall(desk, "serve", [timestamp + 400n * DAY]));
}

/** A deal of all of an ad to sell USDC, opened without the site. `over`: other fields of the ad. */
export async function openDeal(
  seller: Keyed,
  buyer: Keyed,
  amount: bigint,
  over: Partial<Parameters<typeof newAd>[0]> = {},
): Promise<RunningDeal> {
  const [desk, client, { usdc }] = [await deskAt(), await chain(), await reserves()];
  const ad = newAd({
    ...(await common(seller)),
    ...{ makerSells: true, token: usdc.info.token, total: amount, termsHash: termsHash(euroTerms()), ...over },
  });
  const brings = escrowOf(ad, amount);
  await approve(seller.account, ad.token, desk, brings.maker);
  await approve(buyer.account, ad.token, desk, brings.taker);
  const { signature } = await signedBy(seller, desk, { kind: "ad", order: ad });
  await call(buyer, deskCall(desk, "open", [ad, signature, amount, 0n]));
  const events = { address: desk, abi: peerDeskAbi, eventName: "Opened", fromBlock: 0n } as const;
  const { id, number } = (await client.getContractEvents(events)).at(-1)!.args;
  const deal: Deal = { ad, taker: buyer.account, amount, number: number! };
  expect(dealIdOf(deal)).toBe(id);
  return { id: id!, deal };
}

/**
 * A deal in USDC that its buyer says to have paid, and its seller, who made the offer, disputes; without the site. `judges`: none, so that
 * the offer names its taker.
 */
export async function disputedDeal(
  seller: Keyed,
  buyer: Keyed,
  amount: bigint,
  judges: { arbiter?: Address; backup?: Address } = {},
): Promise<RunningDeal> {
  const opened = await openDeal(seller, buyer, amount, judges.arbiter ? judges : { taker: buyer.account });
  const desk = await deskAt();
  await call(buyer, deskCall(desk, "markPaid", [opened.deal]));
  await call(seller, deskCall(desk, "dispute", [opened.deal]));
  return opened;
}

/** Where a deal is, as the chain has it. */
export async function progressOf(id: Hex): Promise<DealProgress> {
  const [client, desk] = [await chain(), await deskAt()];
  const found = await client.readContract({ address: desk, abi: peerDeskAbi, functionName: "progressOf", args: [id] });
  return {
    ...found,
    stage: dealStages[found.stage]!,
    clock: BigInt(found.clock),
    arbiterFee: BigInt(found.arbiterFee),
  };
}

/** How a deal ended, as the indexer has it. */
export async function endingIndexed(id: Hex): Promise<unknown> {
  await indexed();
  const { deals } = await ask<{ deals: { nodes: unknown[] } }>(
    "query Deal($id: Hex!) { deals(where: { id: { eq: $id } }) { nodes { stage ending toBuyer toSeller fee feeTo } } }",
    { id },
  );
  return deals.nodes[0];
}
