"use client";
import { useEffect, useState } from "react";
import { type Hex, isAddressEqual } from "viem";
import deskWords from "@/messages/desk.js";
import words from "@/messages/deskOffer.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { Checking } from "@/modules/offers/components/Checking.tsx";
import { type Token, useTokens } from "@/modules/offers/hooks/useTokens.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { AddressLine } from "@/ui/AddressLine.tsx";
import { Note } from "@/ui/Note.tsx";
import { type Offer, tokensIn } from "../deskOffer.ts";
import { useCheck } from "../hooks/useCheck.ts";
import { isNobody } from "../isNobody.ts";
import { keepTerms } from "../keptTerms.ts";
import { sayReason } from "../reasonWords.ts";
import { sayOffer } from "../sayDeskOffer.ts";
import { CancelOffer } from "./CancelOffer.tsx";
import { OfferFacts } from "./OfferFacts.tsx";
import { ShareOffer } from "./ShareOffer.tsx";
import { TakeAd } from "./TakeAd.tsx";
import { TakeSwap } from "./TakeSwap.tsx";

/** The whole of an offer: what it means, whether it can be taken now or why not, and the form that takes it. */
export function OfferPanel({
  offer,
  hasTitle = true,
  onOpened,
}: {
  offer: Offer;
  /** false: what opened it says already what is offered. */
  hasTitle?: boolean;
  onOpened: (deal: Hex) => void;
}) {
  const { chainId } = useSiteConfig();
  const wallet = useWallet();
  const { shared } = offer;
  const { order, terms } = shared;
  // What could be taken when somebody began to: the form stays to its end, though nothing is left by then.
  const [taking, setTaking] = useState<bigint | null>(null);
  const named = useTokens(tokensIn(shared));
  const isMine = wallet.address !== undefined && isAddressEqual(wallet.address, order.maker);
  const { data: check, isError } = useCheck(offer, isMine ? undefined : wallet.address);
  // What came with a link is needed once the deal runs.
  useEffect(() => {
    if (terms && typeof terms.hidden !== "string") keepTerms(chainId, terms);
  }, [chainId, terms]);

  if (named.some((one) => one === null)) return <p className="text-sm text-bad">{sayReason("noToken")}</p>;
  if (isError) return <p className="text-sm text-warn">{words.checkFailed}</p>;
  if (!check || named.some((one) => one === undefined)) {
    return <Checking text={deskWords.checking} />;
  }
  const tokens = named as Token[];
  const whole = shared.kind === "swap" ? shared.order.sellAmount : shared.order.max;
  const said = sayOffer(shared, tokens, check.fillable > 0n ? check.fillable : whole);
  const strange = tokens.filter(({ isListed }) => !isListed);
  // Who cannot pay for all of it can perhaps pay for a part: the form says so.
  const refusal = isMine || check.reason === "takerLacksTokens" ? null : check.reason;
  const isTaken = !isMine && (!refusal || taking !== null);
  const left = taking ?? check.fillable;
  const start = () => setTaking(check.fillable);
  return (
    <div className="max-w-2xl space-y-4 text-sm" data-check={check.reason ?? "fillable"}>
      {hasTitle && (
        <div>
          <p className="font-serif text-xl tracking-tight wrap-anywhere">{said.title}</p>
          <p className="mt-0.5 text-ink-2 wrap-anywhere">{said.price}</p>
        </div>
      )}
      {taking === null && (
        <p
          role="status"
          className={`rounded-xl px-4 py-3 font-medium wrap-anywhere ${refusal ? "bg-bad-soft" : "bg-good-soft"}`}
        >
          {isMine
            ? check.reason === null
              ? words.mine
              : words.mineRefused({ why: sayReason(check.reason) })
            : refusal
              ? words.cannot({ why: sayReason(refusal) })
              : words.can}
        </p>
      )}
      {strange.map(({ token, symbol }) => (
        <Note key={token} tone="warn">
          <p>{words.strangeToken({ symbol })}</p>
          <AddressLine name={words.tokenAddress} address={token} />
        </Note>
      ))}
      <OfferFacts shared={shared} tokens={tokens} left={check.fillable} />
      {isTaken && shared.kind === "swap" && (
        <TakeSwap shared={shared} tokens={tokens as [Token, Token]} left={left} onStart={start} />
      )}
      {isTaken && shared.kind === "ad" && (
        <TakeAd shared={shared} token={tokens[0]!} left={left} onStart={start} onOpened={onOpened} />
      )}
      {isMine && <CancelOffer offer={offer} tokens={tokens} />}
      <ShareOffer shared={shared} isMine={isMine} isOpen={isNobody(order.taker)} />
    </div>
  );
}
