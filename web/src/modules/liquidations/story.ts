import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { MAX_UINT256 } from "@weir/sdk/math/snapshot";
import { mulWadDown } from "@weir/sdk/math/wad";
import { getAddress, type Hex } from "viem";
import { formatAmount } from "@/lib/format/amount.ts";
import { formatHealth } from "@/lib/format/formatHealth.ts";
import { shortHex } from "@/lib/format/formatHex.ts";
import { formatPercent } from "@/lib/format/percent.ts";
import { formatValue, type Unit } from "@/lib/format/value.ts";
import liquidationWords from "@/messages/liquidations.js";
import type { Past } from "./fetchLiquidations.ts";

/** What names the tokens and values of a story. */
export type StoryContext = {
  unit: Unit;
  reserveOf: (id: Hex) => Pick<ReserveSnapshot, "symbol" | "decimals"> | undefined;
};

/** A past liquidation told step by step: health before, who paid and took what, health after, who bore what. */
export function storyOf(past: Past, { unit, reserveOf }: StoryContext): string[] {
  const words = liquidationWords.story;
  const amount = (id: Hex | null, units: bigint): string => {
    const reserve = id === null ? undefined : reserveOf(id);
    if (!reserve) return liquidationWords.unknownToken;
    return `${formatAmount(units, reserve.decimals)} ${reserve.symbol}`;
  };
  const worth = (value: bigint | null) => ({
    valued: value !== null,
    value: value === null ? "" : formatValue(value, unit),
  });
  const { healthBefore, healthAfter, bonus, repaidValue } = past;
  const caller = shortHex(getAddress(past.caller));
  // The core takes the repaid value and its bonus, at its own prices; the indexer's price of the collateral may be of another block.
  const cost = bonus === null || repaidValue === null ? null : mulWadDown(repaidValue, bonus);
  const taken = cost === null || repaidValue === null ? past.seizedValue : repaidValue + cost;
  const steps = past.kind === "auction" ? [words.auction] : [];
  if (healthBefore !== null) steps.push(words.before({ health: formatHealth(healthBefore) }));
  if (past.repaidAssets > 0n)
    steps.push(
      words.repaid({ who: caller, amount: amount(past.debtReserveId, past.repaidAssets), ...worth(repaidValue) }),
    );
  steps.push(
    words.took({
      who: caller,
      amount: amount(past.collateralReserveId, past.seizedAssets),
      ...worth(taken),
      hasBonus: bonus !== null,
      bonus: bonus === null ? "" : formatPercent(bonus),
    }),
  );
  if (cost !== null && cost > 0n) steps.push(words.paid({ value: formatValue(cost, unit) }));
  if (healthAfter !== null)
    steps.push(healthAfter === MAX_UINT256 ? words.clear : words.after({ health: formatHealth(healthAfter) }));
  if (past.writtenOff === 0n) return [...steps, words.noLoss];
  if (past.losses.length === 0)
    return [...steps, words.writtenOff({ amount: amount(past.debtReserveId, past.writtenOff) })];
  for (const { reserveId, assets, fromFees, fromSuppliers } of past.losses) {
    steps.push(words.writtenOff({ amount: amount(reserveId, assets) }));
    if (fromFees > 0n) steps.push(words.fees({ amount: amount(reserveId, fromFees) }));
    if (fromSuppliers > 0n) steps.push(words.suppliers({ amount: amount(reserveId, fromSuppliers) }));
  }
  return steps;
}
