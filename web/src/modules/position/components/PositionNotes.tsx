import { AnnouncedChanges } from "@/modules/pools/components/AnnouncedChanges.tsx";
import { StandingNotes } from "@/modules/pools/components/StandingNotes.tsx";
import { fallOf } from "@/modules/pools/fall.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { Note } from "@/ui/Note.tsx";
import type { Holding } from "../holdings.ts";

/** Notes that an account with a position in the pool should read first. */
export function PositionNotes({ pool, holdings }: { pool: Pool; holdings: Holding[] }) {
  const fall = fallOf(pool.snapshot);
  return (
    <div className="mb-4 space-y-2 empty:hidden">
      <StandingNotes reserves={holdings.map(({ reserve }) => reserve)} now={pool.snapshot.timestamp} />
      {fall && (
        <Note tone={fall.tone}>
          <strong className="font-medium">{fall.title}</strong> <span>{fall.text}</span>
        </Note>
      )}
      <AnnouncedChanges pool={pool} />
    </div>
  );
}
