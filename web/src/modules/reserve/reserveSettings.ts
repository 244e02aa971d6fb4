import { MAX_UINT256, type PoolSnapshot, type ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { zeroAddress } from "viem";
import { formatAmount } from "@/lib/format/amount.ts";
import { formatBps } from "@/lib/format/percent.ts";
import { dateTime } from "@/lib/format/time.ts";
import { isFalling } from "@/modules/pools/standing.ts";

export type Setting = { name: string; value: string; meaning: string };

const cap = (units: bigint, { decimals, symbol }: ReserveSnapshot) =>
  units === MAX_UINT256 ? "None" : `${formatAmount(units, decimals)} ${symbol}`;

/** The reserve's settings, each with its meaning for users. */
export function settingsOf(pool: PoolSnapshot, reserve: ReserveSnapshot): Setting[] {
  const { info, symbol } = reserve;
  const { curve } = info;
  const collateral = info.liquidationThreshold > 0;
  const fall = isFalling(reserve, pool.timestamp)
    ? ` It falls to ${formatBps(info.nextLiquidationThreshold)} by ${dateTime(info.rampEnd)}.`
    : "";
  const drift =
    curve.speed === 0
      ? "The rate at target never moves."
      : `The rate at target drifts up while utilisation is above it and down while it is below, between ${formatBps(curve.minRate)} and ${formatBps(curve.maxRate)} a year.`;
  return [
    ...(collateral
      ? [
          {
            name: "LTV",
            value: formatBps(info.ltv),
            meaning: info.stopped
              ? `Nothing while ${symbol} is stopped.`
              : `100 of ${symbol} backs new debts of up to ${formatBps(info.ltv).slice(0, -1)}.`,
          },
          {
            name: "Liquidation threshold",
            value: formatBps(info.liquidationThreshold),
            meaning: `When debts reach this share of the collateral, others may repay them and take collateral.${fall}`,
          },
          {
            name: "Liquidation bonus",
            value: `Up to ${formatBps(info.maxBonus)}`,
            meaning: `Nothing at a health factor of 1, growing to all of it at ${(pool.info.hfAtMaxBonus / 10_000).toFixed(2)}: the earliest liquidator receives the least.`,
          },
        ]
      : [{ name: "Collateral", value: "No", meaning: `${symbol} cannot back debts in this pool.` }]),
    {
      name: "Reserve factor",
      value: formatBps(info.reserveFactor * 10),
      meaning: "The part of the interest that the pool keeps. Unclaimed, it bears losses before suppliers do.",
    },
    {
      name: "Supply cap",
      value: cap(info.supplyCap, reserve),
      meaning: "The most that all suppliers together may lend.",
    },
    {
      name: "Borrow cap",
      value: cap(info.borrowCap, reserve),
      meaning: "The most that all borrowers together may owe.",
    },
    {
      name: "Target utilisation",
      value: formatBps(curve.targetUtilisation),
      meaning: `Full utilisation costs ${curve.steepness / 100} times the rate at target. ${drift}`,
    },
  ];
}

/** The roles and contracts of the reserve. */
export function addressesOf({ info: pool }: PoolSnapshot, { info }: ReserveSnapshot): { name: string; text: string }[] {
  const or = (address: string, none: string) => (address === zeroAddress ? none : address);
  return [
    { name: "Token", text: info.token },
    { name: "Oracle", text: info.oracle },
    { name: "Pool owner", text: or(pool.owner, "none: settings are frozen") },
    ...(pool.nextOwner === zeroAddress ? [] : [{ name: "Offered to", text: pool.nextOwner }]),
    {
      name: "Guardian",
      text: or(pool.guardian, pool.owner === zeroAddress ? "none: nothing can be stopped" : "the owner alone"),
    },
    { name: "Fees go to", text: or(pool.feeRecipient, "none: they stay as first loss") },
  ];
}
