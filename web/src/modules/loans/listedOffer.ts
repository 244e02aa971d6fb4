import type { Listed } from "@/modules/offers/listed.ts";
import { isOfKind, type OrdersOf } from "@/modules/offers/ordersInLog.ts";

export const LOAN_KINDS = ["offer", "sale"] as const;

/** An offer to lend or to borrow, or a sale of a claim. */
export type LoanOrder = OrdersOf<(typeof LOAN_KINDS)[number]>;

export type Offer = Listed<LoanOrder>;

export const isLoanOrder = isOfKind(LOAN_KINDS);
