"use client";
import type { LoanFormProps } from "../loanFormProps.ts";
import type { LoanAction } from "../loanStanding.ts";
import { AddCollateral } from "./AddCollateral.tsx";
import { BuyCollateral } from "./BuyCollateral.tsx";
import { CollectClaim } from "./CollectClaim.tsx";
import { InvestTokens } from "./InvestTokens.tsx";
import { KeepTokens } from "./KeepTokens.tsx";
import { RefinanceLoan } from "./RefinanceLoan.tsx";
import { RepayLoan } from "./RepayLoan.tsx";
import { RollNow, SetRollover } from "./RollLoan.tsx";
import { SeizeCollateral } from "./SeizeCollateral.tsx";
import { SellClaim } from "./SellClaim.tsx";
import { TransferClaim } from "./TransferClaim.tsx";

const forms: Record<Exclude<LoanAction, "buy" | "liquidate">, (props: LoanFormProps) => React.ReactNode> = {
  repay: RepayLoan,
  addCollateral: AddCollateral,
  refinance: RefinanceLoan,
  rollover: SetRollover,
  claim: CollectClaim,
  invest: InvestTokens,
  seize: SeizeCollateral,
  sell: SellClaim,
  keepTokens: KeepTokens,
  transfer: TransferClaim,
  roll: RollNow,
};

/** The form of one action on a loan. */
export function LoanForm({ action, ...props }: LoanFormProps & { action: LoanAction }) {
  if (action === "buy" || action === "liquidate") return <BuyCollateral kind={action} {...props} />;
  const Form = forms[action];
  return <Form {...props} />;
}
