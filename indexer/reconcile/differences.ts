import { lendingPoolsAbi } from "@weir/sdk/abi";
import { accountBits, poolOf, reserveIndex } from "@weir/sdk/codec/ids";
import { toDebtUp } from "@weir/sdk/math/debt";
import { accrue, type Totals } from "@weir/sdk/math/interest";
import { thresholdAt } from "@weir/sdk/math/ramp";
import { toAssetsDown } from "@weir/sdk/math/shares";
import { type Address, type Client, type Hex, maxUint256 } from "viem";
import { readContract } from "viem/actions";
import { bookFaults } from "./bookFaults.ts";
import { deskDifferences } from "./deskDifferences.ts";
import { type BooksRow, type EntryRow, type PositionRow, type Query, type ReserveRow, rowsOf } from "./indexedRows.ts";
import { loanDifferences } from "./loanDifferences.ts";
import { each, rowComparison } from "./rowComparison.ts";
import { settingsFaults } from "./settingsFaults.ts";

const TOTALS = [
  ...(["supplyAssets", "supplyShares", "borrowAssets", "borrowShares"] as const),
  ...(["borrowIndex", "feeShares", "rateAtTarget", "updatedAt"] as const),
];
const SETTINGS = ["token", "oracle", "ltv", "rampEnd", "maxBonus", "reserveFactor", "stopped", "retired"] as const;
const CURVE = ["targetUtilisation", "steepness", "speed", "minRate", "maxRate"] as const;
const CAPS = ["supplyCap", "borrowCap", "collateralCap"] as const;

const cap = (value: bigint): bigint | null => (value === maxUint256 ? null : value);

export type Compared = {
  /** Answers from one snapshot of the rows. */
  query: Query;
  client: Client;
  lendingPools: Address;
  /** undefined: the chain has none. */
  desk?: Address | undefined;
  loans?: Address | undefined;
  /** The block up to which the snapshot has every row. The node has to have its state. */
  block: bigint;
  /** Also compares the books and balances of every block that changed them: the node has to have the state of all. */
  history?: boolean;
};

/**
 * The differences between the indexer's rows and the chain at one block, as sentences; none: they agree to the unit. Every total,
 * balance, debt, right and setting is asked of the chain; the ledger's sums, the books' accrual, the hours' extremes and what the
 * history of settings leads to are recomputed.
 */
