import type { Token } from "@/modules/offers/hooks/useTokens.ts";
import type { Loan } from "./loan.ts";
import type { LoanNow } from "./loanStanding.ts";

/** What the form of each action on a loan has. */
export type LoanFormProps = { loan: Loan; state: LoanNow; tokens: readonly [loan: Token, collateral: Token] };
