"use client";
import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { lazyPart } from "@/lib/lazyPart.tsx";
import ui from "@/messages/ui.js";
import { Boundary } from "@/ui/Boundary.tsx";
import { blockWaiting } from "@/ui/blockWaiting.tsx";
import type { Announcements } from "../announced.ts";
import { useAnnouncements } from "../hooks/useAnnouncements.ts";
import type { Pool } from "../pool.ts";

const AnnouncedNotes = lazyPart(() => import("./AnnouncedNotes.tsx").then((module) => module.AnnouncedNotes));

/** As it is nearly always: nothing is announced, and the chain itself says so. */
const isSilent = ({ found, source, leftOut, unasked }: Announcements): boolean =>
  found.length === 0 && source === "chain" && leftOut + unasked === 0;

/** Announced changes of the pool, or of the given reserve, before they take effect. */
export function AnnouncedChanges(props: { pool: Pool; reserve?: ReserveSnapshot }) {
  return (
    <Boundary what={ui.announcements} resetKey={`${props.pool.snapshot.blockNumber}`}>
      <Announced {...props} />
    </Boundary>
  );
}

function Announced({ pool, reserve }: { pool: Pool; reserve?: ReserveSnapshot }) {
  const { data } = useAnnouncements(pool);
  return !data || isSilent(data) ? null : (
    <AnnouncedNotes pool={pool} reserve={reserve} data={data} failed={blockWaiting.failed} />
  );
}
