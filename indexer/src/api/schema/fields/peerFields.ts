import type { DealTurn } from "@weir/sdk/orders/dealTurn";
import type { OrderColumns, TermsColumns } from "../../../store/orderRow.ts";
import { type DealRow, dealNow } from "../../peer/dealNow.ts";
import { contractOf, textOf } from "../../peer/orderContent.ts";
import { orderNow } from "../../peer/orderNow.ts";
import type { Question } from "../../question.ts";
import type { Builder } from "../builder.ts";
import type { EntityTypes } from "../types.ts";
import { there } from "./tieFields.ts";

type OrderRow = OrderColumns & TermsColumns & { signature: `0x${string}` };

const turnOf = async (row: DealRow, question: Question): Promise<DealTurn> =>
  dealNow(row, (await question.head()).time);
const seconds = (value: bigint | null): number | null => (value === null ? null : Number(value));

/** What time and other rows make of orders and deals. */
export const addPeerFields = (builder: Builder, types: EntityTypes): void => {
  const { order, fill, deal, dealStep, account, credit, enums } = types;

  builder.objectFields(order.object, (t) => ({
    status: t.field({
      type: enums.OrderStatus,
      complexity: 5,
      description: "Whether it can still be taken at the last indexed block, as far as the index knows.",
      resolve: async (row, _, question) => (await orderNow(question, row as unknown as OrderRow)).status,
    }),
    left: t.field({
      type: "BigInt",
      complexity: 5,
      description: "Token units of `token` that its budget leaves; 0 where it cannot be taken any more.",
      resolve: async (row, _, question) => (await orderNow(question, row as unknown as OrderRow)).left,
    }),
    text: t.string({
      nullable: true,
      description: "The text with which anyone can open it; null: this chain has no such contract any more.",
      resolve: (row, _, { environment }) => {
        const contract = contractOf(environment.deployment, row.venue as OrderRow["venue"]);
        const { chainId } = environment.deployment;
        return contract === undefined ? null : textOf({ chainId, contract }, row as unknown as OrderRow);
      },
    }),
    fills: t.field({
      type: fill.connection,
      args: fill.args,
      complexity: fill.complexity,
      description: "Its fills, newest first.",
      resolve: ({ id }, args, question) => fill.open(question, args, { parent: { orderId: id } }),
    }),
    deals: t.field({
      type: deal.connection,
      args: deal.args,
      complexity: deal.complexity,
      description: "The deals that were opened from it, newest first.",
      resolve: ({ id }, args, question) => deal.open(question, args, { parent: { orderId: id } }),
    }),
  }));

  const choice = builder.objectRef<DealTurn["choices"][number]>("DealChoice").implement({
    description: "What can be done about a deal now.",
    fields: (t) => ({
      call: t.field({ type: enums.DealCall, description: "The call.", resolve: ({ call }) => call }),
      by: t.field({ type: [enums.DealRole], description: "Who may.", resolve: ({ by }) => [...by] }),
      until: t.field({
        type: "Seconds",
        nullable: true,
        description: "Last second at which it can be done, or is worth the same; null: no end.",
        resolve: ({ until }) => seconds(until),
      }),
      toBuyer: t.field({
        type: "BigInt",
        nullable: true,
        description: "Token units for the buyer, bond included; null: it ends nothing, or others decide.",
        resolve: ({ payout }) => payout?.toBuyer ?? null,
      }),
      toSeller: t.field({
        type: "BigInt",
        nullable: true,
        description: "Token units for the seller, bond included; null: likewise.",
        resolve: ({ payout }) => payout?.toSeller ?? null,
      }),
    }),
  });
  builder.objectFields(deal.object, (t) => ({
    phase: t.field({
      type: enums.DealPhase,
      description: "Where it is at the last indexed block's time.",
      resolve: async (row, _, question) => (await turnOf(row, question)).phase,
    }),
    turn: t.field({
      type: [enums.DealRole],
      description: "Whose turn it is at the last indexed block's time; empty: it has ended.",
      resolve: async (row, _, question) => [...(await turnOf(row, question)).turn],
    }),
    deadline: t.field({
      type: "Seconds",
      nullable: true,
      description: "Last second at which the turn is theirs alone; null: no end.",
      resolve: async (row, _, question) => seconds((await turnOf(row, question)).deadline),
    }),
    choices: t.field({
      type: [choice],
      description: "What can be done now, and by whom.",
      resolve: async (row, _, question) => [...(await turnOf(row, question)).choices],
    }),
    silenceCall: t.field({
      type: enums.DealCall,
      nullable: true,
      description: "What anyone may call if nobody acts; null: nothing, ever.",
      resolve: async (row, _, question) => (await turnOf(row, question)).silence?.call ?? null,
    }),
    silenceFrom: t.field({
      type: "Seconds",
      nullable: true,
      description: "First second at which `silenceCall` is possible; null: never.",
      resolve: async (row, _, question) => seconds((await turnOf(row, question)).silence?.from ?? null),
    }),
    steps: t.field({
      type: dealStep.connection,
      args: dealStep.args,
      complexity: dealStep.complexity,
      description: "What happened to it, newest first.",
      resolve: ({ id }, args, question) => dealStep.open(question, args, { parent: { dealId: id } }),
    }),
  }));
  builder.objectFields(dealStep.object, (t) => ({
    deal: t.field({
      type: deal.object,
      description: "The deal.",
      resolve: async ({ dealId }, _, { lookups }) => there(await lookups.deal.load(dealId)),
    }),
  }));

  builder.objectFields(account.object, (t) => ({
    orders: t.field({
      type: order.connection,
      args: order.args,
      complexity: order.complexity,
      description: "Its orders that were placed or published on the chain. Anyone can publish one: see `signed`.",
      resolve: ({ id }, args, question) => order.open(question, args, { parent: { maker: id } }),
    }),
    deals: t.field({
      type: deal.connection,
      args: deal.args,
      complexity: deal.complexity,
      description: "Its deals, as maker, taker, arbiter or backup, newest first.",
      resolve: ({ id }, args, question) =>
        deal.open(question, args, {
          also: { OR: (["maker", "taker", "arbiter", "backup"] as const).map((role) => ({ [role]: { eq: id } })) },
        }),
    }),
    fills: t.field({
      type: fill.connection,
      args: fill.args,
      complexity: fill.complexity,
      description: "Its swaps, as maker or taker, newest first.",
      resolve: ({ id }, args, question) =>
        fill.open(question, args, { also: { OR: [{ maker: { eq: id } }, { taker: { eq: id } }] } }),
    }),
    credits: t.field({
      type: credit.connection,
      args: credit.args,
      complexity: credit.complexity,
      description: "Money that it refused and can collect; also what it collected, as 0.",
      resolve: ({ id }, args, question) => credit.open(question, args, { parent: { party: id } }),
    }),
  }));

  builder.queryFields((t) => ({
    deal: t.field({
      type: deal.object,
      nullable: true,
      description: "A deal; null: there is none with this id.",
      args: { id: t.arg({ type: "Hex", required: true, description: "Its id." }) },
      resolve: (_, { id }, { lookups }) => lookups.deal.load(id),
    }),
    order: t.field({
      type: order.object,
      nullable: true,
      description: "An order that was placed or published on the chain; null: there is none with this digest.",
      args: { id: t.arg({ type: "Hex", required: true, description: "Its digest." }) },
      resolve: (_, { id }, { lookups }) => lookups.order.load(id),
    }),
  }));
};