export const differences = async (compared: Compared): Promise<string[]> => {
  const { query, client, lendingPools, block, history = false } = compared;
  const { found, compare } = rowComparison();
  const core = { abi: lendingPoolsAbi, address: lendingPools, blockNumber: block } as const;

  type PoolRow = { id: Hex } & Record<string, unknown>;
  await each(await rowsOf<PoolRow>(query, "select * from pool"), async (row) => {
    const info = await readContract(client, { ...core, functionName: "poolInfo", args: [BigInt(row.id)] });
    for (const key of Object.keys(info) as (keyof typeof info)[]) compare(`pool ${row.id} ${key}`, row[key], info[key]);
  });

  const reserves = await rowsOf<ReserveRow>(query, "select * from reserve");
  await each(reserves, async (row) => {
    const what = `reserve ${row.id}`;
    const id = BigInt(row.id);
    const totals = await readContract(client, { ...core, functionName: "reserveTotals", args: [id] });
    for (const key of TOTALS) compare(`${what} ${key}`, row[key], totals[key]);
    // Accrued by the node to a time that it names.
    const then = await readContract(client, { ...core, functionName: "accruedTotals", args: [id] });
    const ours = accrue(row, { curve: row, reserveFactor: row.reserveFactor, retired: row.retired }, then.updatedAt);
    for (const key of TOTALS) compare(`${what} ${key} accrued to ${then.updatedAt}`, ours[key], then[key]);

    const info = await readContract(client, { ...core, functionName: "reserveInfo", args: [id] });
    for (const key of SETTINGS) compare(`${what} ${key}`, row[key], info[key]);
    for (const key of CURVE) compare(`${what} ${key}`, row[key], info.curve[key]);
    for (const key of CAPS) compare(`${what} ${key}`, row[key], cap(info[key]));
    compare(`${what} liquidationThreshold`, row.liquidationThreshold, info.nextLiquidationThreshold);
    compare(`${what} threshold in force`, thresholdAt(row, then.updatedAt), info.liquidationThreshold);
    if (row.collateralCap !== null) compare(`${what} collateral`, row.collateral, info.collateralTotal);
    const silence = await readContract(client, { ...core, functionName: "silenceOf", args: [id] });
    compare(`${what} silence`, [row.silentSince, row.silentLast], [silence.since, silence.last]);
  });

  const positions = await rowsOf<PositionRow>(query, "select * from position");
  await each(positions, async (row) => {
    const what = `position of ${row.account} in ${row.reserveId}`;
    const id = BigInt(row.reserveId);
    const position = await readContract(client, { ...core, functionName: "positionOf", args: [id, row.account] });
    for (const key of ["supplyShares", "borrowShares", "collateral"] as const)
      compare(`${what} ${key}`, row[key], position[key]);
    const bits = await readContract(client, { ...core, functionName: "accountBits", args: [poolOf(id), row.account] });
    compare(`${what} supplyBacksDebt`, row.supplyBacksDebt, accountBits(bits, reserveIndex(id)).supplyBacksDebt);
  });
  // The positions sum to the books: none is missing.
  for (const row of reserves) {
    const sum = (key: "supplyShares" | "borrowShares" | "collateral"): bigint =>
      positions.filter(({ reserveId }) => reserveId === row.id).reduce((total, position) => total + position[key], 0n);
    compare(`reserve ${row.id} Σ supplyShares`, sum("supplyShares"), row.supplyShares - row.feeShares);
    compare(`reserve ${row.id} Σ borrowShares`, sum("borrowShares"), row.borrowShares);
    compare(`reserve ${row.id} Σ collateral`, sum("collateral"), row.collateral);
  }

  type Announced = { id: Hex; readyAt: number; carriedOutAt: number | null };
  await each(await rowsOf<Announced>(query, "select * from announcement"), async (row) => {
    const readyAt = await readContract(client, { ...core, functionName: "announcedFor", args: [row.id] });
    compare(`announcement ${row.id}`, row.carriedOutAt === null ? row.readyAt : 0, readyAt);
  });

  type Rights = { account: Address; operator: Address } & Record<"withdraw" | "borrow" | "manage", bigint>;
  await each(await rowsOf<Rights>(query, 'select * from "authorization"'), async (row) => {
    const args = [row.account, row.operator] as const;
    const given = await readContract(client, { ...core, functionName: "authorizationOf", args });
    for (const key of ["withdraw", "borrow", "manage"] as const)
      compare(`${key} right of ${row.operator} over ${row.account}`, row[key], given[key]);
  });

  type Allowance = { owner: Address; spender: Address; reserveId: Hex; amount: bigint };
  await each(await rowsOf<Allowance>(query, "select * from approval"), async (row) => {
    const args = [row.owner, row.spender, BigInt(row.reserveId)] as const;
    const allowance = await readContract(client, { ...core, functionName: "allowance", args });
    compare(`allowance of ${row.spender} over ${row.owner} in ${row.reserveId}`, row.amount, allowance);
  });

  type Nonce = { account: Address; key: bigint; next: bigint };
  await each(await rowsOf<Nonce>(query, "select * from nonce"), async (row) => {
    const nonce = await readContract(client, { ...core, functionName: "nonceOf", args: [row.account, row.key] });
    compare(`nonce ${row.key} of ${row.account}`, (row.key << 64n) | row.next, nonce);
  });

  type Auction = { poolId: Hex; account: Address; openedAt: number };
  await each(await rowsOf<Auction>(query, "select * from auction"), async (row) => {
    const args = [BigInt(row.poolId), row.account] as const;
    const began = await readContract(client, { ...core, functionName: "auctionOf", args });
    // 0: it has ended, without an event.
    if (began !== 0n) compare(`auction of ${row.account} in ${row.poolId}`, row.openedAt, began);
  });

  if (compared.desk !== undefined)
    found.push(...(await deskDifferences({ query, client, desk: compared.desk, block })));
  if (compared.loans !== undefined)
    found.push(...(await loanDifferences({ query, client, loans: compared.loans, block })));
  found.push(...(await ledgerFaults(query)));
  found.push(...(await bookFaults(query, reserves)));
  found.push(...(await settingsFaults(query)));
  if (history) found.push(...(await pastFaults(compared, reserves)));
  return found;
};

