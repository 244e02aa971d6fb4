"use client";
import type { Call } from "@weir/sdk/actions/call";
import { deskCall } from "@weir/sdk/actions/deskCall";
import { escrowOf } from "@weir/sdk/orders/dealPayout";
import type { DealTerms } from "@weir/sdk/orders/dealTerms";
import type { KnownOrder } from "@weir/sdk/orders/orderKinds";
import { useState } from "react";
import { remaining } from "@/lib/format/remaining.ts";
import { dateTime } from "@/lib/format/time.ts";
import words from "@/messages/makeOffer.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { approvalTitle } from "@/modules/offers/approvalTitle.ts";
import { SelectField } from "@/modules/offers/components/Fields.tsx";
import { SourceField, sourceIn } from "@/modules/offers/components/SourceField.tsx";
import { useSignOrder } from "@/modules/offers/hooks/useSignOrder.ts";
import { type SourceOption, useSources } from "@/modules/offers/hooks/useSources.ts";
import { type Token, useKnownPools } from "@/modules/offers/hooks/useTokens.ts";
import { approvalOf } from "@/modules/offers/partCalls.ts";
import { withSymbol } from "@/modules/offers/sayAmount.ts";
import { type Sink, sinksFor } from "@/modules/offers/sinks.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { Note } from "@/ui/Note.tsx";
import { type DeskOrder, tokensIn } from "../deskOffer.ts";
import { usePeer } from "../hooks/useDesk.ts";
import { isNobody } from "../isNobody.ts";
import { keepTerms } from "../keptTerms.ts";
import { moneyText } from "../sayDeskOffer.ts";
import { DeskSteps } from "./DeskSteps.tsx";
import { AdFacts } from "./OfferFacts.tsx";
import { ShareOffer } from "./ShareOffer.tsx";

type Known = Extract<KnownOrder, { kind: "swap" | "ad" }>;

/** Everything an offer means, in sentences. */
function meanings(
  known: Known,
  [first, second]: readonly Token[],
  terms: DealTerms | undefined,
  { pool, apy }: Pick<SourceOption, "pool" | "apy">,
  sink: Sink | undefined,
): string[] {
  const earning = pool !== null && apy !== null ? [words.means.earns({ pool, apy })] : [];
  const until = dateTime(Number(known.order.expiry));
  const who = isNobody(known.order.taker) ? words.means.anyone : words.means.named;
  if (known.kind === "swap") {
    const { sellAmount, buyAmount } = known.order;
    return [
      words.means.swap({
        ...{ give: withSymbol(sellAmount, first!), get: withSymbol(buyAmount, second!) },
        ...{ from: pool === null ? "other" : "pool", pool: pool ?? "" },
        ...{ to: sink ? "pool" : "other", sink: sink?.pool ?? "" },
      }),
      ...(sink ? [words.means.sink({ pool: sink.pool, apy: sink.apy })] : []),
      words.means.parts,
      ...(earning.length > 0 ? earning : [words.means.nothingLocked({ symbol: first!.symbol })]),
      who,
      words.means.until({ when: until }),
    ];
  }
  const { order: ad } = known;
  const money = terms && moneyText(ad.total, first!.decimals, terms.open.price, terms.open.currency);
  const brings = withSymbol(escrowOf(ad, ad.total).maker, first!);
  return [
    (ad.makerSells ? words.means.sells : words.means.buys)({
      amount: withSymbol(ad.total, first!),
      money: money ?? "",
      method: terms?.open.method ?? "",
    }),
    words.means.deals({ least: withSymbol(ad.min, first!), most: withSymbol(ad.max, first!) }),
    words.means.escrow({ brings }),
    ...earning,
    ad.makerSells
      ? words.means.confirm({ time: remaining(Number(ad.payWindow)) })
      : words.means.pay({ time: remaining(Number(ad.payWindow)) }),
    ad.makerSells
      ? words.means.releaseIn({ time: remaining(Number(ad.releaseWindow)) })
      : words.means.waitIn({ time: remaining(Number(ad.releaseWindow)) }),
    who,
    words.means.until({ when: until }),
  ];
}

