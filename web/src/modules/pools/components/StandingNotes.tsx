import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { Note } from "@/ui/Note.tsx";
import { standingOf } from "../standing.ts";

/** Notes about exceptional states of the reserves. */
export function StandingNotes({ reserves, now }: { reserves: readonly ReserveSnapshot[]; now: bigint }) {
  return reserves.flatMap((reserve) =>
    standingOf(reserve, now).map(({ key, tone, title, text }) => (
      <Note key={`${reserve.id}-${key}`} tone={tone}>
        <strong className="font-medium">{title}</strong> <span>{text}</span>
      </Note>
    )),
  );
}
