import { approveCall, type Call, resetCall, revokeCall } from "@weir/sdk/actions/call";
import { type Liquidation, liquidateCall, liquidationPairs, type Pair } from "@weir/sdk/actions/liquidate";
import type { Contracts } from "@weir/sdk/client/contracts";
import { previewLiquidation } from "@weir/sdk/client/previewLiquidation";
import { findReserve, type PoolSnapshot, type ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { type Address, BaseError, type Client, ContractFunctionRevertedError } from "viem";
import { worthOf } from "@/modules/pools/totals.ts";

/** What a liquidation would do in the newest block. Token units, values WAD of the pool's unit, `health` WAD. */
export type Quote = {
  pair: Pair;
  inside: boolean;
  repaid: bigint;
  seized: bigint;
  /** What is taken less what is repaid, at the middle of the price bands, before gas; null: a price is unreadable. */
  profit: bigint | null;
  /** null: no debt is left, or a price is unreadable. */
  healthAfter: bigint | null;
};

/** More than any debt: the core repays what brings the account to its target. */
const ANY = 2n ** 127n;

/** Parts of a thousand that the amounts may move until the transaction is mined: interest raises a debt, prices move what is taken. */
const ROOM = { repaid: 1n, seized: 10n };

const isIlliquid = (error: unknown): boolean => {
  const revert =
    error instanceof BaseError ? error.walk((cause) => cause instanceof ContractFunctionRevertedError) : null;
  return revert instanceof ContractFunctionRevertedError && revert.data?.errorName === "LiquidityTooLow";
};

/** What a pair gains, WAD of the unit; null: a price is unreadable. */
export function profitOf(snapshot: PoolSnapshot, pair: Pair, repaid: bigint, seized: bigint): bigint | null {
  const taken = worthOf(findReserve(snapshot, pair.collateralReserve), seized);
  const paid = worthOf(findReserve(snapshot, pair.debtReserve), repaid);
  return taken === null || paid === null ? null : taken - paid;
}

/**
 * Has the chain liquidate with each pair of a debt and a deposit by `eth_call`; the most profitable first. A pair that the core refuses is
 * left out; where it refuses all, the error of the first is thrown.
 * @param wallet token units of a debt's token that the liquidator has; null: enough
 */
export async function fetchQuotes(
  client: Client,
  deployment: Contracts,
  {
    account,
    snapshot,
    liquidator,
    wallet,
  }: {
    account: Address;
    snapshot: PoolSnapshot;
    liquidator: Address;
    wallet: (debtReserve: bigint) => bigint | null;
  },
): Promise<Quote[]> {
  const quoted = async (pair: Pair, inside: boolean): Promise<Quote> => {
    const liquidation = {
      ...pair,
      account,
      inside,
      maxRepaid: wallet(pair.debtReserve) ?? ANY,
      minSeized: 0n,
      receiver: liquidator,
    };
    const { repaid, seized, after } = await previewLiquidation(client, { deployment, liquidation });
    const healthAfter = after.healthKnown && after.debtValue > 0n ? after.healthFactor : null;
    return { pair, inside, repaid, seized, profit: profitOf(snapshot, pair, repaid, seized), healthAfter };
  };
  const pairs = liquidationPairs(snapshot).filter(({ debtReserve }) => wallet(debtReserve) !== 0n);
  const results = await Promise.allSettled(
    pairs.map((pair) =>
      quoted(pair, false).catch((error: unknown) => {
        if (pair.fromSupply && isIlliquid(error)) return quoted(pair, true);
        throw error;
      }),
    ),
  );
  const quotes = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  const failed = results.find((result) => result.status === "rejected");
  if (quotes.length === 0 && failed) throw failed.reason;
  return quotes.sort((a, b) => {
    const [one, other] = [a.profit ?? 0n, b.profit ?? 0n];
    return one > other ? -1 : one < other ? 1 : 0;
  });
}

/** The limits that are signed: `maxRepaid` at most what the wallet has, and `minSeized`. */
export function limitsOf({ repaid, seized }: Pick<Quote, "repaid" | "seized">, wallet: bigint) {
  const most = repaid + (repaid * ROOM.repaid) / 1_000n + 1n;
  return { maxRepaid: most < wallet ? most : wallet, minSeized: seized - (seized * ROOM.seized) / 1_000n };
}

/**
 * The calls of a liquidation: the exact approval, the liquidation, and the end of what is left of the approval.
 * @param own the debt's reserve with the liquidator's wallet and allowance
 */
export function liquidationCalls(
  core: Address,
  account: Address,
  liquidator: Address,
  quote: Quote,
  own: ReserveSnapshot,
  refusesChange: boolean,
): Call[] {
  const limits = limitsOf(quote, own.walletBalance);
  const liquidation: Liquidation = { ...quote.pair, ...limits, account, inside: quote.inside, receiver: liquidator };
  const call = liquidateCall(core, liquidation);
  if (own.allowance >= limits.maxRepaid) return [call];
  const { token } = own.info;
  return [
    ...(refusesChange && own.allowance > 0n ? [resetCall(core, token)] : []),
    approveCall(core, token, limits.maxRepaid, quote.repaid),
    call,
    revokeCall(core, token),
  ];
}
