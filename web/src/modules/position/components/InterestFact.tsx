import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import words from "@/messages/holdings.js";
import { IndexerSays } from "@/modules/indexer/components/IndexerSays.tsx";
import { Digits } from "@/ui/Digits.tsx";
import { Sentence } from "@/ui/Sentence.tsx";
import { type Interest, paidOf } from "../earnedInterest.ts";
import type { Holding } from "../holdings.ts";

/** Interest earned or paid so far: the holding's current value less net payments, which the indexer sums. */
export function InterestFact({
  holding,
  interest,
  side,
}: {
  holding: Holding;
  interest: Interest;
  side: "supply" | "debt";
}) {
  // Shares and payments must be of the same block; otherwise a new loan would count as interest.
  const paid = paidOf(interest, holding.reserve);
  if (!paid) return null;
  const { symbol, decimals } = holding.reserve;
  const total =
    side === "supply" ? holding.supplyAssets - paid.supplyPrincipal : holding.debtAssets - paid.borrowPrincipal;
  // Shares round down when minted: initially a holding can be worth one unit less than was paid in.
  const so = total > 0n ? total : 0n;
  return (
    <span title={`${exactAmount(so, decimals)} ${symbol}`}>
      <Sentence
        say={side === "supply" ? words.earned : words.interest}
        parts={{ amount: <Digits>{`${formatAmount(so, decimals)} ${symbol}`}</Digits> }}
      />{" "}
      <IndexerSays />
    </span>
  );
}
