import * as v from "valibot";
import type { Hex } from "viem";
import { askIndexer, list } from "@/modules/indexer/askIndexer.ts";
import { query } from "@/modules/indexer/query.ts";
import { hexOf, seconds, sift } from "@/modules/indexer/rows.ts";

/** What happened at a time: a liquidation in the reserve, or a change of its settings. Seconds. */
export type ChartMark = { kind: "liquidation" | "setting"; time: number; transaction: Hex };

/** Maximum number of marks of one kind. */
const MOST = 100;

const LIQUIDATIONS = query(`query Seizures($reserveId: Hex!, $from: Seconds!, $first: Int!) {
  liquidations(
    first: $first
    where: { timestamp: { gte: $from }, OR: [{ collateralReserveId: { eq: $reserveId } }, { debtReserveId: { eq: $reserveId } }] }
  ) { nodes { id timestamp transaction } }
}`);

const SETTINGS = query(`query Changes($reserveId: Hex!, $from: Seconds!, $first: Int!) {
  configChanges(first: $first, where: { timestamp: { gte: $from }, reserveId: { eq: $reserveId } }) {
    nodes { id timestamp transaction }
  }
}`);

const row = v.object({ id: v.pipe(v.string(), v.maxLength(64)), timestamp: seconds, transaction: hexOf(32) });

/** Liquidations and changes of settings since a time, in ascending order, as the indexer reports them. */
export async function fetchMarks(indexerUrl: string, reserveId: Hex, from: number): Promise<ChartMark[]> {
  const variables = { reserveId, from, first: MOST };
  const [seizures, changes] = await Promise.all([
    askIndexer(indexerUrl, LIQUIDATIONS, "liquidations", list, variables),
    askIndexer(indexerUrl, SETTINGS, "configChanges", list, variables),
  ]);
  const marksIn = (kind: ChartMark["kind"], nodes: readonly unknown[]): ChartMark[] =>
    sift(
      nodes,
      row,
      MOST,
      ({ id }) => id,
      ({ timestamp }) => timestamp >= from,
    ).rows.map(({ timestamp, transaction }) => ({
      kind,
      time: timestamp,
      transaction,
    }));
  const marks = [...marksIn("liquidation", seizures.nodes), ...marksIn("setting", changes.nodes)];
  return marks.sort((a, b) => a.time - b.time);
}
