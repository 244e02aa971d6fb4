import { historyOf, worthThen } from "../../at/historyOf.ts";
import type { PositionThen } from "../../at/positionAt.ts";
import { type ProfitBasis, profitBasis } from "../../at/profitBasis.ts";
import type { Question } from "../../question.ts";
import type { Builder } from "../builder.ts";
import type { EntityTypes } from "../types.ts";

const SIDES = ["supply", "collateral", "borrow"] as const;
type SideBasis = ProfitBasis & { side: string };

/** The balances of a position that ever had a row, until its moment. */
const basesOf = async (question: Question, { account, reserveId, at }: PositionThen): Promise<SideBasis[]> => {
  const rows = (await historyOf(question, account)).filter(
    (row) =>
      row.reserveId === reserveId &&
      (at === undefined || (at.block === undefined ? row.timestamp <= at.time : row.block <= at.block)),
  );
  return SIDES.flatMap((side) => {
    const own = rows.filter((row) => row.side === side);
    return own.length === 0 ? [] : [{ side, ...profitBasis(own) }];
  });
};

/** What actions were worth, and what came of it. Prices are sampled after each block with an action; without a sample they are unknown. */
export const addProfitFields = (builder: Builder, { entry, position, enums }: EntityTypes): void => {
  builder.objectFields(entry.object, (t) => ({
    value: t.field({
      type: "BigInt",
      nullable: true,
      complexity: 5,
      description:
        "WAD of the pool's unit: deltaAssets at the middle of the price band after its block; null: that price is unknown.",
      resolve: (row, _, question) => worthThen(question, row, row.deltaAssets),
    }),
    interestValue: t.field({
      type: "BigInt",
      nullable: true,
      complexity: 5,
      description: "WAD of the pool's unit: interest at the same price; null: unknown.",
      resolve: (row, _, question) => worthThen(question, row, row.interest),
    }),
  }));

  const basis = builder.objectRef<SideBasis>("ProfitBasis").implement({
    description:
      "What a balance cost and brought, WAD of the pool's unit, each row of the ledger at the price after its block; null: a price that it needs is unknown. docs/math.md makes profit of it.",
    fields: (t) => {
      const figure = (name: Exclude<keyof ProfitBasis, "assets">, description: string) =>
        t.expose(name, { type: "BigInt", nullable: true, description });
      return {
        side: t.expose("side", { type: enums.Side, description: "Which balance." }),
        assets: t.expose("assets", { type: "BigInt", description: "Token units after the balance's last row." }),
        paid: figure("paid", "Paid in less paid out; of a debt: borrowed less repaid."),
        taken: figure(
          "taken",
          "At most 0: what liquidations, auctions and write-offs took of it; of a debt: what they repaid.",
        ),
        cost: figure("cost", "Of what is left, by average cost. Interest cost what it was worth when it was booked."),
        interest: figure("interest", "Σ interest of the rows. What has accrued since the last one is not in it."),
        realised: figure("realised", "Σ over what left: its value less its average cost."),
      };
    },
  });

  builder.objectFields(position.object, (t) => ({
    profitBases: t.field({
      type: [basis],
      complexity: 20,
      description:
        "What its balances cost and brought, of those that ever had a row. An account with 10,000 rows or more has none.",
      resolve: (row: PositionThen, _, question) => basesOf(question, row),
    }),
  }));
};
