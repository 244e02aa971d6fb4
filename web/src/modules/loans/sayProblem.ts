import words from "@/messages/loansErrors.js";
import type { DraftProblem, OfferDraft } from "./offerDraft.ts";
import { bpsText, rateText, spanText } from "./sayLoan.ts";

const bounds: Partial<Record<keyof OfferDraft, (bound: bigint) => string>> = {
  ...{ term: spanText, grace: spanText, auction: spanText, lasts: spanText },
  ...{ rate: rateText, lltv: bpsText, bonus: bpsText, minInterest: bpsText },
};

/** What is wrong with a field, as a sentence; "": nothing. */
export function sayProblem(problems: readonly DraftProblem[], field: keyof OfferDraft): string {
  const problem = problems.find((one) => one.field === field);
  if (!problem) return "";
  if ("says" in problem) return problem.says;
  const { flaws } = words;
  const { flaw, bound } = problem;
  const write = bounds[field];
  if (bound !== undefined && write && flaw === "belowLeast") return flaws.belowLeastOf({ bound: write(bound) });
  if (bound !== undefined && write && flaw === "aboveMost") return flaws.aboveMostOf({ bound: write(bound) });
  const said: Partial<Record<typeof flaw, string>> = {
    ...{ missing: flaws.missing, belowLeast: flaws.belowLeast, aboveMost: flaws.aboveMost, expired: flaws.expired },
    ...{ endsBeforeStart: flaws.endsBeforeStart, takerIsMaker: flaws.takerIsMaker, sameToken: flaws.sameToken },
    notTogether: flaws.notTogether,
  };
  return said[flaw] ?? flaws.other;
}
