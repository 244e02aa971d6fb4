import { beforeAll, beforeEach, expect, test } from "vitest";
import { type AtRisk, compareHealth, RECOVERED, WARNED } from "../../live/healthWarnings.ts";
import { readMessages } from "../../live/messages.ts";
import type { Sql } from "../../live/sql.ts";
import { emptyTables, openLiveSql, pool } from "./pgliteSql.ts";

let sql: Sql;
beforeAll(async () => {
  sql = await openLiveSql();
});
beforeEach(() => emptyTables(sql));

const ann = `0x${"a1".repeat(20)}` as const;

/** One round in which Ann has this health factor; null: no debt. */
const round = async (healthFactor: bigint | null) => {
  const all: AtRisk[] = healthFactor === null ? [] : [{ account: ann, healthFactor }];
  const read = async (_: string, below: bigint) => all.filter((one) => one.healthFactor < below);
  await compareHealth(sql, pool, read, 50);
  return (await readMessages(sql, 0, 100)).map(({ kind }) => kind);
};

test("default: one warning below the limit, until the account is well clear of it", async () => {
  expect(await round(RECOVERED)).toEqual([]);
  expect(await round(WARNED)).toEqual([]);
  expect(await round(WARNED - 1n)).toEqual(["healthWarning"]);
  expect(await round(WARNED - 2n)).toEqual(["healthWarning"]);
  expect(await round(RECOVERED - 1n)).toEqual(["healthWarning"]);
  expect(await round(RECOVERED)).toEqual(["healthWarning", "healthRecovered"]);
  expect(await round(1n)).toEqual(["healthWarning", "healthRecovered", "healthWarning"]);
  expect(await round(null)).toEqual(["healthWarning", "healthRecovered", "healthWarning", "healthRecovered"]);
  const [first] = await readMessages(sql, 0, 1);
  expect(first).toMatchObject({ data: { poolId: pool, account: ann, healthFactor: (WARNED - 1n).toString() } });
});
