import { MAX_UINT256, type PoolSnapshot, type ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { zeroAddress } from "viem";
import { formatAmount } from "@/lib/format/amount.ts";
import { decimal, localised } from "@/lib/format/decimal.ts";
import { formatBps } from "@/lib/format/percent.ts";
import { dateTime } from "@/lib/format/time.ts";
import words from "@/messages/rules.js";
import { isFalling } from "@/modules/pools/standing.ts";

const { addresses } = words;

export type Setting = { name: string; value: string; meaning: string };

const cap = (units: bigint, { decimals, symbol }: ReserveSnapshot) =>
  units === MAX_UINT256 ? words.noCap : `${formatAmount(units, decimals)} ${symbol}`;

/** The reserve's settings, each with its meaning for users. */
export function settingsOf(pool: PoolSnapshot, reserve: ReserveSnapshot): Setting[] {
  const { info, symbol } = reserve;
  const { curve } = info;
  const collateral = info.liquidationThreshold > 0;
  const times = localised(`${curve.steepness / 100}`);
  return [
    ...(collateral
      ? [
          {
            name: words.ltv.name,
            value: formatBps(info.ltv),
            meaning: info.stopped
              ? words.ltv.stopped({ symbol })
              : words.ltv.meaning({ symbol, debt: localised(decimal(BigInt(info.ltv), 2, 2)) }),
          },
          {
            name: words.threshold.name,
            value: formatBps(info.liquidationThreshold),
            meaning: isFalling(reserve, pool.timestamp)
              ? words.threshold.falling({
                  percent: formatBps(info.nextLiquidationThreshold),
                  time: dateTime(info.rampEnd),
                })
              : words.threshold.meaning,
          },
          {
            name: words.bonus.name,
            value: words.bonus.value({ percent: formatBps(info.maxBonus) }),
            meaning: words.bonus.meaning({ health: localised((pool.info.hfAtMaxBonus / 10_000).toFixed(2)) }),
          },
        ]
      : [
          {
            name: words.collateral.name,
            value: words.collateral.value,
            meaning: words.collateral.meaning({ symbol }),
          },
        ]),
    {
      name: words.reserveFactor.name,
      value: formatBps(info.reserveFactor * 10),
      meaning: words.reserveFactor.meaning,
    },
    {
      name: words.supplyCap.name,
      value: cap(info.supplyCap, reserve),
      meaning: words.supplyCap.meaning,
    },
    {
      name: words.borrowCap.name,
      value: cap(info.borrowCap, reserve),
      meaning: words.borrowCap.meaning,
    },
    {
      name: words.target.name,
      value: formatBps(curve.targetUtilisation),
      meaning:
        curve.speed === 0
          ? words.target.still({ times })
          : words.target.moving({ times, least: formatBps(curve.minRate), most: formatBps(curve.maxRate) }),
    },
  ];
}

/** The roles and contracts of the reserve. */
export function addressesOf({ info: pool }: PoolSnapshot, { info }: ReserveSnapshot): { name: string; text: string }[] {
  const or = (address: string, none: string) => (address === zeroAddress ? none : address);
  return [
    { name: addresses.token, text: info.token },
    { name: addresses.oracle, text: info.oracle },
    { name: addresses.owner, text: or(pool.owner, addresses.noOwner) },
    ...(pool.nextOwner === zeroAddress ? [] : [{ name: addresses.nextOwner, text: pool.nextOwner }]),
    {
      name: addresses.guardian,
      text: or(pool.guardian, pool.owner === zeroAddress ? addresses.noGuardian : addresses.ownerAlone),
    },
    { name: addresses.fees, text: or(pool.feeRecipient, addresses.noFees) },
  ];
}
