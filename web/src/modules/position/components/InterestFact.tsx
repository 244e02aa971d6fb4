import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import { IndexerSays } from "@/modules/indexer/components/IndexerSays.tsx";
import { Digits } from "@/ui/Digits.tsx";
import type { Holding } from "../holdings.ts";
import { type Interest, paidOf } from "../interest.ts";

/** What a holding has earned or cost so far: its worth now less all that was paid in and out, which the indexer sums. */
export function InterestFact({
  holding,
  interest,
  side,
}: {
  holding: Holding;
  interest: Interest;
  side: "supply" | "debt";
}) {
  // Shares of one moment with payments of another would give a loan of today as interest.
  const paid = paidOf(interest, holding.reserve);
  if (!paid) return null;
  const { symbol, decimals } = holding.reserve;
  const total =
    side === "supply" ? holding.supplyAssets - paid.supplyPrincipal : holding.debtAssets - paid.borrowPrincipal;
  // A share rounds down when it is made: in the first moment it can be worth a unit less than was paid in.
  const so = total > 0n ? total : 0n;
  return (
    <span title={`${exactAmount(so, decimals)} ${symbol}`}>
      <span>{side === "supply" ? "Earned" : "Interest"}</span>{" "}
      <Digits>{`${formatAmount(so, decimals)} ${symbol}`}</Digits> <IndexerSays />
    </span>
  );
}
