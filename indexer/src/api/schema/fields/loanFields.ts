import { healthOfLoan, isSeizable, type LoanNow, type LoanRow, loanNow } from "../../peer/loanState.ts";
import { openLoansIn } from "../../peer/openLoans.ts";
import type { Question } from "../../question.ts";
import type { Builder } from "../builder.ts";
import type { EntityTypes } from "../types.ts";
import { there } from "./tieFields.ts";

const nowOf = async (row: LoanRow, question: Question): Promise<LoanNow> => loanNow(row, (await question.head()).time);

/** What time and prices make of loans. */
export const addLoanFields = (builder: Builder, { loan, loanStep, order, account, enums }: EntityTypes): void => {
  builder.objectFields(loan.object, (t) => ({
    phase: t.field({
      type: enums.LoanPhase,
      description: "Where it is at the last indexed block's time.",
      resolve: async (row, _, question) => (await nowOf(row, question)).phase,
    }),
    due: t.field({
      type: "BigInt",
      description: "Token units that would have to be paid now for it to be over, rounded up.",
      resolve: async (row, _, question) => (await nowOf(row, question)).due,
    }),
    auctionPart: t.field({
      type: "BigInt",
      nullable: true,
      description: "WAD: the part of the collateral that who pays gets in the auction now; null: none runs.",
      resolve: async (row, _, question) => (await nowOf(row, question)).auctionPart,
    }),
    auctionCollateral: t.field({
      type: "BigInt",
      nullable: true,
      description:
        "Token units of collateral that the auction gives now for all of `due`, rounded down; null: none runs.",
      resolve: async (row, _, question) => (await nowOf(row, question)).auctionCollateral,
    }),
    tip: t.field({
      type: "BigInt",
      nullable: true,
      description: "Token units for who rolls it now; null: it cannot be rolled now.",
      resolve: async (row, _, question) => (await nowOf(row, question)).tip,
    }),
    health: t.field({
      type: "BigInt",
      nullable: true,
      complexity: 10,
      description: "WAD: below 10^18 anyone may liquidate it. null: a pawn, it is over, or a price is unknown.",
      resolve: (row, _, question) => healthOfLoan(question, row),
    }),
    seizable: t.boolean({
      complexity: 10,
      description: "The claim's owner may take all collateral now.",
      resolve: (row, _, question) => isSeizable(question, row),
    }),
    sales: t.field({
      type: order.connection,
      args: order.args,
      complexity: order.complexity,
      description: "Offers on the chain to sell its claim.",
      resolve: ({ id }, args, question) => order.open(question, args, { parent: { loanId: id } }),
    }),
    steps: t.field({
      type: loanStep.connection,
      args: loanStep.args,
      complexity: loanStep.complexity,
      description: "What happened to it, newest first.",
      resolve: ({ id }, args, question) => loanStep.open(question, args, { parent: { loanId: id } }),
    }),
  }));
  builder.objectFields(loanStep.object, (t) => ({
    loan: t.field({
      type: loan.object,
      description: "The loan.",
      resolve: async ({ loanId }, _, { lookups }) => there(await lookups.loan.load(loanId)),
    }),
  }));
  builder.objectFields(order.object, (t) => ({
    loans: t.field({
      type: loan.connection,
      args: loan.args,
      complexity: loan.complexity,
      description: "The loans that were taken from it, newest first.",
      resolve: ({ id }, args, question) => loan.open(question, args, { parent: { orderId: id } }),
    }),
  }));
  builder.objectFields(account.object, (t) => ({
    loans: t.field({
      type: loan.connection,
      args: loan.args,
      complexity: loan.complexity,
      description: "Its loans, as the borrower or the owner of the claim, newest first.",
      resolve: ({ id }, args, question) =>
        loan.open(question, args, { also: { OR: [{ borrower: { eq: id } }, { owner: { eq: id } }] } }),
    }),
  }));
  builder.queryFields((t) => ({
    openLoans: t.field({
      type: [loan.object],
      complexity: ({ first }) => ({ field: 2_000, multiplier: Math.max(1, first ?? 50) }),
      description:
        "Loans that run and that anyone may act on now or soon, the latest to mature first: buy in their auction, roll, or liquidate, where their health is below 1.1.",
      args: {
        within: t.arg({ type: "BigInt", description: "Seconds, 0 to 86,400: times until then count; 0 without it." }),
        first: t.arg.int({ description: "How many: 1 to 1,000, 50 without it." }),
        after: t.arg({ type: "Hex", description: "The id of the last loan that is known already." }),
      },
      resolve: (_, { within, first, after }, question) =>
        openLoansIn(question, { within: within ?? 0n, first: first ?? 50, after: after ?? undefined }),
    }),
    loan: t.field({
      type: loan.object,
      nullable: true,
      description: "A loan between two persons; null: there is none with this id.",
      args: { id: t.arg({ type: "Hex", required: true, description: "Its id." }) },
      resolve: (_, { id }, { lookups }) => lookups.loan.load(id),
    }),
  }));
};