/** Faults of the ledger in itself, and against the positions, which `differences` compares with the chain. */
const ledgerFaults = async (query: Query): Promise<string[]> => {
  type Sum = Pick<EntryRow, "id" | "sharesAfter" | "assetsAfter"> & { shares: bigint; assets: bigint };
  const sums = await rowsOf<Sum>(
    query,
    `select * from (
       select id, shares_after, assets_after,
         sum(delta_shares) over side_rows as shares, sum(delta_assets + interest) over side_rows as assets
       from entry where side is not null
       window side_rows as (partition by account, reserve_id, side order by id)
     ) as sums where shares <> shares_after or assets <> assets_after`,
  );
  type Last = Pick<EntryRow, "account" | "reserveId" | "side" | "sharesAfter" | "assetsAfter"> &
    Record<"shares" | "assets", bigint | null>;
  const lasts = await rowsOf<Last>(
    query,
    `select last.*, b.shares, b.assets from (
       select distinct on (account, reserve_id, side) account, reserve_id, side, shares_after, assets_after
       from entry where side is not null order by account, reserve_id, side, id desc
     ) as last full join (
       select account, reserve_id, 'supply' as side, supply_shares as shares, supply_assets as assets from position
       union all select account, reserve_id, 'borrow', borrow_shares, borrow_assets from position
       union all select account, reserve_id, 'collateral', collateral, collateral from position
     ) as b using (account, reserve_id, side)
     where coalesce(shares, 0) <> coalesce(shares_after, 0) or coalesce(assets, 0) <> coalesce(assets_after, 0)`,
  );
  const principals = await rowsOf<{ account: Address; reserveId: Hex }>(
    query,
    `select account, reserve_id from position p
     where supply_principal <> (select coalesce(sum(delta_assets), 0) from entry e
         where e.account = p.account and e.reserve_id = p.reserve_id and side = 'supply')
       or borrow_principal <> (select coalesce(sum(delta_assets), 0) from entry e
         where e.account = p.account and e.reserve_id = p.reserve_id and side = 'borrow')`,
  );
  const unseen = await rowsOf<{ account: Address }>(
    query,
    `select e.account from entry e left join account a on a.id = e.account
     group by e.account, a.first_seen having coalesce(a.first_seen > min(e.timestamp), true)`,
  );
  const seizures = await rowsOf<{ id: string }>(
    query,
    `select l.id from liquidation l where
       (select coalesce(sum(delta_assets), 0) from entry e where e.liquidation_id = l.id and e.side <> 'borrow')
         <> (case when l.as_shares then 0 else -l.seized_assets end)
       or not exists (select 1 from entry e where e.liquidation_id = l.id and e.delta_assets = -l.seized_assets)
       or (l.as_shares and not exists (select 1 from entry e where e.liquidation_id = l.id
             and e.account = l.receiver and e.delta_assets = l.seized_assets))`,
  );
  return [
    ...sums.map(
      (row) =>
        `ledger row ${row.id}: the rows up to it sum to ${row.shares} shares and ${row.assets} token units, it states ${row.sharesAfter} and ${row.assetsAfter}`,
    ),
    ...lasts.map(
      (row) =>
        `${row.side} of ${row.account} in ${row.reserveId}: ${row.shares} shares and ${row.assets} token units in the position, ${row.sharesAfter} and ${row.assetsAfter} in the last ledger row`,
    ),
    ...principals.map((row) => `principal of ${row.account} in ${row.reserveId} is not the sum of the ledger`),
    ...unseen.map(
      (row) => `account ${row.account}: it has ledger rows from before it was first seen, or no row of its own`,
    ),
    ...seizures.map((row) => `liquidation ${row.id}: its ledger rows do not sum to what was seized`),
  ];
};

