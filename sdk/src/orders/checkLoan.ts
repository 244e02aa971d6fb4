import { type Address, type Client, erc20Abi, zeroAddress } from "viem";
import { readContract } from "viem/actions";
import { lendingPoolsAbi } from "../abi.ts";
import { poolOf, reserveIndex } from "../codec/ids.ts";
import type { Peer } from "../deployments/deployment.ts";
import { toAssetsDown } from "../math/shares.ts";
import { MAX_UINT256 } from "../math/snapshot.ts";
import { min } from "../math/wad.ts";
import { askLens, type Fillable, type Judged } from "./askLens.ts";
import { collateralFor, type LoanOffer } from "./loanOffer.ts";
import { type OrderFields, sameAddress } from "./orderFields.ts";
import type { OrderReason } from "./orderReason.ts";

/** PeerLoans on its chain, the core whose reserves it draws on, and the lens that tells what can be taken. */
export type LoanPlace = { chainId: number; loans: Address; core: Address; peer: Peer };

/**
 * What a contract of offers could draw of an account's wallet, or of its lent shares in `source`, token units. Shares behind a debt count 0.
 * `shares`: supply shares that stand approved; of a wallet 0.
 */
export const drawableOf = async (
  client: Client,
  { spender, core }: { spender: Address; core: Address },
  { account, source, token }: { account: Address; source: bigint; token: Address },
): Promise<{ has: bigint; allowed: bigint; shares: bigint } | null> => {
  if (source === 0n) {
    const erc20 = { abi: erc20Abi, address: token } as const;
    const [has, allowed] = await Promise.all([
      readContract(client, { ...erc20, functionName: "balanceOf", args: [account] }),
      readContract(client, { ...erc20, functionName: "allowance", args: [account, spender] }),
    ]);
    return { has, allowed, shares: 0n };
  }
  const pools = { abi: lendingPoolsAbi, address: core } as const;
  const index = BigInt(reserveIndex(source));
  const [info, position, shares, isOperator, totals, bits] = await Promise.all([
    readContract(client, { ...pools, functionName: "reserveInfo", args: [source] }),
    readContract(client, { ...pools, functionName: "positionOf", args: [source, account] }),
    readContract(client, { ...pools, functionName: "allowance", args: [account, spender, source] }),
    readContract(client, { ...pools, functionName: "isOperator", args: [account, spender] }),
    readContract(client, { ...pools, functionName: "accruedTotals", args: [source] }),
    readContract(client, { ...pools, functionName: "accountBits", args: [poolOf(source), account] }),
  ]);
  if (!sameAddress(info.token, token)) return null;
  const [backs, owes] = [((bits >> index) & 1n) === 1n, bits >> 32n !== 0n];
  if (backs && owes) return { has: 0n, allowed: 0n, shares };
  const worth = (amount: bigint) => toAssetsDown(amount, totals.supplyAssets, totals.supplyShares);
  const idle = totals.supplyAssets - totals.borrowAssets;
  return {
    has: min(worth(position.supplyShares), idle),
    allowed: isOperator || shares === MAX_UINT256 ? MAX_UINT256 : worth(shares),
    shares,
  };
};

const reasonOfTaker = ({ maker, taker: named }: OrderFields, taker: Address | undefined): OrderReason | null => {
  if (!taker) return null;
  if (sameAddress(taker, maker)) return "takerIsMaker";
  return sameAddress(named, zeroAddress) || sameAddress(named, taker) ? null : "anotherTaker";
};

/**
 * What of an offer of a loan, or of a sale of a claim, `taker` can take now, and why not. What a hostile token or wallet says may be a
 * lie: simulate before signing.
 * @param taker who would take it; what the taker has is not looked at
 * @throws what the node throws
 */
export const checkLoan = async (
  client: Client,
  peer: Peer,
  judged: Judged,
  taker: Address | undefined,
): Promise<Fillable> => {
  const said = await askLens(client, peer, judged);
  const reason = said.reason ?? reasonOfTaker(judged.order, taker);
  return reason ? { fillable: 0n, reason } : said;
};

/** What the taker of `amount` of an offer brings, token units. */
export const takerBrings = (offer: LoanOffer, amount: bigint): { token: Address; amount: bigint } =>
  offer.lends
    ? { token: offer.collateralToken, amount: collateralFor(offer, amount) }
    : { token: offer.loanToken, amount };
