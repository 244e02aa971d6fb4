"use client";
import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import { formatValue } from "@/lib/format/value.ts";
import feeWords from "@/messages/fees.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { Digits } from "@/ui/Digits.tsx";
import { Note } from "@/ui/Note.tsx";
import { etherValue } from "../etherValue.ts";
import type { Fee } from "../hooks/useFee.ts";

/** The network's fee before the wallet is asked, and whether the account can pay it. `count`: the transactions. */
export function GasNote({ fee, pool, count }: { fee: Fee | null; pool: Pool; count: number }) {
  const { faucets } = useSiteConfig().deployment;
  if (!fee) return <div aria-live="polite" />;
  const { amount, exact, symbol, decimals, short } = fee;
  const shown = `${formatAmount(amount, decimals)} ${symbol}`;
  const title = `${exactAmount(amount, decimals)} ${symbol}`;
  if (short !== null) {
    return (
      <div aria-live="polite" className="mt-4">
        <Note tone="bad">
          <span className="font-medium" title={title}>
            {feeWords.short({ has: `${formatAmount(short, decimals)} ${symbol}`, fee: shown })}
          </span>{" "}
          <span>{feeWords.add({ symbol })}</span>
        </Note>
      </div>
    );
  }
  const wrapped = faucets.find(({ kind }) => kind === "wrap")?.token;
  const value = decimals === 18 && pool.unit !== symbol ? etherValue(amount, pool, wrapped, symbol) : null;
  return (
    <div aria-live="polite">
      {/* Changes with every block, so screen readers do not announce it. */}
      <dl aria-live="off" data-fee className="mt-3 flex items-baseline justify-between gap-3 px-4 text-[0.8125rem]">
        <dt className="shrink-0 text-ink-2">{feeWords.label}</dt>
        <dd className="flex min-w-0 flex-wrap items-baseline justify-end gap-x-1.5 text-right" title={title}>
          <Digits>{exact ? feeWords.about({ amount: shown }) : feeWords.atLeast({ amount: shown })}</Digits>
          {value !== null && <Digits className="text-ink-3">{`(${formatValue(value, pool.unit)})`}</Digits>}
          {count > 1 && <span className="basis-full text-xs text-ink-3">{feeWords.several({ count })}</span>}
        </dd>
      </dl>
    </div>
  );
}
