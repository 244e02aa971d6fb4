import type { Hex } from "viem";
import { type Query, rowsOf } from "./indexedRows.ts";

type Values = Record<string, unknown>;
type ChangeRow = {
  id: string;
  kind: string;
  poolId: Hex;
  reserveId: Hex | null;
  before: Values | null;
  after: Values;
};

/** Faults of the settings' history: each change begins where the one before ended, and the last ends at the present row. */
export const settingsFaults = async (query: Query): Promise<string[]> => {
  const found: string[] = [];
  const known = new Map<string, Values>();
  const expect = (what: string, stated: Values, due: Values): void => {
    for (const [key, value] of Object.entries(stated))
      if (String(due[key]) !== String(value)) found.push(`${what}: ${key} is ${value}, due is ${due[key]}`);
  };
  for (const row of await rowsOf<ChangeRow>(
    query,
    "select * from config_change where kind <> 'announced' order by id",
  )) {
    // A pool and its first reserve have the same id.
    const subject = row.reserveId === null ? `pool ${row.poolId}` : `reserve ${row.reserveId}`;
    const was = known.get(subject);
    if ((was === undefined) !== (row.before === null))
      found.push(`${row.kind} ${row.id}: ${was ? "not the first change" : "the first change"} of ${subject}`);
    expect(`${row.kind} ${row.id}, before`, row.before ?? {}, was ?? {});
    known.set(subject, { ...was, ...row.after });
  }
  for (const table of ["pool", "reserve"])
    for (const row of await rowsOf<Values & { id: Hex }>(query, `select * from ${table}`)) {
      const subject = `${table} ${row.id}`;
      const settings = known.get(subject);
      if (settings === undefined) found.push(`${subject} has no history of settings`);
      // The rate at target of the listing drifts; the others change by events alone.
      const { rateAtTarget: _, ...set } = settings ?? {};
      expect(`history of ${subject}`, set, row);
    }
  return found;
};
