"use client";
import { loansCall } from "@weir/sdk/actions/loansCall";
import { orderBytes, orderText } from "@weir/sdk/orders/orderText";
import { useState } from "react";
import { bytesToHex, isAddressEqual } from "viem";
import { copyAndTell } from "@/lib/copyAndTell.ts";
import { lazyPart } from "@/lib/lazyPart.tsx";
import { saveText } from "@/lib/saveText.ts";
import { toast } from "@/lib/toast.ts";
import words from "@/messages/loanPanels.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { linkOf } from "@/modules/offers/linkOf.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { useLoansPlace } from "../hooks/useLoans.ts";
import type { LoanOrder } from "../listedOffer.ts";
import { sayReason } from "../sayReason.ts";
import { LoanSteps } from "./LoanSteps.tsx";

const QrCode = lazyPart(() => import("@/modules/offers/components/QrCode.tsx").then((module) => module.QrCode));

const { share } = words;

/** An offer as a link, a file and a QR code, and for everyone on the chain. */
export function ShareLoanOffer({ shared, note = share.note }: { shared: LoanOrder; note?: string }) {
  const { address } = useWallet();
  const { loans } = useLoansPlace();
  const [code, setCode] = useState(false);
  const link = linkOf(shared);
  const { indexerUrl } = useSiteConfig();
  const isMine = address !== undefined && isAddressEqual(address, shared.order.maker);
  const list = async () => {
    // With its code for the reasons, which few need.
    const { postOffer } = await import("@/modules/offers/postedOffers.ts");
    const posted = await postOffer(indexerUrl, orderText(shared));
    if (posted.listed) toast("success", share.listed);
    else toast("error", share.notListed({ why: sayReason(posted.reason) }));
  };
  return (
    <section aria-label={share.title} className="rounded-2xl bg-sunk p-4">
      <h3 className="text-sm font-medium">{share.title}</h3>
      <p className="mt-0.5 text-[0.8125rem] text-ink-2">{note}</p>
      <label className="mt-2 block">
        <span className="sr-only">{share.link}</span>
        <input
          readOnly
          value={link}
          data-link
          onFocus={({ target }) => target.select()}
          className="h-9 w-full min-w-0 rounded-xl border border-line bg-surface px-3 font-mono text-xs text-ink-2"
        />
      </label>
      <div className="mt-2 flex flex-wrap gap-2">
        <button
          type="button"
          className="button button-quiet button-small"
          onClick={() => void copyAndTell(link, share.copied)}
        >
          {share.copy}
        </button>
        <button
          type="button"
          className="button button-quiet button-small"
          onClick={() => saveText(`${shared.kind}.weir`, `${orderText(shared)}\n`, "text/plain")}
        >
          {share.file}
        </button>
        <button
          type="button"
          aria-expanded={code}
          className="button button-quiet button-small"
          onClick={() => setCode(!code)}
        >
          {share.qr}
        </button>
        {shared.signature !== "0x" && (
          <button type="button" className="button button-quiet button-small" onClick={() => void list()}>
            {share.list}
          </button>
        )}
      </div>
      {code && (
        <div className="mt-3">
          <QrCode
            text={link}
            failed={(retry) => (
              <button type="button" className="link" onClick={retry}>
                {share.qrFailed}
              </button>
            )}
          />
        </div>
      )}
      {isMine && shared.signature !== "0x" && (
        <div className="mt-3">
          <LoanSteps
            calls={[loansCall(loans, "publish", [bytesToHex(orderBytes(shared))])]}
            tokens={[]}
            topic={`loan publish ${orderText(shared).slice(-12)}`}
            title={() => share.titlePublish}
            label={share.publish}
            done={share.published}
            tone="quiet"
          />
        </div>
      )}
    </section>
  );
}
