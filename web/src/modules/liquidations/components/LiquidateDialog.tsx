"use client";
import { bonusAt } from "@weir/sdk/actions/liquidate";
import { findReserve } from "@weir/sdk/math/snapshot";
import { useEffect, useRef, useState } from "react";
import { zeroAddress } from "viem";
import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import { formatHealth } from "@/lib/format/formatHealth.ts";
import { shortHex } from "@/lib/format/formatHex.ts";
import { formatPercent } from "@/lib/format/percent.ts";
import { formatValue } from "@/lib/format/value.ts";
import words from "@/messages/liquidations.js";
import writeWords from "@/messages/writes.js";
import { contextOf } from "@/modules/actions/explainContext.ts";
import { useRefusesChange } from "@/modules/actions/hooks/useRefusesChange.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { explain } from "@/modules/errors/explain.ts";
import { isOf } from "@/modules/pools/hooks/usePools.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { worthOf } from "@/modules/pools/totals.ts";
import { connectDialog } from "@/modules/wallet/connectDialog.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { WriteOutcome } from "@/modules/writes/components/WriteOutcome.tsx";
import { WriteSteps } from "@/modules/writes/components/WriteSteps.tsx";
import { useWrite } from "@/modules/writes/useWrite.ts";
import { Dialog } from "@/ui/Dialog.tsx";
import { Note } from "@/ui/Note.tsx";
import { Skeleton } from "@/ui/Skeleton.tsx";
import type { Debtor } from "../hooks/useAtRisk.ts";
import { useGasCost, useQuotes } from "../hooks/useQuotes.ts";
import { limitsOf, liquidationCalls } from "../quote.ts";
import { QuoteLines } from "./QuoteLines.tsx";

