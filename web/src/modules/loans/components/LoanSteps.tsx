"use client";
import { toast } from "@/lib/toast.ts";
import { OrderSteps, type OrderStepsProps } from "@/modules/offers/components/OrderSteps.tsx";
import { loansRefusal } from "../explainLoans.ts";

/** A button that sends calls of PeerLoans. */
export const LoanSteps = ({ onDone, ...props }: Omit<OrderStepsProps, "refusalOf">) => (
  <OrderSteps
    {...props}
    refusalOf={loansRefusal}
    onDone={(hash) => {
      // By then a new block may have taken the loan from its list, and the outcome with it.
      toast("success", props.done);
      onDone?.(hash);
    }}
  />
);
