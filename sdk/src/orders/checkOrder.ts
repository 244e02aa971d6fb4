import { type Address, type Client, erc20Abi, type Hex, zeroAddress } from "viem";
import { readContract } from "viem/actions";
import type { Peer } from "../deployments/deployment.ts";
import { min } from "../math/wad.ts";
import { peerDeskAbi } from "../peerAbi.ts";
import { askLens } from "./askLens.ts";
import type { Ad } from "./dealAd.ts";
import { escrowOf } from "./dealPayout.ts";
import { sameAddress } from "./orderFields.ts";
import { type OrderReason, orderReasonOf } from "./orderReason.ts";
import { type SwapOrder, swapPrice } from "./swapOrder.ts";

/** What the taker brings: token units. `allowance`: what the contract may pull of it. */
export type TakerPart = { token: Address; needed: bigint; balance: bigint; allowance: bigint };

/** What of an order can be taken now. */
export type OrderCheck = {
  /** Token units of what the order's budget counts; 0: none, for `reason`. */
  fillable: bigint;
  /** Why none, for anyone or for this taker. null: some can be taken. */
  reason: OrderReason | "takerLacksTokens" | null;
  /** Of `amount`, or of all that can be taken. null: no taker is known, or none of it can be taken. */
  part: TakerPart | null;
};

export type CheckParameters = {
  peer: Peer;
  order: { kind: "swap"; order: SwapOrder; signature: Hex } | { kind: "ad"; order: Ad; signature: Hex };
  /** Who would take it. */
  taker?: Address | undefined;
  /** How much of it, token units of what the budget counts; all that can be taken without it. */
  amount?: bigint | undefined;
};

const partOf = async (
  client: Client,
  desk: Address,
  token: Address,
  taker: Address,
  needed: bigint,
): Promise<TakerPart> => {
  const [balance, allowance] = await Promise.all([
    readContract(client, { address: token, abi: erc20Abi, functionName: "balanceOf", args: [taker] }),
    readContract(client, { address: token, abi: erc20Abi, functionName: "allowance", args: [taker, desk] }),
  ]);
  return { token, needed, balance, allowance };
};

const reasonOfTaker = async (
  client: Client,
  { peer, order: { kind, order } }: CheckParameters,
  taker: Address,
): Promise<OrderReason | null> => {
  if (sameAddress(taker, order.maker)) return "takerIsMaker";
  if (!sameAddress(order.taker, zeroAddress) && !sameAddress(order.taker, taker)) return "anotherTaker";
  if (kind !== "ad") return null;
  const args = [order, taker] as const;
  // The taker may be the arbiter.
  return orderReasonOf(
    await readContract(client, { address: peer.desk, abi: peerDeskAbi, functionName: "reasonAgainstTerms", args }),
  );
};

/**
 * What of an order can be taken now, and why not: `PeerLens` answers for anyone, the rest is the taker's side, whose part comes from the
 * wallet. What a hostile token or wallet says may be a lie: simulate before signing.
 * @throws what the node throws; no order makes it throw
 */
export const checkOrder = async (client: Client, parameters: CheckParameters): Promise<OrderCheck> => {
  const { peer, order: shared, taker, amount } = parameters;
  const { kind, order } = shared;
  const [left, ofTaker] = await Promise.all([
    askLens(client, peer, shared),
    taker ? reasonOfTaker(client, parameters, taker) : null,
  ]);
  const reason = left.reason ?? ofTaker;
  if (reason) return { fillable: 0n, reason, part: null };
  const { fillable } = left;
  if (!taker) return { fillable, reason: null, part: null };

  const taken = min(amount ?? fillable, fillable);
  const [token, needed] =
    kind === "swap" ? [order.buy, swapPrice(order, taken)] : [order.token, escrowOf(order, taken).taker];
  const part = await partOf(client, peer.desk, token, taker, needed);
  return { fillable, reason: part.balance < needed ? "takerLacksTokens" : null, part };
};
