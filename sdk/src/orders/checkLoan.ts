import { type Address, type Client, erc20Abi, type Hex, parseAbi, zeroAddress, zeroHash } from "viem";
import { getBlock, getCode, readContract, verifyHash } from "viem/actions";
import { poolOf, reserveIndex } from "../codec/ids.ts";
import { lendingPoolsAbi } from "../generated/abi.ts";
import { peerLoansAbi } from "../generated/peerAbi.ts";
import { toAssetsDown } from "../math/shares.ts";
import { MAX_UINT256 } from "../math/snapshot.ts";
import { min, mulDivDown, mulDivUp, WAD } from "../math/wad.ts";
import type { ClaimSale } from "./claimSale.ts";
import { loanDue } from "./loanMath.ts";
import { collateralFor, type LoanOffer } from "./loanOffer.ts";
import { BPS, type OrderFields, sameAddress } from "./orderFields.ts";
import { type KnownOrder, orderHash } from "./orderKinds.ts";
import { type OrderReason, orderReasonOf } from "./orderReason.ts";

/** Why nothing of an offer of a loan, or of a sale of a claim, can be taken. */
export type LoanReason = OrderReason | "takerLacksTokens" | "coverTooLow" | "priceUnreadable";

/** What of it can be taken now. */
export type LoanCheck = {
  /** Of an offer, token units of the loan token; of a sale, 1. 0: nothing, for `reason`. */
  fillable: bigint;
  reason: LoanReason | null;
};

export type LoanPlace = { chainId: number; loans: Address; core: Address };

const oracleAbi = parseAbi(["function price() view returns (uint256 low, uint256 high)"]);

const isSigned = async (client: Client, maker: Address, hash: Hex, signature: Hex): Promise<boolean> => {
  if (signature === "0x") return false;
  try {
    return await verifyHash(client, { address: maker, hash, signature });
  } catch {
    return false;
  }
};

/** Why nobody can take it, or what its budget leaves of `limit`. */
const leftOf = async (
  client: Client,
  { chainId, loans }: LoanPlace,
  known: KnownOrder,
  signature: Hex,
  token: Address,
  limit: bigint,
): Promise<{ left: bigint } | { reason: OrderReason }> => {
  const order: OrderFields = known.order as OrderFields;
  const contract = { abi: peerLoansAbi, address: loans } as const;
  const hash = orderHash(chainId, loans, known);
  const budget = order.group === zeroHash ? hash : order.group;
  const [{ timestamp }, epoch, used, placed] = await Promise.all([
    getBlock(client),
    readContract(client, { ...contract, functionName: "epochOf", args: [order.maker] }),
    readContract(client, { ...contract, functionName: "used", args: [order.maker, budget, token] }),
    readContract(client, { ...contract, functionName: "placed", args: [hash] }),
  ]);
  if (sameAddress(order.maker, order.taker)) return { reason: "takerIsMaker" };
  if (timestamp < order.start) return { reason: "notStarted" };
  if (timestamp > order.expiry) return { reason: "expired" };
  if (epoch !== order.epoch) return { reason: "anotherEpoch" };
  if (!(signature === "0x" && placed) && !(await isSigned(client, order.maker, hash, signature))) {
    return { reason: "notSigned" };
  }
  if (used === MAX_UINT256) return { reason: "cancelled" };
  return used >= limit ? { reason: "usedUp" } : { left: limit - used };
};

/** What PeerLoans could draw of an account's wallet, or of its lent shares in `source`, token units. Shares behind a debt count 0. */
export const drawableOf = async (
  client: Client,
  { loans, core }: Pick<LoanPlace, "loans" | "core">,
  { account, source, token }: { account: Address; source: bigint; token: Address },
): Promise<{ has: bigint; allowed: bigint } | null> => {
  if (source === 0n) {
    const erc20 = { abi: erc20Abi, address: token } as const;
    const [has, allowed] = await Promise.all([
      readContract(client, { ...erc20, functionName: "balanceOf", args: [account] }),
      readContract(client, { ...erc20, functionName: "allowance", args: [account, loans] }),
    ]);
    return { has, allowed };
  }
  const pools = { abi: lendingPoolsAbi, address: core } as const;
  const index = BigInt(reserveIndex(source));
  const [info, position, shares, isOperator, totals, bits] = await Promise.all([
    readContract(client, { ...pools, functionName: "reserveInfo", args: [source] }),
    readContract(client, { ...pools, functionName: "positionOf", args: [source, account] }),
    readContract(client, { ...pools, functionName: "allowance", args: [account, loans, source] }),
    readContract(client, { ...pools, functionName: "isOperator", args: [account, loans] }),
    readContract(client, { ...pools, functionName: "accruedTotals", args: [source] }),
    readContract(client, { ...pools, functionName: "accountBits", args: [poolOf(source), account] }),
  ]);
  if (!sameAddress(info.token, token)) return null;
  const [backs, owes] = [((bits >> index) & 1n) === 1n, bits >> 32n !== 0n];
  if (backs && owes) return { has: 0n, allowed: 0n };
  const worth = (amount: bigint) => toAssetsDown(amount, totals.supplyAssets, totals.supplyShares);
  const idle = totals.supplyAssets - totals.borrowAssets;
  return {
    has: min(worth(position.supplyShares), idle),
    allowed: isOperator || shares === MAX_UINT256 ? MAX_UINT256 : worth(shares),
  };
};

