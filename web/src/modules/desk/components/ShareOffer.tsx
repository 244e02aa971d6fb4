"use client";
import { deskCall } from "@weir/sdk/actions/deskCall";
import { hiddenHash } from "@weir/sdk/orders/dealTerms";
import type { OrderReason } from "@weir/sdk/orders/orderReason";
import { orderBytes, orderText, type SharedOrder } from "@weir/sdk/orders/orderText";
import { useState } from "react";
import { bytesToHex } from "viem";
import { copyAndTell } from "@/lib/copyAndTell.ts";
import { lazyPart } from "@/lib/lazyPart.tsx";
import { saveText } from "@/lib/saveText.ts";
import deskWords from "@/messages/desk.js";
import words from "@/messages/deskOffer.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { linkOf } from "@/modules/offers/linkOf.ts";
import { type Posted, postOffer } from "@/modules/offers/postedOffers.ts";
import { usePeer } from "../hooks/useDesk.ts";
import { sayReason } from "../reasonWords.ts";
import { DeskSteps } from "./DeskSteps.tsx";

const QrCode = lazyPart(() => import("@/modules/offers/components/QrCode.tsx").then((module) => module.QrCode));

const notListed = (reason: OrderReason): string =>
  reason === "other" ? words.share.notListed : words.share.notListedFor({ why: sayReason(reason) });

/** An order as a link, a text, a file and a QR code, and for everyone on the chain. */
export function ShareOffer({
  shared,
  isMine,
  isOpen,
}: {
  shared: SharedOrder;
  isMine: boolean;
  /** Anyone may take it, so that publishing makes sense. */
  isOpen: boolean;
}) {
  const { desk } = usePeer();
  const { indexerUrl } = useSiteConfig();
  const [posted, setPosted] = useState<Posted | null>(null);
  const { terms } = shared;
  const hasHidden = terms !== undefined && typeof terms.hidden !== "string";
  const [withHidden, setWithHidden] = useState(false);
  const [code, setCode] = useState(false);
  const sharedNow: SharedOrder =
    terms && !withHidden ? { ...shared, terms: { open: terms.open, hidden: hiddenHash(terms.hidden) } } : shared;
  const text = orderText(sharedNow);
  // What everyone can read never has the private part.
  const forAll = terms ? { ...shared, terms: { open: terms.open, hidden: hiddenHash(terms.hidden) } } : shared;
  const small = "button button-quiet button-small";
  return (
    <div className="space-y-3 border-t border-line pt-4">
      <p className="font-medium">{words.share.title}</p>
      {hasHidden && (
        <label className="flex items-start gap-2.5 text-ink-2">
          <input
            type="checkbox"
            checked={withHidden}
            onChange={({ target }) => setWithHidden(target.checked)}
            className="mt-1 accent-river"
          />
          <span>{words.share.withHidden}</span>
        </label>
      )}
      <div className="flex flex-wrap gap-2">
        <button type="button" className={small} onClick={() => void copyAndTell(linkOf(sharedNow), words.share.copied)}>
          {words.share.link}
        </button>
        <button type="button" className={small} onClick={() => void copyAndTell(text, words.share.copied)}>
          {words.share.text}
        </button>
        <button type="button" className={small} onClick={() => saveText("offer.weir", `${text}\n`, "text/plain")}>
          {words.share.file}
        </button>
        <button type="button" className={small} aria-expanded={code} onClick={() => setCode(!code)}>
          {words.share.qr}
        </button>
      </div>
      {code && (
        <QrCode
          text={linkOf(sharedNow)}
          loading={<p className="text-ink-3">{deskWords.checking}</p>}
          failed={(retry) => (
            <button type="button" className="link" onClick={retry}>
              {words.share.qrFailed}
            </button>
          )}
        />
      )}
      <p className="text-[0.8125rem] text-ink-3">{words.share.note}</p>
      {isMine && isOpen && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <button
            type="button"
            className={small}
            onClick={() => void postOffer(indexerUrl, orderText(forAll)).then(setPosted)}
          >
            {words.share.list}
          </button>
          <p role="status" className={posted?.listed === false ? "text-bad wrap-anywhere" : "text-good"}>
            {posted === null ? "" : posted.listed ? words.share.listed : notListed(posted.reason)}
          </p>
        </div>
      )}
      {isMine && isOpen && (shared.signature !== "0x" || terms) && (
        <DeskSteps
          calls={[deskCall(desk, "publish", [bytesToHex(orderBytes(forAll))])]}
          tokens={[]}
          topic={`desk publish ${text.slice(-12)}`}
          title={() => words.steps.publish}
          label={words.share.publish}
          done={words.share.published}
          tone="quiet"
        />
      )}
    </div>
  );
}
