"use client";
import { useDeferredValue, useState } from "react";
import { type Address, isAddressEqual } from "viem";
import words from "@/messages/loans.js";
import { BookStates } from "@/modules/offers/components/BookStates.tsx";
import { Segments, SelectField } from "@/modules/offers/components/Fields.tsx";
import { ShowMore } from "@/modules/offers/components/ShowMore.tsx";
import { useKnownPools } from "@/modules/offers/hooks/useTokens.ts";
import { withOpen } from "@/modules/offers/listed.ts";
import { Block } from "@/modules/reserve/components/Block.tsx";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { useLoanChecks, useLoanOffers, useSoldLoans } from "../hooks/useLoans.ts";
import type { Offer } from "../listedOffer.ts";
import { choicesOf } from "../pricePairs.ts";
import { LoanOfferRow } from "./LoanOfferRow.tsx";

const tabs = ["lend", "borrow", "sale"] as const;
type Tab = (typeof tabs)[number];

const tabOf = ({ shared }: Offer): Tab => (shared.kind === "sale" ? "sale" : shared.order.lends ? "lend" : "borrow");

const isAbout = ({ shared }: Offer, token: string): boolean =>
  token === "" ||
  shared.kind === "sale" ||
  [shared.order.loanToken, shared.order.collateralToken].some((one) => one.toLowerCase() === token.toLowerCase());

const isOwn = ({ shared }: Offer, address: Address | undefined): boolean =>
  address !== undefined && isAddressEqual(address, shared.order.maker);

/** What others offer: to lend, to borrow, and claims for sale. Each is checked with the chain. */
export function LoanBook() {
  const { address } = useWallet();
  const [open, setOpen] = useState<Offer | null>(null);
  const { offers: listed, more, failed } = useLoanOffers();
  const offers = listed && withOpen(listed, open);
  const { loans = [] } = useSoldLoans((offers ?? []).map(({ shared }) => shared));
  // A whole list appears or changes with it: rendered in slices, between which the page answers what the user does.
  const checks = useDeferredValue(useLoanChecks(offers, loans));
  const tokens = choicesOf(useKnownPools());
  const [tab, setTab] = useState<Tab>("lend");
  const [token, setToken] = useState("");
  const [all, setAll] = useState(false);
  const known = (offers ?? []).flatMap((offer) => {
    const check = checks?.get(offer.hash);
    return check && tabOf(offer) === tab && isAbout(offer, token) ? [{ offer, check }] : [];
  });
  // The list hides an offer that nobody can take until the user asks for it. The account's own stay, so that it can withdraw them, and the
  // open one, so that who takes all of it sees how that ends.
  const shown = known.filter(
    ({ offer, check }) => all || check.reason === null || isOwn(offer, address) || offer.hash === open?.hash,
  );
  const hidden = known.length - shown.length;
  const { book } = words;
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
      <BookStates
        failed={failed}
        isLoading={offers === undefined || (offers.length > 0 && checks === undefined)}
        said={book}
      >
        <ul aria-label={book.list} className="divide-y divide-line">
          {shown.map(({ offer, check }) => (
            <LoanOfferRow
              key={offer.hash}
              offer={offer}
              check={check}
              loans={loans}
              isOpen={open?.hash === offer.hash}
              onToggle={() => setOpen(open?.hash === offer.hash ? null : offer)}
            />
          ))}
        </ul>
        {shown.length === 0 && <p className="py-2 text-sm text-ink-3">{book.empty}</p>}
        {hidden > 0 && (
          <p className="mt-3 flex flex-wrap gap-x-3 text-[0.8125rem] text-ink-3">
            <span>{book.hidden({ count: hidden })}</span>
            <button type="button" className="link" onClick={() => setAll(true)}>
              {book.showAll}
            </button>
          </p>
        )}
        <ShowMore onMore={more} />
      </BookStates>
    </Block>
  );
}
