"use client";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { Boundary } from "@/ui/Boundary.tsx";
import { Note } from "@/ui/Note.tsx";
import { type Announcements, announcedOf } from "../announced.ts";
import { useAnnouncements } from "../hooks/useAnnouncements.ts";
import type { Pool } from "../pool.ts";

/** How many are listed individually. */
const TOLD = 10;

/** Warnings: what the page cannot know about announcements, and what it rejected. Empty: none. */
function doubtsOf({ source, leftOut, unasked }: Announcements): string[] {
  return [
    ...(source === "indexer"
      ? ["The node does not search logs for the owner's announcements: a change that the indexer hides is not shown."]
      : []),
    ...(source === "none"
      ? ["The owner's announcements are unavailable: neither the node nor the indexer returns them."]
      : []),
    ...(leftOut > 0
      ? [
          `${leftOut === 1 ? "1 announcement" : `${leftOut} announcements`} of the indexer left out: not known to the chain.`,
        ]
      : []),
    ...(unasked > 0 ? [`${unasked} more announcements exist than this page checks. Treat that as a warning.`] : []),
  ];
}

/** Announced changes of the pool, or of the given reserve, before they take effect. */
export function AnnouncedChanges(props: { pool: Pool; reserve?: ReserveSnapshot }) {
  return (
    <Boundary what="The owner's announcements" resetKey={`${props.pool.snapshot.blockNumber}`}>
      <Announced {...props} />
    </Boundary>
  );
}

function Announced({ pool, reserve }: { pool: Pool; reserve?: ReserveSnapshot }) {
  const { data } = useAnnouncements(pool);
  if (!data) return null;
  const announced = announcedOf(data.found, pool.snapshot, reserve);
  const doubts = doubtsOf(data);
  if (announced.length === 0 && doubts.length === 0) return null;
  return (
    <div className="space-y-2">
      {announced.length > 0 && (
        <Note tone="warn">
          <p className="font-medium">The owner of this pool has announced changes.</p>
          <ul className="mt-1 space-y-1.5 wrap-anywhere">
            {announced.slice(0, TOLD).map(({ id, subject, changes, when }) => (
              <li key={id}>
                <bdi>{`${subject}: ${changes.join("; ")}.`}</bdi> <span className="text-ink-2">{when}</span>
              </li>
            ))}
          </ul>
          {announced.length > TOLD && <p className="mt-1.5">{`And ${announced.length - TOLD} more.`}</p>}
          <p className="mt-1.5 text-ink-2">Users who disagree can repay and withdraw before that.</p>
        </Note>
      )}
      {doubts.map((doubt) => (
        <p key={doubt} className="text-[0.8125rem] text-ink-3">
          {doubt}
        </p>
      ))}
    </div>
  );
}
