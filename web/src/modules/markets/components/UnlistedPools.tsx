"use client";
import { useStore } from "@/lib/store.ts";
import words from "@/messages/unlisted.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { unlistedName } from "@/modules/pools/hooks/usePools.ts";
import { useUnlisted } from "@/modules/pools/hooks/useUnlisted.ts";
import { openedPools, openPool } from "@/modules/pools/openedPools.ts";
import { AddressLine } from "@/ui/AddressLine.tsx";
import { Digits } from "@/ui/Digits.tsx";

/** The pools that others have opened on this chain, each of which can be shown among the markets. */
export function UnlistedPools() {
  const { chainId } = useSiteConfig();
  const { data } = useUnlisted();
  const { list, kept } = useStore(openedPools);
  if (!data || data.found.length + data.unasked === 0) return null;
  return (
    <section aria-labelledby="unlisted" className="mt-14">
      <h2 id="unlisted" className="font-serif text-2xl tracking-tight">
        {words.title}
      </h2>
      <p className="mt-1 max-w-2xl text-sm text-ink-2">{words.intro({ count: data.found.length + data.unasked })}</p>
      <ul className="panel mt-4 max-w-3xl divide-y divide-line">
        {data.found.map(({ id, owner, reserves }) => {
          const name = unlistedName(id);
          const isOpen = list.some((one) => one.chainId === chainId && one.id === id);
          return (
            <li key={id} data-unlisted={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3">
              <div className="min-w-0 flex-1 basis-64">
                <p className="flex flex-wrap gap-x-3 text-sm">
                  <Digits className="font-medium">{name}</Digits>
                  <span className="text-ink-2">{words.row({ reserves })}</span>
                </p>
                {owner === null ? (
                  <p className="text-[0.8125rem] text-ink-2">{words.frozen}</p>
                ) : (
                  <AddressLine name={words.owner} address={owner} />
                )}
              </div>
              {isOpen ? (
                <p className="text-[0.8125rem] text-ink-2">{words.opened}</p>
              ) : (
                <button
                  type="button"
                  aria-label={words.openThis({ name })}
                  className="button button-quiet button-small"
                  onClick={() => {
                    openPool(chainId, id);
                    // Its section comes with this change, and takes the focus of the button that goes.
                    queueMicrotask(() => document.getElementById(`pool-${id}`)?.focus());
                  }}
                >
                  {words.open}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <div className="mt-2 space-y-1 text-[0.8125rem] text-ink-3">
        {data.unasked > 0 && <p>{words.unasked({ count: data.unasked })}</p>}
        {data.source === "indexer" && <p>{words.fromIndexer}</p>}
        {!kept && <p role="status">{words.notKept}</p>}
      </div>
    </section>
  );
}
