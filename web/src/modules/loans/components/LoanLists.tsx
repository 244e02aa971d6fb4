"use client";
import { type ReactElement, useDeferredValue, useState } from "react";
import { isAddressEqual } from "viem";
import words from "@/messages/loans.js";
import { LeftOut } from "@/modules/indexer/components/LeftOut.tsx";
import { SearchLog } from "@/modules/offers/components/SearchLog.tsx";
import { ShowMore } from "@/modules/offers/components/ShowMore.tsx";
import { useKnownPools } from "@/modules/offers/hooks/useTokens.ts";
import { Block } from "@/modules/reserve/components/Block.tsx";
import { connectDialog } from "@/modules/wallet/connectDialog.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { useLoans, useLoansClock } from "../hooks/useLoans.ts";
import { isRunning, type Loan, waits } from "../loan.ts";
import { borrowersPrices } from "../loanFigures.ts";
import { isOpenToAnyone } from "../loanStanding.ts";
import { pairOf } from "../pricePairs.ts";
import { LoanRow } from "./LoanRow.tsx";
import { LoansSkeleton } from "./LoansSkeleton.tsx";

/** How many ended loans the account's list shows before the user asks for more. */
const FEW = 3;

/** Loans of one kind; nothing is shown of an empty list that has no sentence for it. */
function LoanList({
  title,
  note,
  empty,
  loans,
  more = null,
}: {
  title: string;
  note: string;
  empty?: string;
  loans: readonly Loan[];
  /** Shows more of them; null: these are all. */
  more?: (() => void) | null;
}) {
  const [open, setOpen] = useState<bigint | null>(null);
  if (loans.length === 0 && empty === undefined) return null;
  return (
    <Block title={title}>
      <p className="-mt-2 mb-2 text-[0.8125rem] text-ink-2 last:mb-0">{loans.length === 0 ? empty : note}</p>
      {loans.length > 0 && (
        <ul aria-label={title} className="divide-y divide-line">
          {loans.map((loan) => (
            <LoanRow
              key={`${loan.id}`}
              loan={loan}
              isOpen={open === loan.id}
              onToggle={() => setOpen(open === loan.id ? null : loan.id)}
            />
          ))}
        </ul>
      )}
      <ShowMore onMore={more} />
    </Block>
  );
}

/** One's own loans and claims, and what is open to anyone. `children`: what stands below; it waits with them, so as not to move. */
export function LoanLists({ children }: { children: (ReactElement | false)[] }) {
  const { address, status } = useWallet();
  const [isDoubted, setIsDoubted] = useState(false);
  const [areAll, setAreAll] = useState(false);
  const { loans: newest, failed, leftOut, more, search } = useLoans(isDoubted);
  // Rendered in slices, between which the page answers what the user does.
  const loans = useDeferredValue(newest);
  const pools = useKnownPools();
  const now = useLoansClock();
  if (failed.chain && !newest) {
    return (
      <>
        <p className="text-sm text-warn">{words.mine.failed}</p>
        {children}
      </>
    );
  }
  if (!loans) return <LoansSkeleton />;
  const mine = loans.filter(({ terms }) => address && isAddressEqual(terms.borrower, address));
  const over = mine.filter((loan) => !isRunning(loan));
  const claims = loans.filter(
    (loan) => address && isAddressEqual(loan.lender, address) && (isRunning(loan) || waits(loan)),
  );
  const open = loans.filter(
    (loan) =>
      isOpenToAnyone(loan, now, borrowersPrices(pairOf(pools, loan.terms))) &&
      !mine.includes(loan) &&
      !claims.includes(loan),
  );
  return (
    <>
      {failed.indexer && (
        <p role="status" className="text-[0.8125rem] text-ink-3">
          {words.mine.withoutIndexer}
        </p>
      )}
      <LeftOut count={leftOut} what="loan" />
      {status === "none" ? (
        <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-2">
          <span>{words.mine.connect}</span>
          <button type="button" className="link" onClick={() => connectDialog.set(true)}>
            {words.connect}
          </button>
        </p>
      ) : (
        <div className="grid items-start gap-6 lg:grid-cols-2">
          {/* Running ones first; the last few that are over stay, for what became of them, and the others once they are asked for. */}
          <LoanList
            title={words.mine.title}
            note={words.mine.note}
            empty={words.mine.empty}
            loans={[...mine.filter(isRunning), ...over.slice(0, areAll ? over.length : FEW)]}
            more={areAll || over.length <= FEW ? null : () => setAreAll(true)}
          />
          <LoanList title={words.claims.title} note={words.claims.note} empty={words.claims.empty} loans={claims} />
        </div>
      )}
      <LoanList title={words.public.title} note={words.public.note} loans={open} />
      <ShowMore onMore={more} />
      {status !== "none" && !failed.indexer && <SearchLog state={search} onSearch={() => setIsDoubted(true)} />}
      {children}
    </>
  );
}
