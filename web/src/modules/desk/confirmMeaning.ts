import type { Deal } from "@weir/sdk/orders/dealAd";
import type { DealPhase } from "@weir/sdk/orders/dealTurn";

/**
 * What it means that the maker is seen. "starts": the buyer's time to pay starts again. "seen": nothing else. "silenceReleases": the buyer
 * says to have paid, and the silence of a seller who was seen releases, where without it there is a dispute. "releasesNow": that silence
 * is over, so that anyone can then release at once.
 */
export type ConfirmMeaning = "starts" | "seen" | "silenceReleases" | "releasesNow";

export function confirmMeaning({ ad }: Pick<Deal, "ad">, phase: DealPhase): ConfirmMeaning {
  if (phase !== "paid" && phase !== "overdue" && phase !== "claimable") return "starts";
  if (!ad.autoRelease) return "seen";
  return phase === "claimable" ? "releasesNow" : "silenceReleases";
}
