"use client";
import { deskCall } from "@weir/sdk/actions/deskCall";
import { zeroHash } from "viem";
import words from "@/messages/deskOffer.js";
import type { Token } from "@/modules/offers/hooks/useTokens.ts";
import type { Offer } from "../deskOffer.ts";
import { usePeer } from "../hooks/useDesk.ts";
import { DeskSteps } from "./DeskSteps.tsx";

/** Takes one's own offer back. Only the chain can: whoever has the text of it could take it else. */
export function CancelOffer({ offer: { shared, hash }, tokens }: { offer: Offer; tokens: readonly Token[] }) {
  const { desk } = usePeer();
  const { order } = shared;
  const token = shared.kind === "swap" ? shared.order.sell : shared.order.token;
  const budget = order.group === zeroHash ? hash : order.group;
  return (
    <DeskSteps
      calls={[deskCall(desk, "cancel", [budget, token])]}
      tokens={tokens}
      topic={`desk cancel ${hash}`}
      title={() => words.steps.cancel}
      label={words.cancel}
      done={words.cancelled}
      tone="quiet"
    />
  );
}
