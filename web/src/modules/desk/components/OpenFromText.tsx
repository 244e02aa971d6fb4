"use client";
import { readOrderText } from "@weir/sdk/orders/orderText";
import { useEffect, useRef, useState } from "react";
import type { Hex } from "viem";
import words from "@/messages/desk.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { Block } from "@/modules/reserve/components/Block.tsx";
import { isDeskOrder, type Offer, offerOf } from "../deskOffer.ts";
import { usePeer } from "../hooks/useDesk.ts";
import { sayFault } from "../reasonWords.ts";
import { TextField } from "./Fields.tsx";
import { OfferPanel } from "./OfferPanel.tsx";

/** An offer that came as a link, a text or a file: what it is, whether it can be taken, and why not. */
export function OpenFromText({
  fragment,
  onClose,
  onOpened,
}: {
  fragment: string;
  onClose: () => void;
  onOpened: (deal: Hex) => void;
}) {
  const { chainId } = useSiteConfig();
  const { desk } = usePeer();
  const [open, setOpen] = useState(false);
  const [pasted, setPasted] = useState("");
  const heading = useRef<HTMLDivElement>(null);
  const text = fragment || pasted;
  useEffect(() => {
    if (fragment) heading.current?.focus();
  }, [fragment]);

  const read = text.trim() === "" && !fragment ? null : readOrderText(text, { chainId, contracts: { PeerDesk: desk } });
  let offer: Offer | null = null;
  let problem = "";
  if (read?.fault) problem = sayFault(read.fault, desk);
  else if (read?.order && isDeskOrder(read.order)) offer = offerOf(read.order, "link");
  else if (read?.order) problem = words.notHere;

  const close = () => {
    setPasted("");
    setOpen(false);
    onClose();
  };
  if (!fragment && !open) {
    return (
      <button type="button" className="link text-sm" onClick={() => setOpen(true)}>
        {words.haveLink}
      </button>
    );
  }
  return (
    <div
      ref={heading}
      tabIndex={-1}
      className="outline-none"
      data-opened={offer ? "offer" : problem ? "fault" : "none"}
    >
      <Block
        title={words.opened}
        aside={
          <button type="button" className="button button-plain button-small" onClick={close}>
            {words.close}
          </button>
        }
      >
        {!fragment && (
          <div className="mb-4 space-y-2">
            <TextField
              label={words.paste}
              note={words.pasteNote}
              problem={problem}
              rows={3}
              value={pasted}
              onChange={setPasted}
            />
            <label className="button button-quiet button-small">
              <span>{words.file}</span>
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
        {offer && <OfferPanel offer={offer} onOpened={onOpened} />}
      </Block>
    </div>
  );
}
