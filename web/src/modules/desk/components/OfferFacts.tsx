"use client";
import { escrowOf } from "@weir/sdk/orders/dealPayout";
import type { Address } from "viem";
import { wholeNumber } from "@/lib/format/decimal.ts";
import { formatBps } from "@/lib/format/percent.ts";
import { remaining } from "@/lib/format/remaining.ts";
import words from "@/messages/deskOffer.js";
import { Row } from "@/modules/offers/components/Fields.tsx";
import { earns } from "@/modules/offers/earns.ts";
import { type Token, useKnownPools } from "@/modules/offers/hooks/useTokens.ts";
import { momentText } from "@/modules/offers/momentText.ts";
import { reserveNamed, withSymbol } from "@/modules/offers/sayAmount.ts";
import { AddressLine } from "@/ui/AddressLine.tsx";
import { Digits } from "@/ui/Digits.tsx";
import { Note } from "@/ui/Note.tsx";
import type { DeskOrder } from "../deskOffer.ts";
import { useReputation } from "../hooks/useReputation.ts";
import { isNobody } from "../isNobody.ts";

type AdOrder = Extract<DeskOrder, { kind: "ad" }>["order"];

/** The terms of an ad that both sides live by, and what a person must know of them. */
export function AdFacts({ ad, token }: { ad: AdOrder; token: Token }) {
  const { bondSeller, bondBuyer } = escrowOf(ad, ad.max);
  const hasArbiter = !isNobody(ad.arbiter);
  return (
    <>
      <dl className="divide-y divide-line">
        <Row name={words.facts.payWindow}>{remaining(Number(ad.payWindow))}</Row>
        <Row name={words.facts.releaseWindow}>{remaining(Number(ad.releaseWindow))}</Row>
        <Row name={words.facts.silence}>
          {ad.autoRelease ? words.facts.silenceReleases : words.facts.silenceDisputes}
        </Row>
        <Row name={words.facts.bonds}>
          {words.facts.bondsOf({
            ...{ sellerRate: formatBps(Number(ad.bondSeller)), seller: withSymbol(bondSeller, token) },
            ...{ buyerRate: formatBps(Number(ad.bondBuyer)), buyer: withSymbol(bondBuyer, token) },
          })}
        </Row>
        {hasArbiter && <Row name={words.facts.fee}>{formatBps(Number(ad.arbiterFee))}</Row>}
      </dl>
      {hasArbiter ? (
        <Note tone="warn">
          <p>{words.warn.arbiter}</p>
          <AddressLine name={words.facts.arbiter} address={ad.arbiter} className="mt-1" />
          {!isNobody(ad.backup) && <AddressLine name={words.facts.backup} address={ad.backup} />}
        </Note>
      ) : (
        <Note tone="bad">
          <p>{words.warn.noArbiter}</p>
        </Note>
      )}
    </>
  );
}

/** What an account did before, by the indexer. */
export function ReputationLine({ account }: { account: Address }) {
  const reputation = useReputation(account);
  if (reputation === undefined) return null;
  return (
    <p className="text-[0.8125rem] text-ink-3">
      {reputation === null
        ? words.reputation.none
        : words.reputation.said({
            done: reputation.done,
            others: reputation.counterparties,
            disputed: wholeNumber(reputation.disputed),
            lost: wholeNumber(reputation.lost),
            silent: wholeNumber(reputation.expired + reputation.absent),
          })}
    </p>
  );
}

/** The pool that what the maker gets goes into. To the taker it makes no difference. */
function SinkRow({ sink }: { sink: bigint }) {
  const named = reserveNamed(useKnownPools(), sink);
  return (
    <Row name={words.facts.paidInto}>
      {named ? words.facts.sink({ pool: named.pool.name, apy: earns(named.reserve) }) : words.facts.unknownSink}
    </Row>
  );
}

/** Everything an offer says, in words. */
export function OfferFacts({ shared, tokens, left }: { shared: DeskOrder; tokens: readonly Token[]; left: bigint }) {
  const { order, terms } = shared;
  const hidden = terms && typeof terms.hidden !== "string" ? terms.hidden.text : "";
  return (
    <div className="space-y-3">
      <dl className="divide-y divide-line">
        <Row name={words.facts.left}>
          <Digits>{withSymbol(left, tokens[0]!)}</Digits>
        </Row>
        {shared.kind === "swap" && (
          <Row name={words.facts.least}>
            <Digits>{withSymbol(shared.order.minFill, tokens[0]!)}</Digits>
          </Row>
        )}
        {shared.kind === "swap" && shared.order.sink !== 0n && <SinkRow sink={shared.order.sink} />}
        <Row name={words.facts.until}>{momentText(order.expiry)}</Row>
      </dl>
      <div>
        <AddressLine name={words.facts.maker} address={order.maker} />
        <ReputationLine account={order.maker} />
      </div>
      {!isNobody(order.taker) && <AddressLine name={words.facts.taker} address={order.taker} />}
      {shared.kind === "ad" && <AdFacts ad={shared.order} token={tokens[0]!} />}
      {hidden !== "" && (
        <div>
          <p className="text-ink-2">{words.facts.private}</p>
          <pre
            className="mt-1 overflow-x-auto rounded-xl bg-sunk px-4 py-3 font-sans whitespace-pre-wrap"
            translate="no"
          >
            {hidden}
          </pre>
        </div>
      )}
    </div>
  );
}
