"use client";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import words from "@/messages/marketRows.js";
import { AnnouncedChanges } from "@/modules/pools/components/AnnouncedChanges.tsx";
import type { PoolResult } from "@/modules/pools/hooks/usePools.ts";
import { isFrozen } from "@/modules/pools/standing.ts";
import { Boundary } from "@/ui/Boundary.tsx";
import { Link } from "@/ui/Link.tsx";
import { Term } from "@/ui/Term.tsx";
import { PoolHeading } from "./PoolHeading.tsx";
import { PoolSkeleton } from "./PoolSkeleton.tsx";
import type { Sorting } from "./ReserveHead.tsx";
import { ReserveTable } from "./ReserveTable.tsx";
import { UnlistedHead } from "./UnlistedHead.tsx";

export function PoolSection({
  result,
  reserves,
  ...sorting
}: Sorting & { result: PoolResult; reserves: readonly ReserveSnapshot[] }) {
  const { name, description, pool, error, unlisted } = result;
  return (
    <section aria-labelledby={`pool-${result.id}`} className="mt-10">
      <div className="mb-4 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2
          id={`pool-${result.id}`}
          tabIndex={-1}
          className="font-serif text-3xl tracking-tight wrap-anywhere outline-none"
        >
          <Link href={`/pool?id=${result.id}`} className="hover:underline">
            <bdi>{name}</bdi>
          </Link>
        </h2>
        <p className="max-w-2xl text-sm wrap-anywhere text-ink-2">
          <bdi>{description}</bdi>
        </p>
        {pool && isFrozen(pool.snapshot) && (
          <p className="text-sm text-ink-2">
            <Term name="frozen">{words.frozen}</Term>
          </p>
        )}
      </div>
      {unlisted && <UnlistedHead id={result.id} />}
      {pool && (
        <div className="mb-4 empty:hidden">
          <AnnouncedChanges pool={pool} />
        </div>
      )}
      <div className="panel overflow-hidden">
        {error ? (
          <p role="alert" className="p-6 text-sm text-ink-2">
            {words.unread}
          </p>
        ) : pool ? (
          <>
            <Boundary what={words.totalsPart} resetKey={`${pool.snapshot.blockNumber}`}>
              <PoolHeading pool={pool} />
            </Boundary>
            <ReserveTable pool={pool} reserves={reserves} {...sorting} />
          </>
        ) : (
          <PoolSkeleton />
        )}
      </div>
    </section>
  );
}
