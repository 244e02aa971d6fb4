import type { LoanReputation } from "../../peer/loanReputation.ts";
import { type Reputation, reputationOf } from "../../peer/reputation.ts";
import type { Standing } from "../../peer/tradeStanding.ts";
import type { Builder } from "../builder.ts";

type Volume = Standing["volumes"][number];

/** What an account did in deals and loans. */
export const addReputation = (builder: Builder): void => {
  const dealVolume = builder.objectRef<Volume>("DealVolume").implement({
    description: "What was done in a token.",
    fields: (t) => ({
      token: t.expose("token", { type: "Address", description: "The token." }),
      amount: t.expose("amount", { type: "BigInt", description: "Token units of the deals that were done." }),
      deals: t.exposeInt("trades", { description: "How many." }),
    }),
  });
  const loanVolume = builder.objectRef<Volume>("LoanVolume").implement({
    description: "What was lent and repaid in a token.",
    fields: (t) => ({
      token: t.expose("token", { type: "Address", description: "The token." }),
      amount: t.expose("amount", {
        type: "BigInt",
        description: "Token units that were lent, of loans that were repaid within grace and ran for a day.",
      }),
      loans: t.exposeInt("trades", { description: "How many." }),
    }),
  });
  const ofLoans = builder.objectRef<LoanReputation>("LoanReputation").implement({
    description:
      "What an address did in loans, as a borrower and as the first lender. Only `chains` is not raised by lending to oneself.",
    fields: (t) => ({
      loans: t.exposeInt("loans", { description: "Loans, as borrower or lender." }),
      running: t.exposeInt("running", { description: "Loans that have not ended." }),
      borrowed: t.exposeInt("borrowed", { description: "Loans as the borrower." }),
      onTime: t.exposeInt("onTime", {
        description: "As the borrower: repaid, rolled or refinanced by the end of the term.",
      }),
      late: t.exposeInt("late", { description: "As the borrower: the same after the term, within grace." }),
      defaulted: t.exposeInt("defaulted", {
        description: "As the borrower: not over at the end of grace, whatever came of them.",
      }),
      liquidated: t.exposeInt("liquidated", {
        description: "As the borrower: ended by a liquidation before the end of grace.",
      }),
      seized: t.exposeInt("seized", { description: "As the borrower: the claim's owner took the collateral." }),
      counterparties: t.exposeInt("counterparties", {
        description: "Accounts with which it had a loan that was repaid within grace and ran for a day.",
      }),
      chains: t.exposeInt("chains", {
        description:
          "Chains of such loans, from `from` (or those who have lent and borrowed for longest) to the account, which share nobody; at most 50.",
      }),
      since: t.expose("since", {
        type: "Seconds",
        nullable: true,
        description: "End of its first such loan; null: none was.",
      }),
      volumes: t.expose("volumes", {
        type: [loanVolume],
        description: "Volumes of such loans, by token; at most 100, those with the most loans.",
      }),
    }),
  });
  const reputation = builder.objectRef<Reputation>("Reputation").implement({
    description:
      "What an address did in deals and loans, from events alone. Anyone can trade with accounts of their own: `chains` is the figure that this does not raise. docs/reputation.md tells more.",
    fields: (t) => ({
      account: t.expose("account", { type: "Address", description: "Whose it is." }),
      deals: t.exposeInt("deals", { description: "Deals, as maker or taker." }),
      running: t.exposeInt("running", { description: "Deals that have not ended." }),
      done: t.exposeInt("done", { description: "Deals that ended with a release, or with a silent seller." }),
      agreed: t.exposeInt("agreed", { description: "Deals that ended with a split that both signed." }),
      disputed: t.exposeInt("disputed", { description: "Deals that became a dispute, however they ended." }),
      lost: t.exposeInt("lost", {
        description:
          "Deals that an arbiter decided against the account, or that it gave up after a mark or in a dispute.",
      }),
      expired: t.exposeInt("expired", { description: "Deals that the account, as a buyer, did not pay." }),
      absent: t.exposeInt("absent", { description: "Deals that the account, as a maker, never answered." }),
      counterparties: t.exposeInt("counterparties", { description: "Accounts with which it has done a deal." }),
      chains: t.exposeInt("chains", {
        description:
          "Chains of deals that were done, from `from` (or those who have dealt for longest) to the account, which share nobody; at most 50.",
      }),
      swaps: t.exposeInt("swaps", { description: "Swaps, as maker or taker. They need no trust." }),
      rulings: t.exposeInt("rulings", { description: "Disputes that the account ruled." }),
      since: t.expose("since", {
        type: "Seconds",
        nullable: true,
        description: "End of its first deal that was done; null: none was.",
      }),
      volumes: t.expose("volumes", {
        type: [dealVolume],
        description: "Volumes of the deals that were done, by token; at most 100, those with the most deals.",
      }),
      loans: t.expose("loans", { type: ofLoans, description: "What it did in loans." }),
    }),
  });

  builder.queryFields((t) => ({
    reputation: t.field({
      type: reputation,
      complexity: 500,
      description: "What an address did in deals and loans, at the last indexed block.",
      args: {
        account: t.arg({ type: "Address", required: true, description: "Whose." }),
        from: t.arg({
          type: ["Address"],
          description:
            "Accounts that the asker trusts to know people: chains begin with them and with whom they traded.",
        }),
      },
      resolve: (_, { account: id, from }, question) => reputationOf(question, id, from ?? []),
    }),
  }));
};
