import { apy, utilisation } from "@weir/sdk/math/interest";
import { idleOf, type ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { compactAmount, exactAmount } from "@/lib/format/amount.ts";
import { formatBps, formatPercent } from "@/lib/format/percent.ts";
import { compactValue } from "@/lib/format/value.ts";
import words from "@/messages/reservePage.js";
import { PriceCell } from "@/modules/markets/components/PriceCell.tsx";
import { TokenLine } from "@/modules/pools/components/TokenLine.tsx";
import type { Pool } from "@/modules/pools/pool.ts";
import { worthOf } from "@/modules/pools/totals.ts";
import { Figure } from "@/ui/Figure.tsx";
import { Link } from "@/ui/Link.tsx";
import { Pebble } from "@/ui/Pebble.tsx";
import { Term } from "@/ui/Term.tsx";

export function ReserveHeading({ pool, reserve }: { pool: Pool; reserve: ReserveSnapshot }) {
  const { totals, symbol, decimals } = reserve;
  const amount = (assets: bigint) => {
    const worth = worthOf(reserve, assets);
    return {
      exact: `${exactAmount(assets, decimals)} ${symbol}`,
      note: `${symbol}${worth === null ? "" : `, ${compactValue(worth, pool.unit)}`}`,
      children: compactAmount(assets, decimals),
    };
  };
  return (
    <div className="pt-8">
      <p className="text-sm text-ink-2">
        <Link href="/" className="link">
          {words.markets}
        </Link>{" "}
        <span>/</span> <bdi className="wrap-anywhere">{pool.name}</bdi>
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-4">
        <Pebble token={reserve.info.token} className="size-12" />
        <div className="min-w-0 flex-1">
          <h1 className="font-serif text-4xl leading-none tracking-tight wrap-anywhere">
            <bdi>{symbol}</bdi>
          </h1>
          <p className="mt-1 text-sm text-ink-2 figures">
            <PriceCell reserve={reserve} unit={pool.unit} />
          </p>
        </div>
      </div>
      <TokenLine reserve={reserve} className="mt-4" />
      <dl className="mt-6 grid grid-cols-2 gap-x-4 gap-y-5 sm:grid-cols-3 lg:grid-cols-6">
        <Figure label={<Term name="supplyApy">{words.supplyApy}</Term>} note={words.aYear}>
          {formatPercent(apy(reserve.supplyRate))}
        </Figure>
        <Figure label={<Term name="borrowApy">{words.borrowApy}</Term>} note={words.aYear}>
          {formatPercent(apy(reserve.borrowRate))}
        </Figure>
        <Figure
          label={<Term name="utilisation">{words.utilisation}</Term>}
          note={words.target({ percent: formatBps(reserve.info.curve.targetUtilisation) })}
        >
          {formatPercent(utilisation(totals.supplyAssets, totals.borrowAssets), 1)}
        </Figure>
        <Figure label={<Term name="supplied">{words.supplied}</Term>} {...amount(totals.supplyAssets)} />
        <Figure label={<Term name="borrowed">{words.borrowed}</Term>} {...amount(totals.borrowAssets)} />
        <Figure label={<Term name="idle">{words.idle}</Term>} {...amount(idleOf(reserve))} />
      </dl>
    </div>
  );
}
