"use client";
import { useDeferredValue, useState } from "react";
import type { Hex } from "viem";
import words from "@/messages/desk.js";
import { BookStates } from "@/modules/offers/components/BookStates.tsx";
import { SelectField, TextField } from "@/modules/offers/components/Fields.tsx";
import { ShowMore } from "@/modules/offers/components/ShowMore.tsx";
import { useOfferChecks } from "@/modules/offers/hooks/useOfferChecks.ts";
import { useListedTokens } from "@/modules/offers/hooks/useTokens.ts";
import { withOpen } from "@/modules/offers/listed.ts";
import { Block } from "@/modules/reserve/components/Block.tsx";
import { type Offer, tokensIn } from "../deskOffer.ts";
import { useAmountReader } from "../hooks/useAmountReader.ts";
import { useOffers } from "../hooks/useDesk.ts";
import type { DeskQuery, OfferKind } from "../hooks/useDeskQuery.ts";
import { OfferRow } from "./OfferRow.tsx";

const kindOf = ({ shared }: Offer): OfferKind =>
  shared.kind === "swap" ? "swap" : shared.order.makerSells ? "sell" : "buy";

const methodOf = ({ shared }: Offer): string => shared.terms?.open.method ?? "";

/** Whether the offer passes the filters, but for whether it can be taken, which the chain says. */
export const passes = (offer: Offer, { kind, token, method }: Pick<DeskQuery, "kind" | "token" | "method">): boolean =>
  (kind === "" || kindOf(offer) === kind) &&
  (token === "" || tokensIn(offer.shared).some((one) => one.toLowerCase() === token.toLowerCase())) &&
  (method === "" || methodOf(offer).toLowerCase() === method.toLowerCase());

const said = {
  ...{ failed: words.bookFailed, loading: words.loadingBook },
  ...{ withoutChain: words.bookWithoutChain, withoutIndexer: words.bookWithoutIndexer },
};

/** What others offer. Each is checked with the chain; filters are in the page's address. */
export function OfferBook({
  query,
  onChange,
  onOpened,
}: {
  query: DeskQuery;
  onChange: (change: Partial<DeskQuery>) => void;
  onOpened: (deal: Hex) => void;
}) {
  const { offers: listed, more, failed } = useOffers();
  const tokens = useListedTokens();
  const [open, setOpen] = useState<Offer | null>(null);
  const offers = withOpen(listed ?? [], open);
  // A whole list appears or changes with it: rendered in slices, between which the page answers what the user does.
  const checks = useDeferredValue(useOfferChecks(offers.map(({ hash, shared }) => ({ hash, judged: shared }))));
  const readAmount = useAmountReader(query.amount !== "");
  const methods = [...new Set(offers.map(methodOf).filter((method) => method !== ""))].sort();
  const shown = offers.filter((offer) => passes(offer, query));
  return (
    <Block title={words.book}>
      <search aria-label={words.filters} className="mb-4 grid grid-cols-2 items-end gap-3 lg:grid-cols-4">
        <SelectField
          label={words.filter.kind}
          value={query.kind}
          options={[
            ["", words.filter.any],
            ["swap", words.filter.swap],
            ["sell", words.filter.sell],
            ["buy", words.filter.buy],
          ]}
          onChange={(kind) => onChange({ kind: kind as DeskQuery["kind"] })}
        />
        <SelectField
          label={words.filter.token}
          value={query.token}
          options={[["", words.filter.any], ...tokens.map(({ token, symbol }) => [token, symbol] as const)]}
          onChange={(token) => onChange({ token })}
        />
        <SelectField
          label={words.filter.method}
          value={query.method}
          options={[["", words.filter.any], ...methods.map((method) => [method, method] as const)]}
          onChange={(method) => onChange({ method })}
        />
        <SelectField
          label={words.filter.done}
          value={`${query.done}`}
          options={[
            ["0", words.filter.any],
            ...[1, 5, 20].map((count) => [`${count}`, words.filter.doneAtLeast({ count })] as const),
          ]}
          onChange={(done) => onChange({ done: Number(done) })}
        />
        {query.token !== "" && (
          <TextField
            label={words.filter.amount}
            decimal
            value={query.amount}
            onChange={(amount) => onChange({ amount })}
          />
        )}
        <label className="col-span-full flex items-center gap-2 pb-2.5 text-sm">
          <input
            type="checkbox"
            checked={query.takeable}
            onChange={({ target }) => onChange({ takeable: target.checked })}
            className="accent-river"
          />
          <span>{words.filter.takeable}</span>
        </label>
      </search>
      <BookStates
        failed={failed}
        isLoading={listed === undefined || (offers.length > 0 && checks === undefined)}
        said={said}
      >
        <ul aria-label={words.book} className="divide-y divide-line">
          {shown.map((offer) => (
            <OfferRow
              key={offer.hash}
              offer={offer}
              check={checks?.get(offer.hash) ?? null}
              query={query}
              readAmount={readAmount}
              open={open?.hash === offer.hash}
              onToggle={() => setOpen(open?.hash === offer.hash ? null : offer)}
              onOpened={onOpened}
            />
          ))}
        </ul>
        <p className="text-sm text-ink-3">
          {offers.length === 0 ? words.bookEmpty : shown.length === 0 ? words.bookNoMatch : words.bookNote}
        </p>
        <ShowMore onMore={more} />
      </BookStates>
    </Block>
  );
}
