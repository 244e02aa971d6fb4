"use client";
import { DAY } from "@weir/sdk/orders/orderFields";
import { orderFragment } from "@weir/sdk/orders/orderText";
import { useState } from "react";
import { type Address, isAddressEqual } from "viem";
import words from "@/messages/desk.js";
import { ShowMore } from "@/modules/offers/components/ShowMore.tsx";
import { type Token, useTokens } from "@/modules/offers/hooks/useTokens.ts";
import { Block } from "@/modules/reserve/components/Block.tsx";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import type { DeskOrder, Offer } from "../deskOffer.ts";
import { useChainTime, useOffers } from "../hooks/useDesk.ts";
import { useDuties } from "../hooks/useDuties.ts";
import { sayOffer } from "../sayDeskOffer.ts";

/** Anyone can name anyone: more are shown once they are asked for. */
const FEW = 5;
/** What has to be left of an arbiter's service when a deal opens, seconds. */
const SERVICE = 30n * DAY;

type Ad = Extract<DeskOrder, { kind: "ad" }>;

/** Ads that name an account as their arbiter or backup. */
const adsNaming = (offers: readonly Offer[], account: Address): { ad: Ad; role: "arbiter" | "backup" }[] =>
  offers.flatMap(({ shared }) => {
    if (shared.kind !== "ad") return [];
    const role = (["arbiter", "backup"] as const).find((one) => isAddressEqual(shared.order[one], account));
    return role ? [{ ad: shared, role }] : [];
  });

const open = (ad: Ad): void => {
  window.location.hash = orderFragment(ad);
};

/** What waits for the connected account to serve as an arbiter: ads that name it, from which nobody can open a deal before. */
export function NamedOffers() {
  const { address } = useWallet();
  return address ? <Named account={address} /> : null;
}

function Named({ account }: { account: Address }) {
  const now = useChainTime();
  const duties = useDuties(account);
  const { offers, more } = useOffers();
  const [areAll, setAreAll] = useState(false);
  const all = adsNaming(offers ?? [], account);
  const named = areAll ? all : all.slice(0, FEW);
  const tokens = useTokens(named.map(({ ad }) => ad.order.token));
  if (!duties || now === undefined || duties.servesUntil >= now + SERVICE || named.length === 0) return null;
  return (
    <Block title={words.named.title}>
      <p className="-mt-2 mb-2 text-[0.8125rem] text-ink-2">{words.named.note}</p>
      <ul aria-label={words.named.title} className="divide-y divide-line text-sm">
        {named.map(({ ad, role }, index) => {
          const token: Token | null | undefined = tokens[index];
          if (!token) return null;
          const { title } = sayOffer(ad, [token], ad.order.max);
          return (
            <li key={orderFragment(ad)} className="flex flex-wrap items-baseline justify-between gap-x-4 py-3">
              {/* Opens as a link from somebody does, with all it means. Not a link: the page's base is another address. */}
              <button type="button" className="link font-medium" onClick={() => open(ad)}>
                {title}
              </button>
              <span className="text-ink-2">{words.named[role]}</span>
            </li>
          );
        })}
      </ul>
      <ShowMore onMore={named.length < all.length ? () => setAreAll(true) : more} />
    </Block>
  );
}
