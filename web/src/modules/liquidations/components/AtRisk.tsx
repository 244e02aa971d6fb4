"use client";
import { bonusAt } from "@weir/sdk/actions/liquidate";
import { borrowCapacity } from "@weir/sdk/math/health";
import { type Liquidation, liquidationOf, roomOf } from "@weir/sdk/math/liquidation";
import { bitsOf, type PoolSnapshot } from "@weir/sdk/math/snapshot";
import { WAD } from "@weir/sdk/math/wad";
import { useState } from "react";
import { formatDistance } from "@/lib/format/distance.ts";
import { formatHealth } from "@/lib/format/formatHealth.ts";
import { shortHex } from "@/lib/format/formatHex.ts";
import { formatPercent } from "@/lib/format/percent.ts";
import { formatPrice, formatValue } from "@/lib/format/value.ts";
import { healthState } from "@/lib/healthState.ts";
import { lazyPart } from "@/lib/lazyPart.tsx";
import words from "@/messages/liquidations.js";
import { LeftOut } from "@/modules/indexer/components/LeftOut.tsx";
import { whyMissing } from "@/modules/indexer/whyMissing.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { Digits } from "@/ui/Digits.tsx";
import { Link } from "@/ui/Link.tsx";
import { PartMissing } from "@/ui/PartMissing.tsx";
import { RowBoundary } from "@/ui/RowBoundary.tsx";
import { Skeleton } from "@/ui/Skeleton.tsx";
import { roles } from "@/ui/tableRoles.ts";
import { type Debtor, NEAR, useAtRisk } from "../hooks/useAtRisk.ts";
import { BonusCurve } from "./BonusCurve.tsx";

const LiquidateDialog = lazyPart(() => import("./LiquidateDialog.tsx").then((module) => module.LiquidateDialog));

/** A thousandth: rooms that differ by less are equal, as those of the only debt and the only collateral are. */
const EQUAL = 10n ** 15n;

/**
 * The price that is nearest to liquidating the account, with its token; of equally near ones that of collateral. null: none does alone.
 */
export function nearestOf(snapshot: PoolSnapshot): { symbol: string; liquidation: Liquidation } | null {
  const all = snapshot.reserves.flatMap(({ id, symbol }) => {
    const liquidation = liquidationOf(snapshot, id);
    const room = liquidation && roomOf(liquidation);
    return liquidation && room !== null ? [{ symbol, liquidation, room }] : [];
  });
  const rank = ({ room, liquidation }: (typeof all)[number]) =>
    (room / EQUAL) * 2n + (liquidation.when === "falls" ? 0n : 1n);
  const [nearest] = all.sort((a, b) => Number(rank(a) - rank(b)));
  return nearest ?? null;
}

/** The largest bonus that the account's deposits pay now. WAD. */
const bonusNow = ({ snapshot, health }: Debtor): bigint => {
  const backing = snapshot.reserves.filter(({ id }) => {
    const { supplyBacksDebt, hasCollateral } = bitsOf(snapshot, id);
    return supplyBacksDebt || hasCollateral;
  });
  const most = Math.max(0, ...backing.map(({ info }) => info.maxBonus));
  return bonusAt(health, most, snapshot.info.hfAtMaxBonus);
};