/** One account's liquidation: the pair, what it would do in the newest block, and its transactions. */
export function LiquidateDialog({ debtor, pool, onClose }: { debtor: Debtor; pool: Pool; onClose: () => void }) {
  const wallet = useWallet();
  const { lendingPools } = useSiteConfig().deployment;
  const { account, snapshot, health } = debtor;
  const who = shortHex(account);
  const own = isOf(pool, wallet.address) ? pool : undefined;
  const { data: quotes, error } = useQuotes(debtor, wallet.address, own);
  const [chosen, setChosen] = useState<string | null>(null);
  const keyOf = ({ pair }: NonNullable<typeof quotes>[number]) =>
    `${pair.debtReserve}-${pair.collateralReserve}-${pair.fromSupply}`;
  const quote = quotes?.find((one) => keyOf(one) === chosen) ?? quotes?.[0];
  const gas = useGasCost(pool);
  const topic = `liquidate ${account} ${pool.id}`;
  const { writing, waiting, write, busy } = useWrite(topic);
  const debt = findReserve(pool.snapshot, quote?.pair.debtReserve ?? pool.snapshot.reserves[0]!.id);
  const refusesChange = useRefusesChange(lendingPools, wallet.address ?? zeroAddress, debt);

  const said = (id: bigint, units: bigint) => {
    const { decimals, symbol } = findReserve(pool.snapshot, id);
    return `${formatAmount(units, decimals)} ${symbol}`;
  };
  const start = () => {
    if (!quote || !own || !wallet.address || busy || waiting || refusesChange === undefined) return;
    const calls = liquidationCalls(lendingPools, account, wallet.address, quote, debt, refusesChange);
    void write({
      ...{ account: wallet.address, pool, calls, topic },
      reserveIds: [quote.pair.debtReserve, quote.pair.collateralReserve],
      title: (call) => {
        if (call.kind === "liquidate") return words.titles.liquidate({ who });
        if (call.kind !== "approve") return words.titles.revoke({ symbol: debt.symbol });
        return words.titles.approve({ amount: `${formatAmount(call.args[1], debt.decimals)} ${debt.symbol}` });
      },
    });
  };
  const ended = writing?.run.outcome?.kind === "confirmed";
  const progress = useRef<HTMLDivElement>(null);
  // The focused button has unmounted; keeps the focus inside the dialog.
  const running = writing !== null;
  useEffect(() => {
    if (running) progress.current?.focus();
  }, [running]);
  const limits = quote && own && limitsOf(quote, debt.walletBalance);
  const net = quote?.profit == null || gas?.worth == null ? null : quote.profit - gas.worth;
  return (
    <Dialog
      title={<bdi>{words.dialogTitle({ who })}</bdi>}
      description={<bdi>{pool.name}</bdi>}
      onClose={onClose}
      dismissible={!busy}
    >
      {writing ? (
        <div tabIndex={-1} ref={progress} className="outline-none">
          <WriteSteps writing={writing} />
          <WriteOutcome run={writing.run} done={words.done} onAgain={() => void write(writing.write, writing.run)} />
          {ended && (
            <button type="button" onClick={onClose} className="button button-primary mt-5 h-12 w-full text-base">
              {words.close}
            </button>
          )}
        </div>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            start();
          }}
        >
          {quotes && quotes.length > 1 && (
            <label className="mb-4 block text-sm">
              <span className="mb-1 block text-[0.8125rem] text-ink-2">{words.pair}</span>
              <select
                value={quote ? keyOf(quote) : ""}
                onChange={({ target }) => setChosen(target.value)}
                className="h-10 w-full rounded-xl border border-line-strong bg-paper px-3"
              >
                {quotes.map((one, at) => {
                  const [debtOf, taken] = [one.pair.debtReserve, one.pair.collateralReserve].map(
                    (id) => findReserve(pool.snapshot, id).symbol,
                  );
                  const label = words.pairOf({ debt: debtOf!, collateral: taken!, lent: one.pair.fromSupply });
                  return (
                    <option key={keyOf(one)} value={keyOf(one)}>
                      {at === 0 ? words.bestPair({ pair: label }) : label}
                    </option>
                  );
                })}
              </select>
            </label>
          )}
          {!quotes && !error && (
            <p role="status" className="text-sm text-ink-2">
              <span>{words.trying}</span>
              <Skeleton className="mt-3 block h-40 w-full rounded-2xl" />
            </p>
          )}
          {error && !quote && (
            <div role="alert">
              <Note tone="bad">
                <p>{explain(error, contextOf(pool, debt.id), "simulating").sentence}</p>
                <p className="mt-1 text-ink-2">{explain(error, contextOf(pool, debt.id), "simulating").remedy}</p>
              </Note>
            </div>
          )}
          {quotes?.length === 0 && (
            <Note tone="warn">
              <p>
                {words.none({
                  symbol: snapshot.reserves
                    .filter(({ position }) => position.borrowShares > 0n)
                    .map(({ symbol }) => symbol)
                    .join(", "),
                })}
              </p>
            </Note>
          )}
          {quote && (
            <>
              <QuoteLines
                lines={[
                  {
                    label: words.repay,
                    text: said(quote.pair.debtReserve, quote.repaid),
                    title: exactAmount(quote.repaid, debt.decimals),
                    note: valueOfIn(pool, quote.pair.debtReserve, quote.repaid),
                  },
                  {
                    label: words.take,
                    text: said(quote.pair.collateralReserve, quote.seized),
                    note: quote.inside ? words.inside : valueOfIn(pool, quote.pair.collateralReserve, quote.seized),
                  },
                  {
                    label: words.bonusLine,
                    text: formatPercent(
                      bonusAt(
                        health,
                        findReserve(snapshot, quote.pair.collateralReserve).info.maxBonus,
                        snapshot.info.hfAtMaxBonus,
                      ),
                    ),
                  },
                  {
                    label: words.health,
                    text: words.healthTo({
                      before: formatHealth(health),
                      after: quote.healthAfter === null ? words.noDebt : formatHealth(quote.healthAfter),
                    }),
                  },
                  { label: words.profit, text: quote.profit === null ? "–" : formatValue(quote.profit, pool.unit) },
                  {
                    label: words.gas,
                    text: gas ? `${formatAmount(gas.wei, 18)} ETH` : "…",
                    note: gas && gas.worth !== null ? formatValue(gas.worth, pool.unit) : undefined,
                  },
                  { label: words.net, text: net === null ? "–" : formatValue(net, pool.unit), strong: true },
                ]}
              />
              {limits && (
                <p className="mt-3 text-[0.8125rem] text-ink-2">
                  {words.limits({
                    most: said(quote.pair.debtReserve, limits.maxRepaid),
                    least: said(quote.pair.collateralReserve, limits.minSeized),
                  })}
                </p>
              )}
              {net !== null && net < 0n && <p className="mt-2 text-[0.8125rem] text-warn">{words.loss}</p>}
            </>
          )}
          {waiting && <p className="mt-3 text-[0.8125rem] text-ink-2">{writeWords.before}</p>}
          {wallet.status === "none" ? (
            <>
              <p className="mt-4 text-sm text-ink-2">{words.connectNote}</p>
              <button
                type="button"
                onClick={() => {
                  onClose();
                  connectDialog.set(true);
                }}
                className="button button-primary mt-3 h-12 w-full text-base"
              >
                {words.connect}
              </button>
            </>
          ) : (
            <button
              type="submit"
              disabled={
                !quote || !own || wallet.status !== "ready" || waiting !== undefined || refusesChange === undefined
              }
              className="button button-primary mt-5 h-12 w-full text-base"
            >
              {words.send}
            </button>
          )}
        </form>
      )}
    </Dialog>
  );
}

const valueOfIn = (pool: Pool, id: bigint, units: bigint): string | undefined => {
  const worth = worthOf(findReserve(pool.snapshot, id), units);
  return worth === null ? undefined : formatValue(worth, pool.unit);
};