/** The last step: what the offer means, what it needs, and the two ways to make it. */
export function ReviewOffer({
  known,
  terms,
  tokens,
  onPlace,
  onBack,
}: {
  known: Known;
  terms?: DealTerms | undefined;
  tokens: readonly Token[];
  /** Chooses where the maker's part comes from, and where what the maker gets goes; "": the wallet. */
  onPlace: (change: { source: string } | { sink: string }) => void;
  onBack: () => void;
}) {
  const { chainId, deployment } = useSiteConfig();
  const { desk } = usePeer();
  const { address, status } = useWallet();
  const { sign, busy, problem } = useSignOrder(desk);
  const [made, setMade] = useState<DeskOrder | null>(null);
  const [isKept, setIsKept] = useState(true);
  const own = tokensIn(known).map((token) => tokens.find((one) => one.token === token)!);
  const [first] = own as [Token];
  const needed = known.kind === "swap" ? known.order.sellAmount : escrowOf(known.order, known.order.total).maker;
  const sources = useSources(desk, address, first);
  const pools = useKnownPools();
  const sinks = known.kind === "swap" ? sinksFor(pools, known.order.buy, known.order.sink) : [];
  const sink = known.kind === "swap" ? sinks.find(({ id }) => id === known.order.sink) : undefined;
  const source = sourceIn(sources, `${known.order.source}`);
  const part = source.partOf(needed);
  // In addition to what stands, which the account's other offers draw on; so it is done with once it was given.
  const [approved, setApproved] = useState<bigint | null>(null);
  const drawing = { spender: desk, core: deployment.lendingPools };
  const approving = part && approved !== source.id ? approvalOf(drawing, part) : [];
  const shared = { ...known, chainId, contract: desk, ...(terms && { terms }) };
  const make = (signature: `0x${string}`) => {
    if (terms) setIsKept(keepTerms(chainId, terms));
    setMade({ ...shared, signature } as DeskOrder);
  };
  const placing: Call =
    known.kind === "swap" ? deskCall(desk, "placeSwap", [known.order]) : deskCall(desk, "placeAd", [known.order]);
  const title = (call: Call): string => approvalTitle(call, [first]) ?? words.place;
  const canSign = !busy && status === "ready" && part !== undefined && approving.length === 0;
  if (made) {
    return (
      <div className="max-w-2xl space-y-4 text-sm">
        <p
          role="status"
          data-made={made.signature === "0x" ? "placed" : "signed"}
          className="rounded-xl bg-good-soft px-4 py-3 font-medium"
        >
          {made.signature === "0x" ? words.placed : words.signed}
        </p>
        {!isKept && <p className="text-warn">{words.notKept}</p>}
        <ShareOffer shared={made} isMine isOpen={isNobody(made.order.taker)} />
      </div>
    );
  }
  return (
    <div className="mt-4 max-w-2xl space-y-4 text-sm">
      <SourceField
        sources={sources}
        value={`${known.order.source}`}
        onChange={(id) => onPlace({ source: id === "0" ? "" : id })}
      />
      {sinks.length > 0 && (
        <SelectField
          label={words.sink}
          value={`${sink?.id ?? 0n}`}
          options={[["0", words.sinkWallet], ...sinks.map(({ id, ...one }) => [`${id}`, words.sinkPool(one)] as const)]}
          onChange={(id) => onPlace({ sink: id === "0" ? "" : id })}
        />
      )}
      <ul className="list-disc space-y-1.5 pl-5">
        {meanings(known, own, terms, source, sink).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {known.kind === "ad" && (
        <>
          <AdFacts ad={known.order} token={first} />
          <Note tone="warn">
            <p>{known.order.makerSells ? words.warnSeller : words.warnBuyer}</p>
          </Note>
        </>
      )}
      {source.purse && source.purse.has < needed && (
        <Note tone="warn">
          <p>{words.unfunded({ needs: withSymbol(needed, first), has: withSymbol(source.purse.has, first) })}</p>
        </Note>
      )}
      {approving.length > 0 && (
        <section className="rounded-2xl border border-line p-4">
          <p className="font-medium">{words.approveTitle}</p>
          <p className="mt-0.5 mb-3 text-ink-2">{words.approveNote({ amount: withSymbol(needed, first) })}</p>
          <DeskSteps
            calls={approving}
            tokens={[first]}
            topic={`desk approve ${first.token} ${source.id}`}
            title={title}
            label={words.approve({ amount: withSymbol(needed, first) })}
            done={words.approved}
            onDone={() => setApproved(source.id)}
          />
        </section>
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        <section className="rounded-2xl border border-line p-4">
          <p className="font-medium">{words.signTitle}</p>
          <p className="mt-0.5 mb-3 text-ink-2">{words.signNote}</p>
          <button
            type="button"
            className="button button-primary w-full"
            aria-disabled={!canSign}
            onClick={() => {
              if (!canSign || !address) return;
              void sign(address, known).then((signature) => signature && make(signature));
            }}
          >
            {busy ? words.signing : words.sign}
          </button>
        </section>
        <section className="rounded-2xl border border-line p-4">
          <p className="font-medium">{words.placeTitle}</p>
          <p className="mt-0.5 mb-3 text-ink-2">{words.placeNote}</p>
          <DeskSteps
            calls={[placing]}
            tokens={[first]}
            topic={`desk place ${known.kind}`}
            title={title}
            label={words.place}
            done={words.placed}
            tone="quiet"
            isOff={!part || approving.length > 0}
            onDone={() => make("0x")}
          />
        </section>
      </div>
      <div aria-live="polite">
        {problem && (
          <p
            data-problem={problem.name}
            className="wrap-anywhere text-bad"
          >{`${problem.sentence} ${problem.remedy}`}</p>
        )}
      </div>
      <button type="button" className="button button-plain" onClick={onBack}>
        {words.back}
      </button>
    </div>
  );
}
