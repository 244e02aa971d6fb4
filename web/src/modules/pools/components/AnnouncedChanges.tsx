"use client";
import type { ReserveSnapshot } from "@weir/contracts/math/snapshot";
import { useAnnouncements } from "@/modules/indexer/hooks/useAnnouncements.ts";
import { Note } from "@/ui/Note.tsx";
import { announcedOf } from "../announced.ts";
import type { Pool } from "../pool.ts";

/** What the pool's owner is about to change, while there is time to leave. Of one reserve alone where it is named. */
export function AnnouncedChanges({ pool, reserve }: { pool: Pool; reserve?: ReserveSnapshot }) {
  const { data = [] } = useAnnouncements(pool.id, Number(pool.snapshot.timestamp));
  const announced = announcedOf(data, pool.snapshot, reserve);
  if (announced.length === 0) return null;
  return (
    <Note tone="warn">
      <p className="font-medium">The owner of this pool has announced changes.</p>
      <ul className="mt-1 space-y-1.5">
        {announced.map(({ id, subject, changes, when }) => (
          <li key={id}>
            <span>{`${subject}: ${changes.join("; ")}.`}</span> <span className="text-ink-2">{when}</span>
          </li>
        ))}
      </ul>
      <p className="mt-1.5 text-ink-2">Whoever does not want to be part of it can repay and withdraw before.</p>
    </Note>
  );
}