function DebtorRow({ debtor, pool, onOpen }: { debtor: Debtor; pool: Pool; onOpen: () => void }) {
  const { account, snapshot, health } = debtor;
  const { address } = useWallet();
  const state = healthState(health);
  const nearest = nearestOf(snapshot);
  const ripe = health < WAD;
  const who = shortHex(account);
  return (
    <tr {...roles.row} data-debtor={account}>
      <td {...roles.cell} className="wide">
        <Link
          href={`/account?address=${account}`}
          className="link font-mono text-[0.8125rem]"
          title={account}
          translate="no"
        >
          {who}
        </Link>
        {account === address && <span className="ml-2 text-xs font-medium text-copper">{words.mine}</span>}
      </td>
      <td {...roles.cell} data-label={words.columns.health}>
        <Digits className={`font-medium ${state.text}`}>{formatHealth(health)}</Digits>
        <span className={`block text-xs ${state.text}`}>{state.word}</span>
      </td>
      <td {...roles.cell} data-label={words.columns.distance} className="wide wrap-anywhere">
        {nearest ? (
          <>
            <Digits className="block">{`${nearest.symbol} ${formatPrice(nearest.liquidation.price, pool.unit)}`}</Digits>
            <span className="block text-xs text-ink-3">
              {ripe ? words.passed : formatDistance(nearest.liquidation)}
            </span>
          </>
        ) : (
          <span className="text-ink-3">{words.noPrice}</span>
        )}
      </td>
      <td {...roles.cell} data-label={words.columns.owed}>
        <Digits>{formatValue(borrowCapacity(snapshot).debt, pool.unit)}</Digits>
      </td>
      <td {...roles.cell} data-label={words.columns.bonus}>
        <Digits>{ripe ? formatPercent(bonusNow(debtor)) : words.healthyBonus}</Digits>
      </td>
      <td {...roles.cell} className="wide">
        {ripe && (
          <button
            type="button"
            onClick={onOpen}
            aria-label={words.readyThis({ who })}
            className="button button-primary button-small"
          >
            {words.ready}
          </button>
        )}
      </td>
    </tr>
  );
}

/** The accounts of a pool that are nearest to liquidation, and the bonus that the pool pays. */
export function AtRisk({ pool }: { pool: Pool }) {
  const { debtors, isCut, failure, leftOut } = useAtRisk(pool);
  const [open, setOpen] = useState<Debtor | null>(null);
  // The figures of the newest block, for as long as the account is among them.
  const shown = open && (debtors?.find(({ account }) => account === open.account) ?? open);
  const close = () => setOpen(null);
  return (
    <section aria-labelledby={`risk-${pool.id}`} data-pool={pool.name} className="mt-10">
      <h2 id={`risk-${pool.id}`} className="mb-4 font-serif text-3xl tracking-tight wrap-anywhere">
        <bdi>{words.atRisk({ pool: pool.name })}</bdi>
      </h2>
      {!debtors && !failure ? (
        <div role="status" aria-label={words.loading}>
          <Skeleton className="block h-[80svh] w-full rounded-2xl md:h-96" />
        </div>
      ) : (
        <div className="panel">
          {debtors && debtors.length > 0 && (
            <table {...roles.table} className="ledger" aria-label={words.atRisk({ pool: pool.name })}>
              <thead {...roles.group}>
                <tr {...roles.row}>
                  {Object.values(words.columns).map((column) => (
                    <th key={column} {...roles.column}>
                      {column}
                    </th>
                  ))}
                  <th {...roles.column}>
                    <span className="sr-only">{words.ready}</span>
                  </th>
                </tr>
              </thead>
              <tbody {...roles.group}>
                {debtors.map((debtor) => (
                  <RowBoundary
                    key={debtor.account}
                    row="tr"
                    what={shortHex(debtor.account)}
                    block={debtor.snapshot.blockNumber}
                  >
                    <DebtorRow debtor={debtor} pool={pool} onOpen={() => setOpen(debtor)} />
                  </RowBoundary>
                ))}
              </tbody>
            </table>
          )}
          {debtors?.length === 0 && (
            <p className="px-5 py-6 text-sm text-ink-3">{words.noneAtRisk({ health: formatHealth(NEAR) })}</p>
          )}
          {debtors && isCut && (
            <p className="px-5 pt-3 text-[0.8125rem] text-ink-3">{words.lowest({ count: debtors.length })}</p>
          )}
          {!debtors && failure && <p className="px-5 py-6 text-sm text-ink-3">{whyMissing(failure, words.silent)}</p>}
          <BonusCurve pool={pool} />
          <div className="px-5 pb-3 empty:hidden">
            <LeftOut count={leftOut} what="account" />
          </div>
        </div>
      )}
      {shown && (
        <LiquidateDialog
          debtor={shown}
          pool={pool}
          onClose={close}
          failed={(retry) => <PartMissing what={words.this} onRetry={retry} onClose={close} />}
        />
      )}
    </section>
  );
}
