"use client";
import { OrderSteps, type OrderStepsProps } from "@/modules/offers/components/OrderSteps.tsx";
import { loansRefusal } from "../explainLoans.ts";

/** A button that sends calls of PeerLoans. */
export const LoanSteps = (props: Omit<OrderStepsProps, "refusalOf">) => (
  <OrderSteps {...props} refusalOf={loansRefusal} />
);
