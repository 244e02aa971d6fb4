import type { SharedOrder } from "@weir/sdk/orders/orderText";
import type { Listed } from "@/modules/offers/listed.ts";

/** An offer to lend or to borrow, or a sale of a claim. */
export type LoanOrder = Extract<SharedOrder, { kind: "offer" | "sale" }>;

export type Offer = Listed<LoanOrder>;

export const isLoanOrder = (shared: SharedOrder): shared is LoanOrder =>
  shared.kind === "offer" || shared.kind === "sale";
