import { type LoanOffer, type LoanTerms, loanIdOf } from "@weir/sdk/orders/loanOffer";
import { newOffer } from "@weir/sdk/orders/newOffer";
import { newSale } from "@weir/sdk/orders/newSale";
import { DAY } from "@weir/sdk/orders/orderFields";
import { peerLoansAbi } from "@weir/sdk/peerAbi";
import type { Address, Hex } from "viem";
import type { Client } from "../target.ts";
import type { OfferStory } from "./loanStory.ts";
import { daysOf, peerParty, tidy } from "./peerParty.ts";
import type { Name } from "./seedAccounts.ts";
import type { World } from "./seedWorld.ts";

/** The seed's accounts at the loans, with the orders of a story. */
export type LoanOrders = ReturnType<typeof loanOrders>;

/** WAD of a rate, to a millionth. */
const wadOf = (rate: number): bigint => BigInt(Math.round(rate * 1e6)) * 10n ** 12n;

/** Basis points, of a liquidator. */
const BONUS = 200n;

export function loanOrders(client: Client, world: World, loans: Address) {
  const party = peerParty(client, world, loans, peerLoansAbi);
  const { tokenOf, unitsOf, reserveOf, sign, common, worth } = party;

  async function offerOf(story: OfferStory): Promise<{ offer: LoanOffer; signature: Hex }> {
    const { maker, lends, token, collateral, cover, rate, term, lltv, auction, lasts, pooled, how } = story;
    const principal = unitsOf(token, story.principal);
    const equal = await worth(token, principal, collateral);
    const offer = newOffer({
      ...(await common(maker, lasts)),
      ...{ lends, loanToken: tokenOf(token), principal, rate: wadOf(rate), term: daysOf(term) },
      ...{ collateralToken: tokenOf(collateral), collateral: tidy((equal * BigInt(Math.round(cover * 100))) / 100n) },
      ...(auction !== undefined && { auction: BigInt(auction) * DAY }),
      ...(lltv && {
        lltv,
        bonus: BONUS,
        priceLoan: reserveOf(token, true),
        priceCollateral: reserveOf(collateral, true),
      }),
      ...(pooled && { source: reserveOf(token, true), payReserve: reserveOf(token, true) }),
    });
    return { offer, signature: how === "placed" ? "0x" : await sign(maker, { kind: "offer", order: offer }) };
  }

  /** A sale of the claim that takes what is still lent now, or more. */
  async function saleOf(maker: Name, terms: LoanTerms, price: bigint, lasts: number) {
    const id = loanIdOf(terms);
    const { principal } = await client.readContract({
      ...{ address: loans, abi: peerLoansAbi, functionName: "loanOf", args: [id] },
    });
    const sale = newSale({ ...(await common(maker, lasts)), id, price, minPrincipal: principal });
    return { sale, signature: await sign(maker, { kind: "sale", order: sale }) };
  }

  return { ...party, offerOf, saleOf };
}
