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
import { type Bases, balancesOf, closedOf, netOf, withoutDust } from "../gains.ts";
import { BalanceRow } from "./BalanceRow.tsx";

/** What an account has in a pool: four figures, and a row for each balance. */
export function AccountPool({ pool, interest, bases }: { pool: Pool; interest: Interest; bases: Bases | undefined }) {
  const { snapshot, unit, name } = pool;
  const balances = [
    ...holdingsOf(snapshot).flatMap((holding) => balancesOf(holding, interest, bases)),
    ...closedOf(snapshot, bases),
  ];
  const health = healthFactor(snapshot);
  const yearly = netApy(snapshot);
  const worth = netOf(balances, (balance) => balance.worth);
  const parts = (["interest", "price", "taken"] as const).map((part) =>
    netOf(balances, ({ profit }) => profit?.[part] ?? null),
  );
  const [earned, price, taken] = parts;
  const profit = parts.reduce<bigint | null>((sum, one) => (sum === null || one == null ? null : sum + one), 0n);
  const soFar = netOf(balances, ({ gain, assets }) => (assets === 0n ? 0n : (gain?.worth ?? null)));
  // The indexer has answered for the chain's block, and a price is missing all the same.
  const without = bases
    ? balances.filter((balance) => balance.profit === null && (balance.gain !== null || balance.assets === 0n))
    : [];
  const value = (wad: bigint | null) => (wad === null ? words.unknown : formatValue(withoutDust(wad), unit));
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
          {profit === null ? (
            <Figure label={words.interestSoFar} note={words.interestNote}>
              {value(soFar)}
            </Figure>
          ) : (
            <Figure
              label={words.profit}
              note={
                taken === 0n
                  ? words.profitNote({ interest: value(earned!), price: value(price!) })
                  : words.profitNoteTaken({ interest: value(earned!), price: value(price!), taken: value(taken!) })
              }
            >
              {value(profit)}
            </Figure>
          )}
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
        {without.length > 0 && (
          <p className="border-t border-line px-5 py-3 text-[0.8125rem] text-warn">
            {words.profitMissing({ names: without.map(({ reserve }) => reserve.symbol).join(", ") })}
          </p>
        )}
      </div>
    </section>
  );
}
