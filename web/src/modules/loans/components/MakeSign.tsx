"use client";
import type { Call } from "@weir/sdk/actions/call";
import type { Address } from "viem";
import { zeroAddress } from "viem";
import { shortHex } from "@/lib/format/formatHex.ts";
import { dateTime } from "@/lib/format/time.ts";
import words from "@/messages/loansMake.js";
import { approvalTitle } from "@/modules/offers/approvalTitle.ts";
import { SelectField } from "@/modules/offers/components/Fields.tsx";
import { useSources } from "@/modules/offers/hooks/useSources.ts";
import { type Token, useTokens } from "@/modules/offers/hooks/useTokens.ts";
import { approvalOf } from "@/modules/offers/partCalls.ts";
import { withSymbol } from "@/modules/offers/sayAmount.ts";
import { sinksFor } from "@/modules/offers/sinks.ts";
import { useBlockTime, useLoansPlace } from "../hooks/useLoans.ts";
import { useSignedOffer } from "../hooks/useSignedOffer.ts";
import { placeCalls } from "../loanCalls.ts";
import { offerFigures } from "../loanFigures.ts";
import type { MakeProps } from "../makeProps.ts";
import { spanText } from "../sayLoan.ts";
import { LoanSteps } from "./LoanSteps.tsx";
import { OfferWarnings } from "./OfferWarnings.tsx";
import { ShareLoanOffer } from "./ShareLoanOffer.tsx";
import { SignAfter } from "./SignAfter.tsx";

/** The third step: where the money comes from, what the offer means, and its signature or its place on the chain. */
export function MakeSign(props: MakeProps & { account: Address }) {
  const { offer } = props;
  const tokens = useTokens([offer.loanToken, offer.collateralToken]);
  if (tokens.some((one) => !one)) return null;
  return <Signing {...props} tokens={tokens as [Token, Token]} />;
}

function Signing({
  draft,
  change,
  pools,
  offer,
  account,
  tokens: [loanToken, collateralToken],
}: MakeProps & { account: Address; tokens: readonly [Token, Token] }) {
  const place = useLoansPlace();
  const now = useBlockTime();
  const { sign, isSigning, signed, problem } = useSignedOffer();
  const [token, amount] = offer.lends ? [loanToken, offer.principal] : [collateralToken, offer.collateral];
  const sources = useSources(place.loans, account, token);
  const chosen = sources.find(({ id }) => id === offer.source) ?? sources[0]!;
  const part = chosen.partOf(amount);
  const has = chosen.purse?.has ?? 0n;
  const pays = sinksFor(pools, loanToken.token).map(({ id, ...sink }) => [`${id}`, words.payPool(sink)] as const);
  const { dueAtOnce, dueAtMaturity } = offerFigures(offer, offer.principal, now);
  const principal = withSymbol(offer.principal, loanToken);
  const collateral = withSymbol(offer.collateral, collateralToken);
  const until = dateTime(Number(offer.expiry));
  const { sum } = words;
  const sentences = [
    (offer.lends ? sum.lend : sum.borrow)({ principal, collateral }),
    sum.due({
      term: spanText(offer.term),
      due: withSymbol(dueAtMaturity, loanToken),
      interest: withSymbol(dueAtMaturity - offer.principal, loanToken),
      least: withSymbol(dueAtOnce, loanToken),
    }),
    sum.late({ grace: spanText(offer.grace) }),
    ...(offer.auction > 0n ? [sum.auction({ auction: spanText(offer.auction) }), sum.take] : [sum.takeNoAuction]),
    sum.parts({ least: withSymbol(offer.minFill, loanToken) }),
    offer.taker === zeroAddress
      ? sum.until({ when: until })
      : sum.untilNamed({ when: until, who: shortHex(offer.taker) }),
    ...(chosen.purse && has < amount ? [sum.short({ has: withSymbol(has, token) })] : []),
  ];
  const title = (call: Call) => approvalTitle(call, [token]) ?? words.titlePlace({ amount: principal });
  if (signed) return <ShareLoanOffer shared={signed} note={words.signed} />;
  // Without a source the contract would refuse every taker.
  const approval = part ? approvalOf({ spender: place.loans, core: place.core }, part) : [];
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={words.source}
          value={draft.source === "" ? "0" : draft.source}
          options={sources.map(({ id, text }) => [`${id}`, text] as const)}
          note={chosen.pool && chosen.apy ? words.earns({ pool: chosen.pool, apy: chosen.apy }) : words.idle}
          onChange={(source) => change({ source: source === "0" ? "" : source })}
        />
        {offer.lends && (
          <SelectField
            label={words.pay}
            value={draft.payReserve === "" ? "0" : draft.payReserve}
            options={[["0", words.payNone], ...pays]}
            onChange={(payReserve) => change({ payReserve: payReserve === "0" ? "" : payReserve })}
          />
        )}
      </div>
      <p className="text-[0.8125rem] text-ink-2">{offer.lends ? words.sourceNoteLend : words.sourceNoteBorrow}</p>
      <section aria-label={words.means} className="rounded-2xl border border-line px-4 py-3">
        <h3 className="font-medium">{words.means}</h3>
        <ul className="mt-2 list-disc space-y-1 pl-5 text-ink-2 figures">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <OfferWarnings terms={offer} principal={offer.principal} collateral={offer.collateral} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <div>
          <LoanSteps
            calls={part ? placeCalls(place, offer, part) : []}
            tokens={[loanToken, collateralToken]}
            topic={`loan offer ${account}`}
            title={title}
            label={words.place}
            done={words.done}
            isOff={!part}
          />
          <p className="mt-1 text-[0.8125rem] text-ink-3">{words.placeNote}</p>
        </div>
        <div>
          {/* What has to be approved is known once the source is. */}
          {part && (
            <SignAfter
              key={`${chosen.id}`}
              approval={approval}
              token={token}
              title={title}
              account={account}
              isSigning={isSigning}
              onSign={() => void sign(account, { kind: "offer", order: offer })}
            />
          )}
          <p className="mt-1 text-[0.8125rem] text-ink-3">{words.signNote}</p>
          <p role="status" className="mt-1 text-[0.8125rem] text-bad empty:hidden">
            {problem ? `${problem.sentence} ${problem.remedy}` : ""}
          </p>
        </div>
      </div>
    </>
  );
}
