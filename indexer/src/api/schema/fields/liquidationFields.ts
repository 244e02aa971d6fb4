import type { Hex } from "viem";
import type { Question } from "../../question.ts";
import type { Builder } from "../builder.ts";
import type { EntityTypes } from "../types.ts";

type Row = {
  timestamp: number;
  collateralReserveId: Hex;
  debtReserveId: Hex | null;
  seizedAssets: bigint;
  repaidAssets: bigint;
};

/** Value of token units at the middle of the price band at the liquidation, WAD of the unit; null: the price is unknown. */
const worthThen = async (
  question: Question,
  { timestamp }: Row,
  reserveId: Hex | null,
  assets: bigint,
): Promise<bigint | null> => {
  const price = reserveId === null ? null : await question.price(reserveId, timestamp, true);
  return price === null ? null : (assets * (price.low + price.high)) / (2n * 10n ** 18n);
};

const seizedValue = (question: Question, row: Row) =>
  worthThen(question, row, row.collateralReserveId, row.seizedAssets);
const repaidValue = (question: Question, row: Row) => worthThen(question, row, row.debtReserveId, row.repaidAssets);

/** What a liquidation was worth. Prices are sampled at its block; without a sample the values are unknown. */
export const addLiquidationFields = (builder: Builder, { liquidation }: EntityTypes): void => {
  builder.objectFields(liquidation.object, (t) => ({
    seizedValue: t.field({
      type: "BigInt",
      nullable: true,
      complexity: 5,
      description:
        "WAD of the pool's unit: what was taken, at the prices after the liquidation's block; null: unknown.",
      resolve: (row, _, question) => seizedValue(question, row),
    }),
    repaidValue: t.field({
      type: "BigInt",
      nullable: true,
      complexity: 5,
      description: "WAD of the pool's unit: the repaid debt, at the same prices; null: unknown, or an auction.",
      resolve: (row, _, question) => repaidValue(question, row),
    }),
    profit: t.field({
      type: "BigInt",
      nullable: true,
      complexity: 10,
      description: "WAD of the pool's unit, signed: seizedValue less repaidValue, before gas; null where either is.",
      resolve: async (row, _, question) => {
        const [seized, repaid] = await Promise.all([seizedValue(question, row), repaidValue(question, row)]);
        return seized === null || repaid === null ? null : seized - repaid;
      },
    }),
  }));
};
