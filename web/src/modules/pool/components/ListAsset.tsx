"use client";
import { listReserveCall } from "@weir/sdk/actions/poolCalls";
import { changeId } from "@weir/sdk/codec/announcements";
import { useState } from "react";
import { dateTime } from "@/lib/format/time.ts";
import words from "@/messages/run.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { useAnnouncements } from "@/modules/pools/hooks/useAnnouncements.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { useAssetFacts } from "../hooks/useAssetFacts.ts";
import { emptyReserve, readReserve } from "../reserveDraft.ts";
import { PoolWrite } from "./PoolWrite.tsx";
import { ReserveFields } from "./ReserveFields.tsx";

/** Announces a further asset of the pool. */
export function ListAsset({ pool }: { pool: Pool }) {
  const { lendingPools } = useSiteConfig().deployment;
  const { address } = useWallet();
  const [draft, setDraft] = useState(emptyReserve);
  const { data } = useAnnouncements(pool);
  const asked = useAssetFacts([draft], address)[0]!;
  const { id, info, reserves } = pool.snapshot;
  const read = readReserve(draft, asked.facts, info.hfAtMaxBonus);
  // A token whose reserve is retired may be listed again.
  const isTwice = reserves.some(
    (one) => !one.info.retired && one.info.token.toLowerCase() === read.token?.toLowerCase(),
  );
  const config = isTwice || asked.problem ? null : read.config;
  const hash = config && changeId({ kind: "listing", pool: id, config });
  const same = data?.found.find((one) => one.id === hash);
  const symbol = asked.facts?.symbol ?? "";
  return (
    <div className="space-y-4 text-sm">
      <p className="text-[0.8125rem] text-ink-2">{words.listNote}</p>
      <ReserveFields draft={draft} read={read} asked={asked} unit={pool.unit} isTwice={isTwice} onChange={setDraft} />
      {same && <p className="text-ink-2">{words.alreadyAnnounced({ when: dateTime(same.readyAt) })}</p>}
      <div>
        <PoolWrite
          pool={pool}
          call={config && listReserveCall(lendingPools, id, config)}
          label={words.announceListing({ symbol })}
          title={words.titles.listReserve({ symbol })}
          done={words.announced}
          isOff={same !== undefined}
        />
      </div>
    </div>
  );
}
