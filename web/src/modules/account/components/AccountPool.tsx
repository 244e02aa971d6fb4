import { healthFactor, netApy } from "@weir/sdk/math/health";
import { formatHealth } from "@/lib/format/formatHealth.ts";
import { formatPercent } from "@/lib/format/percent.ts";
import { formatValue } from "@/lib/format/value.ts";
import { healthState } from "@/lib/healthState.ts";
import words from "@/messages/account.js";
import type { Pool } from "@/modules/pools/pool.ts";
import type { Interest } from "@/modules/position/earnedInterest.ts";
import { holdingsOf } from "@/modules/position/holdings.ts";
import { Figure } from "@/ui/Figure.tsx";
import { RowBoundary } from "@/ui/RowBoundary.tsx";
import { Term } from "@/ui/Term.tsx";
import { roles } from "@/ui/tableRoles.ts";
import { balancesOf, netOf } from "../gains.ts";
import { BalanceRow } from "./BalanceRow.tsx";

/** What an account has in a pool: four figures, and a row for each balance. */
export function AccountPool({ pool, interest }: { pool: Pool; interest: Interest }) {
  const { snapshot, unit, name } = pool;
  const balances = holdingsOf(snapshot).flatMap((holding) => balancesOf(holding, interest));
  const health = healthFactor(snapshot);
  const yearly = netApy(snapshot);
  const worth = netOf(balances, (balance) => balance.worth);
  const profit = netOf(balances, ({ gain }) => gain?.worth ?? null);
  const value = (wad: bigint | null) => (wad === null ? words.unknown : formatValue(wad, unit));
  return (
    <section aria-labelledby={`account-${pool.id}`} data-pool={name} className="mt-10">
      <h2 id={`account-${pool.id}`} className="mb-4 font-serif text-3xl tracking-tight wrap-anywhere">
        <bdi>{name}</bdi>
      </h2>
      <div className="panel">
        <dl className="grid grid-cols-2 gap-x-6 gap-y-4 p-5 lg:grid-cols-4">
          <Figure label={words.worth} note={words.worthNote}>
            {value(worth)}
          </Figure>
          <Figure label={<Term name="netApy">{words.netApy}</Term>}>
            {yearly === null ? words.unknown : formatPercent(yearly)}
          </Figure>
          <Figure label={words.profit} note={words.profitNote}>
            {value(profit)}
          </Figure>
          <Figure
            label={<Term name="healthFactor">{words.health}</Term>}
            note={<span className={healthState(health).text}>{healthState(health).word}</span>}
          >
            {formatHealth(health)}
          </Figure>
        </dl>
        <table {...roles.table} className="ledger border-t border-line" aria-label={words.positions({ pool: name })}>
          <thead {...roles.group}>
            <tr {...roles.row}>
              {Object.values(words.columns).map((column) => (
                <th key={column} {...roles.column}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...roles.group}>
            {balances.map((balance) => (
              <RowBoundary
                key={`${balance.side}-${balance.reserve.id}`}
                row="tr"
                what={balance.reserve.symbol}
                block={snapshot.blockNumber}
              >
                <BalanceRow balance={balance} unit={unit} />
              </RowBoundary>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
