import { expect } from "@playwright/test";
import { lendingPoolsAbi } from "@weir/sdk/abi";
import { idToHex, poolOf } from "@weir/sdk/codec/ids";
import { accrue } from "@weir/sdk/math/interest";
import { bitsOf } from "@weir/sdk/math/snapshot";
import type { Address } from "viem";
import { ledgerOf, principalsOf } from "./chainLedger.ts";
import { siteConfig } from "./siteUnderTest.ts";
import { chain, factsOf, poolNamed, snapshotOf } from "./testClient.ts";

/** A direct query to the public API. */
export async function ask<T>(query: string, variables: Record<string, unknown>): Promise<T> {
  const { indexerUrl } = await siteConfig();
  const response = await fetch(`${indexerUrl}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: T; errors?: { message: string }[] };
  if (errors) throw new Error(errors.map(({ message }) => message).join("; "));
  return data;
}

/** Waits until the indexer has the chain's newest block. */
export async function indexed(): Promise<void> {
  const { indexerUrl, chainId } = await siteConfig();
  const head = Number(await (await chain()).getBlockNumber());
  const block = async () => {
    // An idle connection may be closed just as it is used again; the next look opens another.
    const response = await fetch(`${indexerUrl}/status`).catch(() => null);
    if (!response) return -1;
    const status = (await response.json()) as Record<string, { id: number; block: { number: number } }>;
    return Object.values(status).find(({ id }) => id === chainId)?.block.number ?? -1;
  };
  await expect.poll(block, { message: "the indexer's newest block", intervals: [25] }).toBeGreaterThanOrEqual(head);
}

type Row = Record<string, unknown>;
type Nodes<T> = { nodes: T[] };
type Rows = {
  entries: Nodes<Row>;
  positions: Nodes<Row & { reserveId: string }>;
  pools: Nodes<{ reserves: (Row & { asOf: number })[] }>;
  accounts: Nodes<{ firstSeen: number }>;
};

const books = ["supplyAssets", "supplyShares", "borrowAssets", "borrowShares", "feeShares", "rateAtTarget"] as const;
const QUERY = `query Rows($account: Address!, $pool: Hex!) {
  entries(where: { account: { eq: $account } }, orderBy: id, direction: asc, first: 1000) { nodes {
    type poolId reserveId account side actor counterparty deltaAssets deltaShares block logIndex timestamp transaction
  } }
  positions(where: { account: { eq: $account }, poolId: { eq: $pool } }, first: 16) { nodes {
    reserveId poolId account supplyShares borrowShares collateral supplyBacksDebt supplyPrincipal borrowPrincipal
  } }
  pools(where: { id: { eq: $pool } }) { nodes { reserves { id token symbol decimals asOf updatedAt ${books.join(" ")} } } }
  accounts(where: { id: { eq: $account } }) { nodes { firstSeen } }
}`;

/** Compares all rows of the account and of its pool's reserves with the chain. */
export async function expectRowsAsOnChain(account: Address, poolName = "Core"): Promise<void> {
  await indexed();
  const pool = await poolNamed(poolName);
  const rows = await ask<Rows>(QUERY, { account: account.toLowerCase(), pool: idToHex(pool.id) });
  const [ledger, snapshot] = await Promise.all([ledgerOf(account), snapshotOf(account, poolName)]);

  expect(rows.entries.nodes, "the ledger in GraphQL").toEqual(ledger);
  expect(rows.accounts.nodes, "the account in GraphQL").toHaveLength(1);
  // A right that it granted may come before its first row of the ledger.
  expect(rows.accounts.nodes[0]!.firstSeen).toBeLessThanOrEqual(Number(ledger[0]!.timestamp));

  const principals = principalsOf(ledger);
  const { reserves } = await factsOf(account, snapshot);
  const touched = new Set(ledger.map(({ reserveId }) => reserveId));
  const positions = reserves
    .filter(({ id }) => touched.has(idToHex(id)))
    .map(({ id, position }) => ({
      reserveId: idToHex(id),
      poolId: idToHex(poolOf(id)),
      account: account.toLowerCase(),
      supplyShares: position.supplyShares.toString(),
      borrowShares: position.borrowShares.toString(),
      collateral: position.collateral.toString(),
      supplyBacksDebt: bitsOf(snapshot, id).supplyBacksDebt,
      supplyPrincipal: (principals.get(id)?.supply ?? 0n).toString(),
      borrowPrincipal: (principals.get(id)?.borrow ?? 0n).toString(),
    }));
  const byReserve = (a: { reserveId: string }, b: { reserveId: string }) => (a.reserveId < b.reserveId ? -1 : 1);
  expect(rows.positions.nodes.toSorted(byReserve), "the positions in GraphQL").toEqual(positions.toSorted(byReserve));

  const client = await chain();
  const indexedReserves = rows.pools.nodes[0]?.reserves ?? [];
  const due = await Promise.all(
    snapshot.reserves.map(async ({ id, symbol, decimals, info }, index) => {
      const stored = await client.readContract({
        abi: lendingPoolsAbi,
        address: pool.core,
        functionName: "reserveTotals",
        args: [id],
      });
      // The API counts interest until the last indexed block.
      const asOf = indexedReserves[index]?.asOf ?? 0;
      const totals = accrue(stored, info, asOf);
      return {
        id: idToHex(id),
        token: info.token.toLowerCase(),
        symbol,
        decimals,
        asOf,
        updatedAt: stored.updatedAt,
        ...Object.fromEntries(books.map((name) => [name, totals[name].toString()])),
      };
    }),
  );
  expect(indexedReserves, "the reserves in GraphQL").toEqual(due);
}
