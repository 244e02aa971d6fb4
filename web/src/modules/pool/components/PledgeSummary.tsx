import { zeroAddress } from "viem";
import { formatAmount } from "@/lib/format/amount.ts";
import { shortHex } from "@/lib/format/formatHex.ts";
import { formatBps } from "@/lib/format/percent.ts";
import createWords from "@/messages/createPool.js";
import type { Pool } from "@/modules/pools/pool.ts";
import { Digits } from "@/ui/Digits.tsx";

const words = createWords.summary;

/** The pool that would be created: who runs it, and each asset with its seed. Token units. */
export function PledgeSummary({ pool, seeds }: { pool: Pool; seeds: readonly bigint[] }) {
  const { info, reserves } = pool.snapshot;
  const role = (address: string, nobody: string) => (address === zeroAddress ? nobody : shortHex(address));
  const lines = [
    { label: words.owner, text: role(info.owner, words.nobody) },
    { label: words.guardian, text: role(info.guardian, words.none) },
    { label: words.fees, text: role(info.feeRecipient, words.none) },
  ];
  return (
    <>
      <dl className="mt-3 divide-y divide-line rounded-2xl border border-line px-4 py-1.5">
        {lines.map(({ label, text }) => (
          <div key={label} className="flex justify-between gap-3 py-1.5">
            <dt className="text-ink-2">{label}</dt>
            <dd>
              <Digits className="font-medium">{text}</Digits>
            </dd>
          </div>
        ))}
      </dl>
      <ul className="mt-3 divide-y divide-line rounded-2xl border border-line px-4 py-1.5">
        {reserves.map(({ id, symbol, decimals, info: rules }, at) => {
          const seed = seeds[at] ?? 0n;
          const backing =
            rules.liquidationThreshold === 0
              ? words.noBacking
              : words.backing({ ltv: formatBps(rules.ltv), threshold: formatBps(rules.liquidationThreshold) });
          const rate = formatBps(Number(reserves[at]!.totals.rateAtTarget / 10n ** 14n));
          return (
            <li key={`${id}`} className="py-2">
              <p className="flex justify-between gap-3">
                <Digits className="font-medium wrap-anywhere">{symbol}</Digits>
                <Digits className="text-right">
                  {seed === 0n ? words.noSeed : words.seed({ amount: `${formatAmount(seed, decimals)} ${symbol}` })}
                </Digits>
              </p>
              <p className="text-[0.8125rem] text-ink-2 figures">{backing}</p>
              <p className="text-[0.8125rem] text-ink-2 figures">
                {words.rate({ rate, target: formatBps(rules.curve.targetUtilisation) })}
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
