"use client";
import { poolOf } from "@weir/sdk/codec/ids";
import type { LoanOffer } from "@weir/sdk/orders/loanOffer";
import words from "@/messages/loanPanels.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { useKnownPools } from "@/modules/offers/hooks/useTokens.ts";
import { Note } from "@/ui/Note.tsx";
import { ltvOf } from "../loanFigures.ts";
import { warningsOf } from "../offerDraft.ts";
import { anyPair } from "../sayLoanOffer.ts";

type Terms = Pick<
  LoanOffer,
  "lltv" | "minInterest" | "auction" | "priceLoan" | "priceCollateral" | "loanToken" | "collateralToken"
>;

/** What a person must know of these terms before signing. */
export function OfferWarnings({
  terms,
  principal,
  collateral,
  isSale = false,
}: {
  terms: Terms;
  principal: bigint;
  collateral: bigint;
  isSale?: boolean;
}) {
  const pools = useKnownPools();
  const { pools: listed } = useSiteConfig().deployment;
  // A pool that its user has opened is not one that the site vouches for.
  const isListed = listed.some(({ id }) => BigInt(id) === poolOf(terms.priceLoan));
  const found = warningsOf(terms, { isListed, ltv: ltvOf(anyPair(pools, terms), principal, collateral) });
  const { warn } = words;
  const texts = [
    ...found.flatMap((one) => (one === "pawn" ? [warn.pawnLender, warn.pawnBorrower] : [warn[one]])),
    ...(isSale ? [warn.saleElsewhere] : []),
    warn.clock,
  ];
  return (
    <Note tone={found.includes("strangeOracle") ? "bad" : "warn"}>
      <ul className="space-y-1.5">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Note>
  );
}