/** The books after each block that changed them, and each balance after each block that changed it, against the chain at that block. */
const pastFaults = async (
  { query, client, lendingPools }: Compared,
  reserves: readonly ReserveRow[],
): Promise<string[]> => {
  const { found, compare } = rowComparison();
  const core = { abi: lendingPoolsAbi, address: lendingPools } as const;

  const books = await rowsOf<BooksRow>(
    query,
    "select distinct on (reserve_id, block) * from books order by reserve_id, block, id desc",
  );
  await each(books, async (row) => {
    const at = { ...core, blockNumber: BigInt(row.block) };
    const totals = await readContract(client, { ...at, functionName: "reserveTotals", args: [BigInt(row.reserveId)] });
    for (const key of TOTALS) compare(`books ${row.id} of ${row.reserveId}: ${key}`, row[key], totals[key]);
    const info = await readContract(client, { ...at, functionName: "reserveInfo", args: [BigInt(row.reserveId)] });
    for (const key of ["reserveFactor", "retired"] as const)
      compare(`books ${row.id} of ${row.reserveId}: ${key}`, row[key], info[key]);
    if (info.collateralCap !== maxUint256)
      compare(`books ${row.id} of ${row.reserveId}: collateral`, row.collateral, info.collateralTotal);
  });

  const entries = await rowsOf<EntryRow & { booksLast: bigint | null }>(
    query,
    `select e.*, (select max(split_part(b.id, '-', 2)::int) from books b
       where b.reserve_id = e.reserve_id and b.block = e.block) as books_last
     from (select distinct on (account, reserve_id, side, block) * from entry where side is not null
       order by account, reserve_id, side, block, id desc) e`,
  );
  const rules = new Map(reserves.map((row) => [row.id, row]));
  await each(entries, async (row) => {
    const at = { ...core, blockNumber: BigInt(row.block) };
    const id = BigInt(row.reserveId);
    const what = `ledger row ${row.id}`;
    const position = await readContract(client, { ...at, functionName: "positionOf", args: [id, row.account] });
    const shares = { supply: position.supplyShares, borrow: position.borrowShares, collateral: position.collateral };
    compare(`${what} sharesAfter`, row.sharesAfter, shares[row.side]);
    // Later events of the block can change what shares are worth by a rounding, or a loss.
    if (Number(row.booksLast ?? 0) > row.logIndex || row.side === "collateral") return;
    const totals = await readContract(client, { ...at, functionName: "reserveTotals", args: [id] });
    const { reserveFactor, retired } = await readContract(client, { ...at, functionName: "reserveInfo", args: [id] });
    const curve = rules.get(row.reserveId);
    if (curve === undefined) throw new Error(`ledger row ${row.id} is of a reserve that has no row`);
    const then: Totals = accrue(totals, { curve, reserveFactor, retired }, row.timestamp);
    const worth =
      row.side === "supply"
        ? toAssetsDown(row.sharesAfter, then.supplyAssets, then.supplyShares)
        : toDebtUp(row.sharesAfter, then.borrowIndex);
    compare(`${what} assetsAfter`, row.assetsAfter, worth);
  });
  return found;
};
