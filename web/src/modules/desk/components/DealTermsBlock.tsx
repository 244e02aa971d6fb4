"use client";
import type { Deal } from "@weir/sdk/orders/dealAd";
import { termsHash } from "@weir/sdk/orders/dealTerms";
import { orderText, readOrderText } from "@weir/sdk/orders/orderText";
import { useState } from "react";
import { copyAndTell } from "@/lib/copyAndTell.ts";
import { group } from "@/lib/format/decimal.ts";
import words from "@/messages/deal.js";
import desk from "@/messages/desk.js";
import offerWords from "@/messages/deskOffer.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { Row, TextField } from "@/modules/offers/components/Fields.tsx";
import type { Token } from "@/modules/offers/hooks/useTokens.ts";
import { sayFault } from "@/modules/offers/sayFault.ts";
import { Block } from "@/modules/reserve/components/Block.tsx";
import { usePeer } from "../hooks/useDesk.ts";
import { keepTerms, keptTerms } from "../keptTerms.ts";
import { moneyText } from "../sayDeskOffer.ts";

/** What was agreed about the money: this browser's copy, held against the hash that both signed; else a field to bring it. */
export function DealTermsBlock({ deal, token, isParty }: { deal: Deal; token: Token; isParty: boolean }) {
  const { chainId } = useSiteConfig();
  const { desk: contract } = usePeer();
  const { ad, amount } = deal;
  const [terms, setTerms] = useState(() => keptTerms(chainId, ad.termsHash));
  const [pasted, setPasted] = useState("");
  const [isKept, setIsKept] = useState(true);
  const hidden = terms && typeof terms.hidden !== "string" ? terms.hidden : null;
  const read = pasted.trim() === "" ? null : readOrderText(pasted);
  let problem = "";
  if (read?.fault) problem = sayFault(read.fault, contract);
  else if (read?.order && !read.order.terms) problem = words.terms.none;
  else if (read?.order?.terms && termsHash(read.order.terms) !== ad.termsHash) problem = words.terms.other;
  const bring = (text: string) => {
    setPasted(text);
    const { order } = readOrderText(text);
    if (!order?.terms || termsHash(order.terms) !== ad.termsHash) return;
    setIsKept(keepTerms(chainId, order.terms));
    setTerms(order.terms);
    setPasted("");
  };
  const money = terms && moneyText(amount, token.decimals, terms.open.price, terms.open.currency);
  return (
    <Block title={words.terms.title}>
      <div className="space-y-3 text-sm">
        {terms ? (
          <dl className="divide-y divide-line">
            {money && <Row name={words.terms.money}>{money}</Row>}
            <Row name={words.terms.price}>
              {desk.offer.rate({
                amount: group(terms.open.price),
                buy: terms.open.currency,
                sell: token.symbol,
              })}
            </Row>
            <Row name={words.terms.method}>{terms.open.method}</Row>
          </dl>
        ) : (
          <p className="text-ink-2">{words.terms.unknown}</p>
        )}
        {hidden && hidden.text !== "" && (
          <pre className="overflow-x-auto rounded-xl bg-sunk px-4 py-3 font-sans whitespace-pre-wrap" translate="no">
            {hidden.text}
          </pre>
        )}
        {hidden && isParty && (
          <button
            type="button"
            className="button button-quiet button-small"
            onClick={() =>
              void copyAndTell(
                orderText({ kind: "ad", order: ad, chainId, contract, signature: "0x", ...(terms && { terms }) }),
                offerWords.share.copied,
              )
            }
          >
            {words.terms.copy}
          </button>
        )}
        {!hidden && isParty && (
          <TextField
            label={words.terms.paste}
            note={words.terms.pasteNote}
            problem={problem}
            rows={3}
            value={pasted}
            onChange={bring}
          />
        )}
        {!isKept && <p className="text-warn">{words.terms.notKept}</p>}
      </div>
    </Block>
  );
}
