import type { Hex } from "viem";
import { worthThen } from "../../at/historyOf.ts";
import type { Question } from "../../question.ts";
import type { Builder } from "../builder.ts";
import type { EntityTypes } from "../types.ts";

type Row = {
  timestamp: number;
  block: number;
  collateralReserveId: Hex;
  debtReserveId: Hex | null;
  seizedAssets: bigint;
  repaidAssets: bigint;
};

const seizedValue = (question: Question, row: Row) =>
  worthThen(question, { ...row, reserveId: row.collateralReserveId }, row.seizedAssets);
const repaidValue = async (question: Question, row: Row) =>
  row.debtReserveId === null ? null : worthThen(question, { ...row, reserveId: row.debtReserveId }, row.repaidAssets);

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
