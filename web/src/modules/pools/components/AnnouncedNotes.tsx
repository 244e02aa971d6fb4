import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import words from "@/messages/announced.js";
import { Note } from "@/ui/Note.tsx";
import { type Announcements, announcedOf } from "../announced.ts";
import type { Pool } from "../pool.ts";

/** How many are listed individually. */
const TOLD = 10;

/** Warnings: what the page cannot know about announcements, and what it rejected. Empty: none. */
function doubtsOf({ source, leftOut, unasked }: Announcements): string[] {
  return [
    ...(source === "indexer" ? [words.noLogs] : []),
    ...(source === "none" ? [words.none] : []),
    ...(leftOut > 0 ? [words.leftOut({ count: leftOut })] : []),
    ...(unasked > 0 ? [words.unasked({ count: unasked })] : []),
  ];
}

/** Announced changes in words, and what is not known about them. */
export function AnnouncedNotes({
  pool,
  reserve,
  data,
}: {
  pool: Pool;
  reserve?: ReserveSnapshot | undefined;
  data: Announcements;
}) {
  const announced = announcedOf(data.found, pool.snapshot, reserve);
  const doubts = doubtsOf(data);
  if (announced.length === 0 && doubts.length === 0) return null;
  return (
    <div className="space-y-2">
      {announced.length > 0 && (
        <Note tone="warn">
          <p className="font-medium">{words.title}</p>
          <ul className="mt-1 space-y-1.5 wrap-anywhere">
            {announced.slice(0, TOLD).map(({ id, subject, changes, when }) => (
              <li key={id}>
                <bdi>{words.line({ subject, changes: changes.join("; ") })}</bdi>{" "}
                <span className="text-ink-2">{when}</span>
              </li>
            ))}
          </ul>
          {announced.length > TOLD && <p className="mt-1.5">{words.more({ count: announced.length - TOLD })}</p>}
          <p className="mt-1.5 text-ink-2">{words.leave}</p>
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
