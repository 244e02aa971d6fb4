"use client";
import { wholeNumber } from "@/lib/format/decimal.ts";
import words from "@/messages/network.js";
import { useHead } from "@/modules/chain/hooks/useHead.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { Skeleton } from "@/ui/Skeleton.tsx";
import { FactList } from "./FactList.tsx";

/** The chain's newest, safe and final block. */
export function ChainFacts() {
  const { chainId, chainName } = useSiteConfig();
  const { data: head } = useHead();
  const upTo = (block: bigint | null | undefined, without: string) =>
    head === undefined || block === undefined ? (
      <Skeleton className="h-4 w-24" />
    ) : block === null ? (
      without
    ) : (
      <span>
        {words.behindHead({
          block: wholeNumber(block),
          blocks: wholeNumber(head.number > block ? head.number - block : 0n),
        })}
      </span>
    );
  return (
    <FactList
      facts={[
        { name: words.name, value: chainName },
        { name: words.id, value: String(chainId) },
        { name: words.head, value: head ? wholeNumber(head.number) : <Skeleton className="h-4 w-24" /> },
        { name: words.safe, value: upTo(head?.safe, words.noSafe) },
        { name: words.final, value: upTo(head?.final, words.notFinal) },
      ]}
    />
  );
}
