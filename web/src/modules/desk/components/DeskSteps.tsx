"use client";
import { OrderSteps, type OrderStepsProps } from "@/modules/offers/components/OrderSteps.tsx";
import { deskRefusal } from "../explainDesk.ts";

/** A button that sends calls of the desk. */
export const DeskSteps = (props: Omit<OrderStepsProps, "refusalOf">) => (
  <OrderSteps {...props} refusalOf={deskRefusal} />
);
