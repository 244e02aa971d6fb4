import type { LoanOffer } from "@weir/sdk/orders/loanOffer";
import type { Pool } from "@/modules/pools/pool.ts";
import type { DraftProblem, OfferDraft } from "./offerDraft.ts";

/** What each step of the form of an offer has. */
export type MakeProps = {
  draft: OfferDraft;
  change: (by: Partial<OfferDraft>) => void;
  /** Empty until the step was tried. */
  problems: readonly DraftProblem[];
  pools: readonly Pool[];
  /** As the draft describes it, with zeros for what is missing. */
  offer: LoanOffer;
};
