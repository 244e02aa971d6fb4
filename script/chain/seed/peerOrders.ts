import { type DealTerms, hiddenHash, type OpenTerms, termsHash } from "@weir/sdk/orders/dealTerms";
import { newAd } from "@weir/sdk/orders/newAd";
import { newSwap } from "@weir/sdk/orders/newSwap";
import { HOUR } from "@weir/sdk/orders/orderFields";
import { type KnownOrder, orderHash } from "@weir/sdk/orders/orderKinds";
import type { SwapOrder } from "@weir/sdk/orders/swapOrder";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
import { type Address, type Hex, keccak256, stringToHex, zeroHash } from "viem";
import type { Client } from "../target.ts";
import { peerParty, tidy } from "./peerParty.ts";
import { type AdStory, arbiter, backup, type SwapStory } from "./peerStory.ts";
import type { Name } from "./seedAccounts.ts";
import type { World } from "./seedWorld.ts";
import type { Call } from "./transactions.ts";

/** The seed's accounts at the desk, with the orders of a story. */
export type PeerOrders = ReturnType<typeof peerOrders>;

export function peerOrders(client: Client, world: World, desk: Address) {
  const party = peerParty(client, world, desk, peerDeskAbi);
  const { chainId, contract, addressOf, tokenOf, reserveOf, unitsOf, call, sign, common, worth } = party;

  async function swapOf(story: SwapStory): Promise<SwapOrder> {
    const { maker, sell, buy, premium, lasts, taker, pooled, group } = story;
    const sellAmount = unitsOf(sell, story.amount);
    const fair = await worth(sell, sellAmount, buy);
    return newSwap({
      ...(await common(maker, lasts, taker)),
      ...(group && { group: keccak256(stringToHex(group)) }),
      ...{ sell: tokenOf(sell), sellAmount, source: reserveOf(sell, pooled) },
      ...{ buy: tokenOf(buy), buyAmount: tidy(fair + (fair * BigInt(Math.round(premium * 1e6))) / 1_000_000n) },
      sink: reserveOf(buy, pooled),
    });
  }

  async function adOf(story: AdStory) {
    const { maker, makerSells, token, lasts, taker, pooled, currency, price, method, releaseWindow } = story;
    const open: OpenTerms = { currency, price, method };
    // A salt that nobody has to guess here keeps the seed's history the same at each start.
    const salt = keccak256(stringToHex(`${maker}/${method}`));
    const terms: DealTerms = { open, hidden: { text: `To ${maker}. The reference is the deal’s number.`, salt } };
    const ad = newAd({
      ...(await common(maker, lasts, taker)),
      ...{ makerSells, token: tokenOf(token), source: reserveOf(token, pooled), termsHash: termsHash(terms) },
      ...{ min: unitsOf(token, story.min), max: unitsOf(token, story.max), total: unitsOf(token, story.total) },
      ...{ payWindow: 12n * HOUR, releaseWindow: BigInt(releaseWindow) * HOUR },
      ...(!taker && { arbiter: addressOf(arbiter), backup: addressOf(backup) }),
    });
    const shown: DealTerms = { open, hidden: hiddenHash(terms.hidden) };
    return { ad, terms: shown, signature: await sign(maker, { kind: "ad", order: ad }) };
  }

  /** Puts an order with its signature into an event. */
  const publish = (maker: Name, known: KnownOrder, signature: Hex, terms?: DealTerms): Call =>
    call(maker, "publish", [party.published(known, signature, terms)]);

  /** Cancels an order that has no group, or a whole group. */
  const cancel = (maker: Name, known: KnownOrder & { kind: "swap" | "ad" }): Call => {
    const { group } = known.order;
    const token = known.kind === "swap" ? known.order.sell : known.order.token;
    return call(maker, "cancel", [group === zeroHash ? orderHash(chainId, contract, known) : group, token]);
  };

  return { ...party, swapOf, adOf, publish, cancel };
}
