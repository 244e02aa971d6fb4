"use client";
import { loansCall } from "@weir/sdk/actions/loansCall";
import { toAssetsDown, toSharesDown } from "@weir/sdk/math/shares";
import { formatPercent } from "@/lib/format/percent.ts";
import words from "@/messages/loanPanels.js";
import { BeforeAfter } from "@/modules/offers/components/BeforeAfter.tsx";
import { earns } from "@/modules/offers/earns.ts";
import { useKnownPools } from "@/modules/offers/hooks/useTokens.ts";
import { reserveNamed, withSymbol } from "@/modules/offers/sayAmount.ts";
import { sinkRefusal } from "@/modules/offers/sinks.ts";
import { useLoansPlace } from "../hooks/useLoans.ts";
import type { LoanFormProps } from "../loanFormProps.ts";
import { LoanSteps } from "./LoanSteps.tsx";

const { invest, keep } = words;

/** Moves what waits as tokens into the pool that the loan's terms name; where that is not possible, why not. */
export function InvestTokens({ loan, tokens: [token] }: LoanFormProps) {
  const { loans } = useLoansPlace();
  const pays = reserveNamed(useKnownPools(), loan.terms.payReserve);
  const amount = withSymbol(loan.owedTokens, token);
  if (loan.terms.payReserve === 0n) return <p className="text-ink-2">{invest.noPool({ amount })}</p>;
  if (!pays) return <p className="text-ink-2">{invest.unknownPool({ amount })}</p>;
  const pool = pays.pool.name;
  const why = sinkRefusal(pays.reserve, loan.owedTokens);
  if (why !== "") return <p className="text-ink-2">{invest.cannot({ amount, pool, why })}</p>;
  const { supplyAssets, supplyShares } = pays.reserve.totals;
  const worth = (shares: bigint) => toAssetsDown(shares, supplyAssets, supplyShares);
  const minted = toSharesDown(loan.owedTokens, supplyAssets, supplyShares);
  const apy = earns(pays.reserve);
  return (
    <div className="space-y-4">
      {/* Nothing waits any more once it is done. */}
      {loan.owedTokens > 0n && (
        <>
          <p className="text-ink-2">{invest.note({ amount, pool, apy })}</p>
          {loan.keepsTokens && <p className="text-ink-2">{invest.alsoKeep}</p>}
          <BeforeAfter
            lines={[
              { label: invest.waits, before: amount, after: withSymbol(0n, token) },
              {
                label: invest.inPool({ pool }),
                before: withSymbol(worth(loan.owedShares), token),
                after: withSymbol(worth(loan.owedShares + minted), token),
              },
              { label: invest.earns, before: formatPercent(0n), after: apy },
            ]}
          />
        </>
      )}
      <LoanSteps
        // A claim that keeps tokens is never moved: its owner's choice ends first.
        calls={
          loan.owedTokens === 0n
            ? []
            : [
                ...(loan.keepsTokens ? [loansCall(loans, "keepTokens", [loan.id, false])] : []),
                loansCall(loans, "invest", [loan.terms]),
              ]
        }
        tokens={[token]}
        topic={`loan invest ${loan.id}`}
        title={(call) =>
          call.kind === "loans" && call.functionName === "keepTokens" ? keep.lend : invest.title({ amount, pool })
        }
        label={invest.send({ pool })}
        done={invest.done}
      />
    </div>
  );
}
