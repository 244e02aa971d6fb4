import type { Hex } from "viem";
import type { Sql } from "./sql.ts";

// Warnings of accounts near to liquidation. A warning stands until the account is well clear of it, so that a price that wavers
// around one value gives one warning.

/** WAD: a health factor below this is a warning; from this on it is over. */
export const WARNED = 105n * 10n ** 16n;
export const RECOVERED = 110n * 10n ** 16n;

/** Accounts of one pool that one round looks at, the lowest health factors first. */
export const WATCHED = 1_000;

export type AtRisk = { account: Hex /** WAD */; healthFactor: bigint };

/** The accounts of a pool whose health factor is below `below`, the lowest first. */
export type ReadAtRisk = (pool: Hex, below: bigint, first: number) => Promise<readonly AtRisk[]>;

const factOf = (pool: Hex, account: Hex): string => `${pool} ${account}`;

/**
 * Appends a message for each account whose health factor has fallen below WARNED, and one for each whose has risen to RECOVERED,
 * or who owes nothing any more.
 * @param now seconds
 */
export async function compareHealth(sql: Sql, pool: Hex, readAtRisk: ReadAtRisk, now: number): Promise<void> {
  const near = await readAtRisk(pool, RECOVERED, WATCHED);
  const standing = await sql<{ fact: string; account: Hex }>(
    "select fact, account from weir_live.message where standing and kind = 'healthWarning' and pool = $1",
    [pool],
  );
  const warned = new Set(standing.map(({ fact }) => fact));
  const append = (kind: string, account: Hex, standing: boolean, healthFactor: bigint | null) =>
    sql(
      `insert into weir_live.message (kind, at, account, pool, fact, standing, body)
       values ($1, $2, $3, $4, $5, $6, jsonb_build_object('pool_id', $4::text, 'account', $3::text, 'health_factor', $7::text))`,
      [kind, now, account, pool, factOf(pool, account), standing, healthFactor?.toString() ?? null],
    );
  for (const { account, healthFactor } of near)
    if (healthFactor < WARNED && !warned.has(factOf(pool, account)))
      await append("healthWarning", account, true, healthFactor);
  // Accounts beyond the ones that were read are not known to have recovered.
  if (near.length >= WATCHED) return;
  const still = new Set(near.map(({ account }) => factOf(pool, account)));
  for (const { fact, account } of standing)
    if (!still.has(fact)) {
      await sql("update weir_live.message set standing = false where kind = 'healthWarning' and fact = $1", [fact]);
      await append("healthRecovered", account, false, null);
    }
}
