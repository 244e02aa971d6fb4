"use client";
import { min, mulDivDown, WAD } from "@weir/sdk/math/wad";
import { auctioned, auctionPart, liquidationOfLoan } from "@weir/sdk/orders/loanMath";
import { useState } from "react";
import { exactAmount } from "@/lib/format/amount.ts";
import { parseAmount, unmistakable } from "@/lib/parseAmount.ts";
import words from "@/messages/loanPanels.js";
import offers from "@/messages/offers.js";
import { approvalTitle } from "@/modules/offers/approvalTitle.ts";
import { BeforeAfter } from "@/modules/offers/components/BeforeAfter.tsx";
import { TextField } from "@/modules/offers/components/Fields.tsx";
import { usePurses } from "@/modules/offers/hooks/usePurses.ts";
import { useKnownPools } from "@/modules/offers/hooks/useTokens.ts";
import { momentText } from "@/modules/offers/momentText.ts";
import { withSymbol } from "@/modules/offers/sayAmount.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { useBlockTime, useLoansPlace } from "../hooks/useLoans.ts";
import { purchaseCalls } from "../loanCalls.ts";
import { borrowersPrices } from "../loanFigures.ts";
import type { LoanFormProps } from "../loanFormProps.ts";
import { loanNow } from "../loanStanding.ts";
import { pairOf } from "../pricePairs.ts";
import { rateText } from "../sayLoan.ts";
import { LoanSteps } from "./LoanSteps.tsx";

const { buy, take } = words;

/** Thousandths by which prices may move what a liquidation gets until it is mined. */
const SLIP = 10n;

/** Pays a part of the debt for collateral: in the auction after default, or in a liquidation. */
export function BuyCollateral({
  kind,
  loan,
  tokens: [loanToken, token],
}: LoanFormProps & { kind: "buy" | "liquidate" }) {
  const { address } = useWallet();
  const place = useLoansPlace();
  const now = useBlockTime();
  const pools = useKnownPools();
  const [purse, held] = usePurses(place.loans, address, [
    { source: 0n, token: loanToken.token },
    { source: 0n, token: token.token },
  ]);
  const { due } = loanNow(loan, undefined, now, null);
  const has = purse?.has ?? 0n;
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? unmistakable(exactAmount(min(due, has), loanToken.decimals));
  const parsed = parseAmount(text, loanToken.decimals, loanToken.symbol);
  const amount = "value" in parsed ? parsed.value : 0n;

  const prices = borrowersPrices(pairOf(pools, loan.terms));
  const gets = (() => {
    if (due === 0n || amount === 0n) return 0n;
    const paid = min(amount, due);
    if (kind === "buy") return auctioned(loan.terms, loan, paid, due, now)?.bought ?? 0n;
    const whole = prices ? (liquidationOfLoan(loan.terms, loan.collateral, due, prices)?.whole ?? 0n) : 0n;
    return mulDivDown(whole, paid, due);
  })();
  // In an auction the part grows: it is never less than now.
  const least = kind === "buy" ? gets : gets - (gets * SLIP) / 1_000n;
  const part = auctionPart(loan.terms, now);
  const problem =
    "problem" in parsed
      ? parsed.problem
      : amount > due && due > 0n
        ? words.repay.tooMuch({ due: withSymbol(due, loanToken) })
        : amount > has && purse
          ? take.tooLittle({ has: withSymbol(has, loanToken), needs: withSymbol(amount, loanToken) })
          : "";
  const ready = amount > 0n && problem === "" && purse !== undefined;
  const number = `${loan.terms.number}`;
  const { auction } = loanNow(loan, undefined, now, null).clock;
  return (
    <div className="space-y-4">
      {kind === "buy" && part && (
        <p className="text-ink-2">
          {buy.part({
            percent: rateText((part.numerator * WAD) / part.denominator),
            when: momentText(auction),
          })}
        </p>
      )}
      <TextField
        label={buy.amount({ symbol: loanToken.symbol })}
        note={buy.note({ due: withSymbol(due, loanToken), has: withSymbol(has, loanToken) })}
        problem={problem}
        decimal
        value={text}
        onChange={setTyped}
      />
      {ready && held && (
        <>
          <BeforeAfter
            lines={[
              {
                label: offers.source.inWallet({ symbol: loanToken.symbol }),
                before: withSymbol(has, loanToken),
                after: withSymbol(has - amount, loanToken),
              },
              {
                label: offers.source.inWallet({ symbol: token.symbol }),
                before: withSymbol(held.has, token),
                after: withSymbol(held.has + gets, token),
              },
            ]}
          />
          <p className="text-[0.8125rem] text-ink-2">{buy.gets({ collateral: withSymbol(least, token) })}</p>
        </>
      )}
      <LoanSteps
        calls={ready ? purchaseCalls(place, kind, loan.terms, { amount, least, standing: purse }) : []}
        tokens={[loanToken, token]}
        topic={`loan ${kind} ${loan.id}`}
        title={(call) =>
          approvalTitle(call, [loanToken]) ?? (kind === "buy" ? buy.title : buy.titleLiquidate)({ number })
        }
        label={kind === "buy" ? buy.send : buy.sendLiquidate}
        done={buy.done}
        isOff={!ready}
        canRepeat
        onDone={() => setTyped("")}
      />
    </div>
  );
}
