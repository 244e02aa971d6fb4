"use client";
import { acceptOwnerCall } from "@weir/sdk/actions/poolCalls";
import { useId, useState } from "react";
import words from "@/messages/run.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { rightsOf } from "../rightsOf.ts";
import { CarryOut } from "./CarryOut.tsx";
import { ListAsset } from "./ListAsset.tsx";
import { PoolWrite } from "./PoolWrite.tsx";
import { RoleForms } from "./RoleForms.tsx";
import { SettingsForm } from "./SettingsForm.tsx";
import { Stops } from "./Stops.tsx";

const tabs = ["settings", "stops", "list", "roles"] as const;

/** What the connected account may do with the pool, as its owner, its guardian, or whom it is offered to. */
export function RunPool({ pool }: { pool: Pool }) {
  const id = useId();
  const { lendingPools } = useSiteConfig().deployment;
  const { address } = useWallet();
  const { isOwner, isGuardian, isNext } = rightsOf(pool.snapshot.info, address);
  const [chosen, setChosen] = useState<(typeof tabs)[number]>("settings");
  const title = isOwner ? words.titleOwner : isNext ? words.titleNext : words.titleGuardian;
  return (
    <section aria-labelledby={id} className="panel border-river/50">
      <h2 id={id} tabIndex={-1} className="px-5 pt-5 pb-3 font-serif text-2xl tracking-tight outline-none">
        {title}
      </h2>
      {isNext && (
        <div className="grid items-center gap-3 px-5 pb-5 sm:grid-cols-[1fr_auto]">
          <p className="text-sm text-ink-2">{words.acceptNote}</p>
          <PoolWrite
            pool={pool}
            call={acceptOwnerCall(lendingPools, pool.snapshot.id)}
            label={words.accept}
            title={words.titles.acceptOwner}
            done={words.accepted}
            heir={id}
          />
        </div>
      )}
      {isOwner && (
        <>
          <CarryOut pool={pool} heir={id} />
          <fieldset className="flex flex-wrap gap-2 border-t border-line px-5 pt-4">
            <legend className="sr-only">{title}</legend>
            {tabs.map((tab) => (
              <button
                key={tab}
                type="button"
                aria-pressed={chosen === tab}
                onClick={() => setChosen(tab)}
                className="button button-quiet button-small aria-pressed:border-river aria-pressed:bg-river-soft aria-pressed:text-river-strong"
              >
                {words.tabs[tab]}
              </button>
            ))}
          </fieldset>
          <div className="p-5">
            {chosen === "settings" && <SettingsForm pool={pool} />}
            {chosen === "stops" && <Stops pool={pool} canResume />}
            {chosen === "list" && <ListAsset pool={pool} />}
            {chosen === "roles" && <RoleForms pool={pool} />}
          </div>
        </>
      )}
      {isGuardian && !isOwner && (
        <div className="px-5 pb-5">
          <Stops pool={pool} canResume={false} />
        </div>
      )}
    </section>
  );
}
