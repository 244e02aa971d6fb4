import { type Address, type Client, zeroAddress } from "viem";
import { utilisation } from "../math/interest.ts";
import { idleOf, isReadable, type PoolSnapshot, type ReserveSnapshot } from "../math/snapshot.ts";
import { mulWadDown } from "../math/wad.ts";
import { type GetSnapshotParameters, getSnapshot } from "./getSnapshot.ts";

export type MarketReserve = {
  id: bigint;
  token: Address;
  /** As the token reports it: unverified, at most 64 bytes. */
  symbol: string;
  decimals: number;
  /** Token units, interest included. */
  supplyAssets: bigint;
  /** Token units, interest included. */
  borrowAssets: bigint;
  /** Token units that can be borrowed or withdrawn now: `supplyAssets - borrowAssets`. */
  idleAssets: bigint;
  /** WAD, rounded down: `borrowAssets / supplyAssets`. */
  utilisation: bigint;
  /** WAD a year, compounded continuously; `apy` of `math/interest` converts it to an annual yield. */
  borrowRate: bigint;
  /** WAD a year, after the reserve factor. */
  supplyRate: bigint;
  /** The oracle's band: WAD of the pool's unit for one whole token, rounded down. null: the oracle gives no price now. */
  price: { low: bigint; high: bigint } | null;
  /** Risk parameters, caps and the interest curve. */
  info: ReserveSnapshot["info"];
};

/**
 * A pool without any account, all of one block. `unit` names what prices and values are in: the text of an oracle, in 32
 * bytes; viem's `hexToString(unit, { size: 32 })` reads it.
 */
export type Market = Pick<PoolSnapshot, "id" | "info" | "unit" | "blockNumber" | "timestamp"> & {
  reserves: MarketReserve[];
};

export type GetMarketParameters = Omit<GetSnapshotParameters, "account">;

const marketReserve = (reserve: ReserveSnapshot): MarketReserve => {
  const { id, info, symbol, decimals, totals, borrowRate, supplyRate, priceLow, priceHigh } = reserve;
  const wholeToken = 10n ** BigInt(decimals);
  return {
    id,
    token: info.token,
    symbol,
    decimals,
    supplyAssets: totals.supplyAssets,
    borrowAssets: totals.borrowAssets,
    idleAssets: idleOf(reserve),
    utilisation: utilisation(totals.supplyAssets, totals.borrowAssets),
    borrowRate,
    supplyRate,
    price: isReadable(reserve)
      ? { low: mulWadDown(priceLow, wholeToken), high: mulWadDown(priceHigh, wholeToken) }
      : null,
    info,
  };
};

/**
 * Reads a pool with its reserves: totals, rates and prices, all of one block, in one call.
 * @throws ContractFunctionExecutionError where the pool does not exist or no node answers
 */
export const getMarket = async (client: Client, parameters: GetMarketParameters): Promise<Market> => {
  const { id, info, unit, blockNumber, timestamp, reserves } = await getSnapshot(client, {
    ...parameters,
    account: zeroAddress,
  });
  return { id, info, unit, blockNumber, timestamp, reserves: reserves.map(marketReserve) };
};
