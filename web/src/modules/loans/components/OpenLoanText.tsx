"use client";
import { readOrderText } from "@weir/sdk/orders/orderText";
import { useEffect, useRef, useState } from "react";
import words from "@/messages/loans.js";
import { Block } from "@/modules/reserve/components/Block.tsx";
import { useLoansPlace } from "../hooks/useLoans.ts";
import { isLoanOrder, type Offer, offerOf } from "../listedOffer.ts";
import { sayFault } from "../sayReason.ts";
import { LoanInput } from "./LoanFields.tsx";
import { LoanOfferPanel } from "./LoanOfferPanel.tsx";

/** An offer that came as a link, a text or a file: what it is, whether it can be taken, and why not. */
export function OpenLoanText({ fragment, onClose }: { fragment: string; onClose: () => void }) {
  const { chainId, loans } = useLoansPlace();
  const [open, setOpen] = useState(false);
  const [pasted, setPasted] = useState("");
  const whole = useRef<HTMLDivElement>(null);
  const text = fragment || pasted;
  useEffect(() => {
    if (fragment) whole.current?.focus();
  }, [fragment]);

  const read =
    text.trim() === "" && !fragment ? null : readOrderText(text, { chainId, contracts: { PeerLoans: loans } });
  let offer: Offer | null = null;
  let problem = "";
  if (read?.fault) {
    const { fault } = read;
    // An order of the desk is for another contract, which this page does not know.
    const isDesk = fault.reason === "contract" && fault.expected === undefined;
    problem = isDesk ? words.open.desk : sayFault(fault, loans);
  } else if (read?.order && isLoanOrder(read.order)) offer = offerOf(read.order, "link");
  else if (read?.order) problem = words.open.desk;

  const close = () => {
    setPasted("");
    setOpen(false);
    onClose();
  };
  if (!fragment && !open) {
    return (
      <button type="button" className="link text-sm" onClick={() => setOpen(true)}>
        {words.open.have}
      </button>
    );
  }
  return (
    <div ref={whole} tabIndex={-1} className="outline-none" data-opened={offer ? "offer" : problem ? "fault" : "none"}>
      <Block
        title={words.open.title}
        aside={
          <button type="button" className="button button-plain button-small" onClick={close}>
            {words.close}
          </button>
        }
      >
        {!fragment && (
          <div className="mb-4 space-y-2">
            <LoanInput
              label={words.open.paste}
              note={words.open.pasteNote}
              problem={problem}
              rows={3}
              value={pasted}
              onChange={setPasted}
            />
            <label className="button button-quiet button-small focus-within:outline-2 focus-within:outline-river">
              <span>{words.open.file}</span>
              <input
                type="file"
                accept=".weir,.txt,text/plain"
                className="sr-only"
                onChange={({ target }) => void target.files?.[0]?.text().then(setPasted)}
              />
            </label>
          </div>
        )}
        {fragment && problem && (
          <p role="alert" className="rounded-xl bg-bad-soft px-4 py-3 text-sm wrap-anywhere">
            {problem}
          </p>
        )}
        {offer && <LoanOfferPanel key={offer.hash} offer={offer} />}
      </Block>
    </div>
  );
}
