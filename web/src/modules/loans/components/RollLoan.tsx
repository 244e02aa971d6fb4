"use client";
import { loansCall } from "@weir/sdk/actions/loansCall";
import { authorizeCall } from "@weir/sdk/actions/permissions";
import { apy } from "@weir/sdk/math/interest";
import { loanClock, rollTip } from "@weir/sdk/orders/loanMath";
import { useState } from "react";
import { formatPercent } from "@/lib/format/percent.ts";
import { dateTime } from "@/lib/format/time.ts";
import words from "@/messages/loanPanels.js";
import { SelectField, TextField } from "@/modules/offers/components/Fields.tsx";
import { useKnownPools } from "@/modules/offers/hooks/useTokens.ts";
import { momentText } from "@/modules/offers/momentText.ts";
import { reserveNamed, withSymbol } from "@/modules/offers/sayAmount.ts";
import { useRight } from "@/modules/permissions/hooks/usePermissions.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { Note } from "@/ui/Note.tsx";
import { useBlockTime, useLoansPlace } from "../hooks/useLoans.ts";
import type { LoanFormProps } from "../loanFormProps.ts";
import { loanNow } from "../loanStanding.ts";
import { pairIn, pricingPools } from "../pricePairs.ts";
import { readNumber } from "../readNumber.ts";
import { rightsWith } from "../rolloverRights.ts";
import { LoanSteps } from "./LoanSteps.tsx";

const { roll } = words;

/** Lets anyone turn the loan into a debt in a pool near maturity. */
export function SetRollover({ loan, tokens: [loanToken] }: LoanFormProps) {
  const { address } = useWallet();
  const { loans, core } = useLoansPlace();
  const pools = pricingPools(useKnownPools(), loan.terms.loanToken, loan.terms.collateralToken);
  const right = useRight(address ?? loans, address ? loans : null);
  const now = useBlockTime();
  const [chosen, setChosen] = useState(pools[0]?.id ?? "");
  const [tip, setTip] = useState("0.1");
  const pool = pools.find(({ id }) => id === chosen) ?? pools[0];
  const pair = pool && pairIn(pool, loan.terms.loanToken, loan.terms.collateralToken);
  const parsed = readNumber(tip, 2);
  const bps = "value" in parsed ? parsed.value : null;
  const problem = "problem" in parsed ? parsed.problem : bps !== null && bps > 100n ? roll.tipNote : "";
  const clock = loanClock(loan.terms);
  const set = loan.rollover && reserveNamed(pools, loan.rollover.debtReserve);
  const none = { debtReserve: 0n, collateralReserve: 0n, tip: 0n };
  if (loan.rollover) {
    return (
      <div className="space-y-4">
        <p className="text-ink-2">{roll.note}</p>
        <LoanSteps
          calls={[loansCall(loans, "setRollover", [loan.terms, none])]}
          tokens={[loanToken]}
          topic={`loan rollover off ${loan.id}`}
          title={() => roll.titleOff}
          label={set ? roll.offFrom({ pool: set.pool.name }) : roll.off}
          done={roll.doneOff}
          tone="quiet"
        />
      </div>
    );
  }
  if (!pool || !pair) return <p className="text-ink-2">{roll.none}</p>;
  const wanted = right && rightsWith(right.expiries, Number(now), Number(clock.auction));
  const ready = bps !== null && problem === "" && right !== undefined;
  const rollover = { debtReserve: pair.loan.id, collateralReserve: pair.collateral.id, tip: bps ?? 0n };
  return (
    <div className="space-y-4">
      <p className="text-ink-2">{roll.note}</p>
      <SelectField
        label={roll.pool}
        value={pool.id}
        options={pools.map((one) => {
          const { loan: debt } = pairIn(one, loan.terms.loanToken, loan.terms.collateralToken)!;
          return [
            one.id,
            roll.option({ pool: one.name, symbol: debt.symbol, apy: formatPercent(apy(debt.borrowRate)) }),
          ] as const;
        })}
        onChange={(id) => setChosen(id as typeof chosen)}
      />
      <TextField label={roll.tip} note={roll.tipNote} problem={problem} decimal value={tip} onChange={setTip} />
      <Note tone="warn">
        <p>{roll.leans}</p>
        {wanted && <p className="mt-1">{roll.rights({ when: dateTime(wanted.expiry) })}</p>}
      </Note>
      <LoanSteps
        calls={
          ready
            ? [
                ...(wanted ? [authorizeCall(core, loans, wanted.rights, wanted.expiry)] : []),
                loansCall(loans, "setRollover", [loan.terms, rollover]),
              ]
            : []
        }
        tokens={[loanToken]}
        topic={`loan rollover ${loan.id}`}
        title={(call) => (call.kind === "setAuthorization" ? roll.titleRights : roll.title({ pool: pool.name }))}
        label={roll.send}
        done={roll.done({ when: momentText(clock.rolls) })}
        isOff={!ready}
      />
    </div>
  );
}

/** Turns a loan into a debt of its borrower, for the tip. */
export function RollNow({ loan, tokens: [loanToken] }: LoanFormProps) {
  const { loans } = useLoansPlace();
  const now = useBlockTime();
  const pools = useKnownPools();
  const { due } = loanNow(loan, undefined, now, null);
  const into = loan.rollover && reserveNamed(pools, loan.rollover.debtReserve);
  const tip = loan.rollover ? (rollTip(loan.terms, loan.rollover.tip, due, now) ?? 0n) : 0n;
  const number = `${loan.terms.number}`;
  return (
    <div className="space-y-4">
      <p className="text-ink-2">{roll.nowNote({ pool: into?.pool.name ?? "–", tip: withSymbol(tip, loanToken) })}</p>
      <LoanSteps
        calls={[loansCall(loans, "roll", [loan.terms])]}
        tokens={[loanToken]}
        topic={`loan roll ${loan.id}`}
        title={() => roll.titleNow({ number })}
        label={roll.now}
        done={roll.doneNow}
      />
    </div>
  );
}