/** The band of a reserve's price; null: it is unreadable, or there is no such reserve. */
const bandOf = async (client: Client, core: Address, reserve: bigint) => {
  try {
    const info = await readContract(client, {
      ...({ abi: lendingPoolsAbi, address: core, functionName: "reserveInfo", args: [reserve] } as const),
    });
    const [low, high] = await readContract(client, { abi: oracleAbi, address: info.oracle, functionName: "price" });
    return low === 0n ? null : { low, high };
  } catch {
    return null;
  }
};

/** Whether a loan of the whole offer would begin covered, as `take` asks. */
const reasonAgainstCover = async (client: Client, core: Address, offer: LoanOffer): Promise<LoanReason | null> => {
  if (offer.lltv === 0n) return null;
  const [loan, collateral] = await Promise.all([
    bandOf(client, core, offer.priceLoan),
    bandOf(client, core, offer.priceCollateral),
  ]);
  if (!loan || !collateral) return "priceUnreadable";
  const due = loanDue({ ...offer, start: 0n }, offer.principal, 0n);
  const needed = mulDivUp(due, loan.high, WAD);
  const cover = (mulDivDown(offer.collateral, collateral.low, WAD) * offer.lltv) / BPS;
  return cover < needed ? "coverTooLow" : null;
};

const reasonOfTaker = ({ maker, taker: named }: OrderFields, taker: Address | undefined): OrderReason | null => {
  if (!taker) return null;
  if (sameAddress(taker, maker)) return "takerIsMaker";
  return sameAddress(named, zeroAddress) || sameAddress(named, taker) ? null : "anotherTaker";
};

/**
 * What of an offer of a loan can be taken now, and why not. What a hostile token or wallet says may be a lie: simulate before signing.
 * @param taker who would take it; what the taker has is not looked at
 * @throws what the node throws
 */
export const checkLoanOffer = async (
  client: Client,
  place: LoanPlace,
  { offer, signature, taker }: { offer: LoanOffer; signature: Hex; taker?: Address | undefined },
): Promise<LoanCheck> => {
  const refuse = (reason: LoanReason): LoanCheck => ({ fillable: 0n, reason });
  const contract = { abi: peerLoansAbi, address: place.loans } as const;
  const known = { kind: "offer", order: offer } as const;
  const [against, budget] = await Promise.all([
    readContract(client, { ...contract, functionName: "reasonAgainstOffer", args: [offer] }),
    leftOf(client, place, known, signature, offer.loanToken, offer.principal),
  ]);
  if ("reason" in budget) return refuse(budget.reason);
  const reason = orderReasonOf(against) ?? reasonOfTaker(offer, taker);
  if (reason) return refuse(reason);

  const token = offer.lends ? offer.loanToken : offer.collateralToken;
  const isToken = await Promise.all(
    [offer.loanToken, offer.collateralToken].map(
      async (one) => (await getCode(client, { address: one })) !== undefined,
    ),
  );
  if (isToken.includes(false)) return refuse("noToken");
  const [drawable, cover] = await Promise.all([
    drawableOf(client, place, { account: offer.maker, source: offer.source, token }).catch(() => null),
    reasonAgainstCover(client, place.core, offer),
  ]);
  if (!drawable) return refuse(offer.source === 0n ? "noToken" : "sourceOfAnotherToken");
  if (cover) return refuse(cover);
  const means = min(drawable.has, drawable.allowed);
  const backed = offer.lends ? means : mulDivDown(means, offer.principal, offer.collateral);
  const fillable = min(budget.left, backed);
  // Less than all that is left has to reach the minimum.
  if (fillable === 0n || (fillable < budget.left && fillable < offer.minFill)) return refuse("makerLacksTokens");
  return { fillable, reason: null };
};

/** Whether a claim can be bought now, and why not. */
export const checkClaimSale = async (
  client: Client,
  place: LoanPlace,
  { sale, signature, taker }: { sale: ClaimSale; signature: Hex; taker?: Address | undefined },
): Promise<LoanCheck> => {
  const contract = { abi: peerLoansAbi, address: place.loans } as const;
  const [budget, owner, { principal }] = await Promise.all([
    leftOf(client, place, { kind: "sale", order: sale }, signature, place.loans, 1n),
    readContract(client, { ...contract, functionName: "ownerOf", args: [sale.id] }).catch(() => zeroAddress),
    readContract(client, { ...contract, functionName: "loanOf", args: [sale.id] }),
  ]);
  const reason =
    ("reason" in budget ? budget.reason : null) ??
    reasonOfTaker(sale, taker) ??
    (sameAddress(owner, sale.maker) ? null : "makerDoesNotOwn") ??
    (principal === 0n || principal < sale.minPrincipal ? "lessIsLent" : null);
  return reason ? { fillable: 0n, reason } : { fillable: 1n, reason: null };
};

/** What the taker of `amount` of an offer brings, token units. */
export const takerBrings = (offer: LoanOffer, amount: bigint): { token: Address; amount: bigint } =>
  offer.lends
    ? { token: offer.collateralToken, amount: collateralFor(offer, amount) }
    : { token: offer.loanToken, amount };
