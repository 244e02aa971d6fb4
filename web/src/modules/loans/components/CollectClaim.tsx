"use client";
import { loansCall } from "@weir/sdk/actions/loansCall";
import { toAssetsDown } from "@weir/sdk/math/shares";
import { useState } from "react";
import words from "@/messages/loanPanels.js";
import offers from "@/messages/offers.js";
import { BeforeAfter } from "@/modules/offers/components/BeforeAfter.tsx";
import { usePurses } from "@/modules/offers/hooks/usePurses.ts";
import { useKnownPools } from "@/modules/offers/hooks/useTokens.ts";
import { reserveNamed, withSymbol } from "@/modules/offers/sayAmount.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { useLoansPlace } from "../hooks/useLoans.ts";
import type { LoanFormProps } from "../loanFormProps.ts";
import { LoanSteps } from "./LoanSteps.tsx";

const { claim } = words;

/** Fetches what was paid. */
export function CollectClaim({ loan, tokens: [token] }: LoanFormProps) {
  const { address } = useWallet();
  const { loans } = useLoansPlace();
  const pools = useKnownPools();
  const [purse] = usePurses(loans, address, [{ source: 0n, token: token.token }]);
  const [asShares, setAsShares] = useState(false);
  const pays = reserveNamed(pools, loan.terms.payReserve);
  const worth = pays
    ? toAssetsDown(loan.owedShares, pays.reserve.totals.supplyAssets, pays.reserve.totals.supplyShares)
    : 0n;
  const tokens = loan.owedTokens + (asShares ? 0n : worth);
  return (
    <div className="space-y-4">
      <p className="text-ink-2">{claim.note}</p>
      {loan.owedShares > 0n && pays && (
        <label className="flex items-center gap-2">
          <input
            type="checkbox"
            checked={asShares}
            onChange={({ target }) => setAsShares(target.checked)}
            className="accent-river"
          />
          <span>{claim.asShares({ pool: pays.pool.name })}</span>
        </label>
      )}
      {purse && (
        <BeforeAfter
          lines={[
            {
              label: offers.source.inWallet({ symbol: token.symbol }),
              before: withSymbol(purse.has, token),
              after: withSymbol(purse.has + tokens, token),
            },
            ...(asShares && pays
              ? [
                  {
                    label: offers.source.inPool({ symbol: token.symbol, pool: pays.pool.name }),
                    before: withSymbol(0n, token),
                    after: `+${withSymbol(worth, token)}`,
                  },
                ]
              : []),
          ]}
        />
      )}
      <LoanSteps
        calls={
          address && loan.owedTokens + loan.owedShares > 0n
            ? [loansCall(loans, "claim", [loan.terms, address, asShares])]
            : []
        }
        tokens={[token]}
        topic={`loan claim ${loan.id}`}
        title={() => claim.title}
        label={claim.send}
        done={claim.done}
      />
    </div>
  );
}
