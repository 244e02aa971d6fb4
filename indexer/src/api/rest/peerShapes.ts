import { deal, dealStep, peerOrder } from "ponder:schema";
import { z } from "@hono/zod-openapi";
import { shown } from "../columns/column.ts";
import { dealColumns, dealStepColumns } from "../columns/dealColumns.ts";
import { sharedOrderColumns } from "../columns/orderColumns.ts";
import { fieldOf, tableFields } from "./columnZod.ts";

// What the paths of offers and deals answer, for their OpenAPI document.

const text = fieldOf(shown("String", "The text with which anyone can open it."));

export const offerShape = z
  .object({
    ...tableFields(peerOrder, sharedOrderColumns),
    origin: z.enum(["chain", "posted"]).openapi({ description: "Placed or published on the chain, or posted here." }),
    placed: fieldOf(shown("Boolean", "Its maker's transaction stands for a signature.")),
    left: fieldOf(shown("BigInt", "Token units of `token` that its maker's budget leaves.")),
    fillable: fieldOf(shown("BigInt", "Token units that could be taken when it was posted; null: nobody asked."), true),
    addedAt: fieldOf(shown("Seconds", "When it was posted or published, by the chain's time.")),
    text,
  })
  .openapi("Offer");

export const offerTextShape = z.object({ text }).openapi("OfferText");

export const receivedShape = z
  .object({
    id: fieldOf(shown("Hex", "The digest that its maker signed.")),
    kind: fieldOf(shown("OrderKind", "What it offers.")),
    fillable: fieldOf(shown("BigInt", "Token units that can be taken now.")),
    known: fieldOf(shown("Boolean", "It was here already.")),
  })
  .openapi("ReceivedOffer");

const role = fieldOf(shown("DealRole", "What somebody is in it."));

export const dealShape = z
  .object({
    ...tableFields(deal, dealColumns),
    phase: fieldOf(shown("DealPhase", "Where it is at the last indexed block's time.")),
    turn: z.array(role).openapi({ description: "Whose turn it is; empty: it has ended." }),
    deadline: fieldOf(shown("Seconds", "Last second at which the turn is theirs alone; null: no end."), true),
    silenceCall: fieldOf(shown("DealCall", "What anyone may call if nobody acts; null: nothing, ever."), true),
    silenceFrom: fieldOf(shown("Seconds", "First second at which that is possible; null: never."), true),
  })
  .openapi("Deal");

export const dealWithStepsShape = dealShape
  .extend({ steps: z.array(z.object(tableFields(dealStep, dealStepColumns)).openapi("DealStep")) })
  .openapi("DealWithSteps");

const whole = (about: string) => fieldOf(shown("Int", about));

const volumesOf = (trades: string, about: string) =>
  z.array(
    z.object({
      token: fieldOf(shown("Address", "The token.")),
      amount: fieldOf(shown("BigInt", about)),
      [trades]: whole("How many."),
    }),
  );

const loanReputationShape = z
  .object({
    loans: whole("Loans, as borrower or lender."),
    running: whole("Loans that have not ended."),
    borrowed: whole("Loans as the borrower."),
    onTime: whole("As the borrower: repaid, rolled or refinanced by the end of the term."),
    late: whole("As the borrower: the same after the term, within grace."),
    defaulted: whole("As the borrower: not over at the end of grace, whatever came of them."),
    liquidated: whole("As the borrower: ended by a liquidation before the end of grace."),
    seized: whole("As the borrower: the claim's owner took the collateral."),
    counterparties: whole("Accounts with which it had a loan that was repaid within grace and ran for a day."),
    chains: whole("Chains of such loans that lead to it and share nobody; at most 50."),
    since: fieldOf(shown("Seconds", "End of its first such loan; null: none was."), true),
    volumes: volumesOf("loans", "Token units that were lent in such loans."),
  })
  .openapi("LoanReputation");

export const reputationShape = z
  .object({
    account: fieldOf(shown("Address", "Whose it is.")),
    deals: whole("Deals, as maker or taker."),
    running: whole("Deals that have not ended."),
    done: whole("Deals that ended with a release, or with a silent seller."),
    agreed: whole("Deals that ended with a split that both signed."),
    disputed: whole("Deals that became a dispute."),
    lost: whole("Deals decided against it, or given up after a mark or in a dispute."),
    expired: whole("Deals that it, as a buyer, did not pay."),
    absent: whole("Deals that it, as a maker, never answered."),
    counterparties: whole("Accounts with which it has done a deal."),
    chains: whole("Chains of deals that lead to it and share nobody; at most 50."),
    swaps: whole("Swaps, as maker or taker."),
    rulings: whole("Disputes that it ruled."),
    since: fieldOf(shown("Seconds", "End of its first deal that was done; null: none was."), true),
    volumes: volumesOf("deals", "Token units of deals that were done."),
    loans: loanReputationShape,
  })
  .openapi("Reputation");
