import { expect } from "@playwright/test";
import { lendingPoolsAbi } from "@weir/sdk/abi";
import { idToHex, poolOf } from "@weir/sdk/codec/ids";
import { bitsOf } from "@weir/sdk/math/snapshot";
import type { Address } from "viem";
import { chain, factsOf, poolNamed, snapshotOf } from "./chain.ts";
import { ledgerOf, principalsOf } from "./ledger.ts";
import { siteConfig } from "./site.ts";

/** Straight to the API, as anybody may. */
async function ask<T>(query: string, variables: Record<string, unknown>): Promise<T> {
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
    const status = (await (await fetch(`${indexerUrl}/status`)).json()) as Record<
      string,
      { id: number; block: { number: number } }
    >;
    return Object.values(status).find(({ id }) => id === chainId)?.block.number ?? -1;
  };
  await expect.poll(block, { message: "the indexer's newest block", intervals: [25] }).toBeGreaterThanOrEqual(head);
}

type Row = Record<string, unknown>;
type Rows = { events: { items: Row[] }; positions: { items: Row[] }; reserves: { items: Row[] }; account: Row | null };

const books = "supplyAssets supplyShares borrowAssets borrowShares feeShares rateAtTarget updatedAt";
const QUERY = `query Rows($account: String!, $pool: String!) {
  events(where: { account: $account }, orderBy: "id", orderDirection: "asc", limit: 1000) { items {
    type poolId reserveId account caller receiver assets shares block logIndex timestamp transaction
  } }
  positions(where: { account: $account, poolId: $pool }, orderBy: "reserveId", orderDirection: "asc") { items {
    reserveId poolId account supplyShares borrowShares collateral supplyBacksDebt supplyPrincipal borrowPrincipal
  } }
  reserves(where: { poolId: $pool }, orderBy: "index", orderDirection: "asc") { items { id token symbol decimals ${books} } }
  account(id: $account) { events }
}`;

/** Every row that the indexer keeps of the account and of its pool's reserves, against the chain. */
export async function expectRowsAsOnChain(account: Address, poolName = "Core"): Promise<void> {
  await indexed();
  const pool = await poolNamed(poolName);
  const rows = await ask<Rows>(QUERY, { account: account.toLowerCase(), pool: idToHex(pool.id) });
  const [ledger, snapshot] = await Promise.all([ledgerOf(account), snapshotOf(account, poolName)]);

  expect(rows.events.items, "the ledger in GraphQL").toEqual(ledger);
  expect(rows.account, "the account in GraphQL").toEqual({ events: ledger.length });

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
  expect(rows.positions.items, "the positions in GraphQL").toEqual(positions);

  const client = await chain();
  const stored = await Promise.all(
    snapshot.reserves.map(async ({ id, symbol, decimals, info }) => {
      const totals = await client.readContract({
        abi: lendingPoolsAbi,
        address: pool.core,
        functionName: "reserveTotals",
        args: [id],
      });
      return {
        id: idToHex(id),
        token: info.token.toLowerCase(),
        symbol,
        decimals,
        supplyAssets: totals.supplyAssets.toString(),
        supplyShares: totals.supplyShares.toString(),
        borrowAssets: totals.borrowAssets.toString(),
        borrowShares: totals.borrowShares.toString(),
        feeShares: totals.feeShares.toString(),
        rateAtTarget: totals.rateAtTarget.toString(),
        updatedAt: totals.updatedAt,
      };
    }),
  );
  expect(rows.reserves.items, "the reserves in GraphQL").toEqual(stored);
}
