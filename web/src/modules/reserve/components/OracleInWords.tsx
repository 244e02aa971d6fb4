"use client";
import { useQuery } from "@tanstack/react-query";
import { idToHex } from "@weir/sdk/codec/ids";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import words from "@/messages/oracle.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { INDEXER } from "@/modules/indexer/hooks/useIndexerStatus.ts";
import { whyMissing } from "@/modules/indexer/whyMissing.ts";
import { Digits } from "@/ui/Digits.tsx";
import { Warning } from "@/ui/icons.tsx";
import { Skeleton } from "@/ui/Skeleton.tsx";
import { fetchOracle } from "../fetchOracle.ts";
import { sayOracle } from "../sayOracle.ts";

/** The feeds behind a price: what they answer, how old it may be, and what happens if they differ. */
export function OracleInWords({ reserve, now }: { reserve: ReserveSnapshot; now: number }) {
  const { indexerUrl } = useSiteConfig();
  const id = idToHex(reserve.id);
  const oracle = useQuery({
    queryKey: [INDEXER, "oracle", id],
    queryFn: () => fetchOracle(indexerUrl, id),
    refetchInterval: 30_000,
  });
  if (!oracle.data) {
    if (oracle.error) return <p className="text-sm text-ink-3">{whyMissing(oracle.error, words.silent)}</p>;
    return <Skeleton className="block h-72 w-full" />;
  }
  const said = sayOracle(oracle.data, reserve.symbol, now);
  if (!said) return <p className="text-sm text-ink-2">{words.unknown}</p>;
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {said.feeds.map(({ address, title, sentences, alarm }) => (
          <li key={address} className="py-3 text-sm">
            <p className="flex items-center gap-2 font-medium">
              {alarm && <Warning className="size-4 text-warn" />}
              <span>{title}</span>
            </p>
            <p className="mt-1 text-[0.8125rem] text-ink-2 figures">{sentences.join(" ")}</p>
            <Digits className="font-mono text-xs break-all text-ink-3">{address}</Digits>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-[0.8125rem] text-ink-2">{said.band}</p>
    </>
  );
}
