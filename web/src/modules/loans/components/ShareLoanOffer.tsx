"use client";
import { orderFragment, orderText } from "@weir/sdk/orders/orderText";
import { toast } from "sonner";
import { copyText } from "@/lib/copyText.ts";
import { saveText } from "@/lib/saveText.ts";
import words from "@/messages/loans.js";
import type { LoanOrder } from "../offer.ts";

const { share } = words;

/** The link of an offer: this page with the order in its fragment, which never reaches a server. */
export const linkOf = (shared: LoanOrder, { origin, pathname }: Pick<Location, "origin" | "pathname">): string =>
  `${origin}${pathname}${orderFragment(shared)}`;

/** An offer as a link and as a file. */
export function ShareLoanOffer({ shared, note = share.note }: { shared: LoanOrder; note?: string }) {
  const link = linkOf(shared, window.location);
  const copy = async () => {
    if (await copyText(link)) toast.success(share.copied);
    else toast.error(share.notCopied);
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
        <button type="button" className="button button-quiet button-small" onClick={() => void copy()}>
          {share.copy}
        </button>
        <button
          type="button"
          className="button button-quiet button-small"
          onClick={() => saveText(`${shared.kind}.weir`, `${orderText(shared)}\n`, "text/plain")}
        >
          {share.file}
        </button>
      </div>
    </section>
  );
}
