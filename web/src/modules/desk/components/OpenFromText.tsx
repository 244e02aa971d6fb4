"use client";
import { readOrderText } from "@weir/sdk/orders/orderText";
import type { Hex } from "viem";
import deskWords from "@/messages/desk.js";
import words from "@/messages/deskOffer.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { type Opened, OpenText } from "@/modules/offers/components/OpenText.tsx";
import { offerOf } from "@/modules/offers/listed.ts";
import { sayFault } from "@/modules/offers/sayFault.ts";
import { isDeskOrder, type Offer } from "../deskOffer.ts";
import { usePeer } from "../hooks/useDesk.ts";
import { OfferPanel } from "./OfferPanel.tsx";

const { opened: title, paste, pasteNote, file } = words;

/** A swap or an ad that came as a link, a text or a file. */
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
  const read = (text: string): Opened<Offer> => {
    const { order, fault } = readOrderText(text, { chainId, contracts: { PeerDesk: desk } });
    if (fault) return { offer: null, problem: sayFault(fault, desk) };
    return isDeskOrder(order)
      ? { offer: offerOf(order, "link"), problem: "" }
      : { offer: null, problem: words.notHere };
  };
  return (
    <OpenText
      fragment={fragment}
      words={{ title, paste, pasteNote, file, close: deskWords.close }}
      read={read}
      onClose={onClose}
    >
      {(offer) => <OfferPanel offer={offer} onOpened={onOpened} />}
    </OpenText>
  );
}
