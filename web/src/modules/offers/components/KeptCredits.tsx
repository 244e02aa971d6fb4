"use client";
import type { Address } from "viem";
import { lazyPart } from "@/lib/lazyPart.tsx";
import words from "@/messages/credits.js";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { PartMissing } from "@/ui/PartMissing.tsx";
import { Skeleton } from "@/ui/Skeleton.tsx";
import type { Venue } from "../credits.ts";
import { useCredits } from "../hooks/useCredits.ts";
import type { RefusalOf } from "../refusal.ts";

const Credits = lazyPart(() => import("./Credits.tsx").then((module) => module.Credits));

/** What a contract keeps for the connected account because its address refused it; nothing for almost everybody. */
export function KeptCredits({
  contract,
  venue,
  refusalOf,
}: {
  contract: Address;
  venue: Venue;
  /** Of the contract. */
  refusalOf: RefusalOf;
}) {
  const { address } = useWallet();
  const { credits, more } = useCredits(contract, venue, address);
  if (!address || (credits.length === 0 && !more)) return null;
  return (
    <Credits
      {...{ contract, venue, refusalOf, credits, more }}
      key={address}
      account={address}
      loading={<Skeleton className="block h-40 w-full rounded-2xl" />}
      failed={(retry) => <PartMissing what={words.title} onRetry={retry} />}
    />
  );
}
