import { type Change, changeOf } from "@weir/sdk/codec/announcements";
import * as v from "valibot";
import type { Hex } from "viem";
import { askIndexer, list } from "./askIndexer.ts";
import { query } from "./query.ts";

/** More announcements than a legitimate owner makes. */
const MOST = 50;

const QUERY = query(`query Announced($poolId: Hex!, $now: Seconds!, $first: Int!) {
  announcements(
    where: { poolId: { eq: $poolId }, expiresAt: { gte: $now }, carriedOutAt: { isNull: true } }
    orderBy: readyAt
    first: $first
  ) { nodes { kind content } }
}`);

const row = v.object({
  kind: v.picklist(["settings", "listing"]),
  content: v.pipe(
    v.string(),
    v.maxLength(2_000),
    v.regex(/^0x[0-9a-f]*$/i),
    v.transform((text) => text as Hex),
  ),
});

const readOne = (item: unknown): Change | null => {
  const { success, output } = v.safeParse(row, item);
  if (!success) return null;
  try {
    return changeOf(output.kind, output.content);
  } catch {
    return null;
  }
};

/** Announcements of a pool that have not expired, as the indexer reports them. The chain must confirm them. */
export async function fetchAnnouncementRows(
  indexerUrl: string,
  poolId: Hex,
  now: number,
): Promise<{ changes: Change[]; leftOut: number }> {
  const { nodes } = await askIndexer(indexerUrl, QUERY, "announcements", list, { poolId, now, first: MOST });
  const changes = nodes.slice(0, MOST).flatMap((item) => readOne(item) ?? []);
  return { changes, leftOut: nodes.length - changes.length };
}
