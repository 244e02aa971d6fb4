"use client";
import { useState } from "react";
import type { Hex } from "viem";
import words from "@/messages/loans.js";
import { Segments, SelectField } from "@/modules/offers/components/Fields.tsx";
import { useKnownPools } from "@/modules/offers/hooks/useTokens.ts";
import { Block } from "@/modules/reserve/components/Block.tsx";
import { Skeleton } from "@/ui/Skeleton.tsx";
import { useLoans } from "../hooks/useLoans.ts";
import type { Offer } from "../listedOffer.ts";
import { choicesOf } from "../offerDraft.ts";
import { LoanOfferRow } from "./LoanOfferRow.tsx";

const tabs = ["lend", "borrow", "sale"] as const;
type Tab = (typeof tabs)[number];

const tabOf = ({ shared }: Offer): Tab => (shared.kind === "sale" ? "sale" : shared.order.lends ? "lend" : "borrow");

const isAbout = ({ shared }: Offer, token: string): boolean =>
  token === "" ||
  shared.kind === "sale" ||
  [shared.order.loanToken, shared.order.collateralToken].some((one) => one.toLowerCase() === token.toLowerCase());

/** What others offer: to lend, to borrow, and claims for sale. Each is checked with the chain. */
export function LoanBook() {
  const { offers, failed, loans } = useLoans();
  const tokens = choicesOf(useKnownPools());
  const [tab, setTab] = useState<Tab>("lend");
  const [token, setToken] = useState("");
  const [open, setOpen] = useState<Hex | null>(null);
  const [all, setAll] = useState(false);
  // What the chain says of each row: one that cannot be taken is hidden unless it is asked for.
  const [barred, setBarred] = useState<ReadonlySet<Hex>>(new Set());
  const shown = (offers ?? []).filter((offer) => tabOf(offer) === tab && isAbout(offer, token));
  const hidden = all ? 0 : shown.filter(({ hash }) => barred.has(hash)).length;
  const { book } = words;
  const isOut = failed.chain && failed.indexer;
  return (
    <Block title={book.title}>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
        <Segments
          label={book.tabs}
          chosen={tab}
          options={tabs.map((one) => [one, book[one]] as const)}
          onChoose={setTab}
        />
        {tab !== "sale" && (
          <div className="w-40">
            <SelectField
              label={book.token}
              value={token}
              options={[["", book.anyToken], ...tokens.map((one) => [one.token, one.symbol] as const)]}
              onChange={setToken}
            />
          </div>
        )}
      </div>
      {isOut ? (
        <p className="text-sm text-warn">{book.failed}</p>
      ) : offers === undefined ? (
        <div role="status" aria-label={book.loading}>
          <Skeleton className="block h-40 w-full rounded-2xl" />
        </div>
      ) : (
        <>
          {failed.chain && <p className="mb-3 text-[0.8125rem] text-ink-3">{book.withoutChain}</p>}
          <ul aria-label={book.list} className="divide-y divide-line">
            {shown.map((offer) => (
              <LoanOfferRow
                key={offer.hash}
                offer={offer}
                loans={loans ?? []}
                isHidden={!all && barred.has(offer.hash)}
                isOpen={open === offer.hash}
                onToggle={() => setOpen(open === offer.hash ? null : offer.hash)}
                onChecked={(isBarred) =>
                  setBarred((before) => {
                    if (before.has(offer.hash) === isBarred) return before;
                    const next = new Set(before);
                    if (isBarred) next.add(offer.hash);
                    else next.delete(offer.hash);
                    return next;
                  })
                }
              />
            ))}
          </ul>
          {shown.length - hidden === 0 && <p className="py-2 text-sm text-ink-3">{book.empty}</p>}
          {hidden > 0 && (
            <p className="mt-3 flex flex-wrap gap-x-3 text-[0.8125rem] text-ink-3">
              <span>{book.hidden({ count: hidden })}</span>
              <button type="button" className="link" onClick={() => setAll(true)}>
                {book.showAll}
              </button>
            </p>
          )}
        </>
      )}
    </Block>
  );
}
