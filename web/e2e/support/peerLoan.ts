import { expect } from "@playwright/test";
import { dataOf } from "@weir/sdk/actions/call";
import { loansCall } from "@weir/sdk/actions/loansCall";
import { idToHex } from "@weir/sdk/codec/ids";
import { loanDue, loanPhase } from "@weir/sdk/orders/loanMath";
import { collateralFor, type LoanTerms } from "@weir/sdk/orders/loanOffer";
import { newOffer } from "@weir/sdk/orders/newOffer";
import { peerLoansAbi } from "@weir/sdk/peerAbi";
import { type Address, zeroAddress } from "viem";
import { ask, indexed } from "./indexerApi.ts";
import { approve, type Keyed } from "./person.ts";
import { signedBy } from "./signedOrder.ts";
import { siteConfig } from "./siteUnderTest.ts";
import { chain, send } from "./testClient.ts";

export const loansAt = async (): Promise<Address> => (await siteConfig()).deployment.peer!.loans!;

export type OfferGiven = Omit<Parameters<typeof newOffer>[0], "maker" | "epoch" | "now">;

/** An offer to lend, signed; its maker's wallet has approved all of it. */
export async function signedOffer(maker: Keyed, given: OfferGiven) {
  const [client, loans] = await Promise.all([chain(), loansAt()]);
  const [{ timestamp: now }, epoch] = await Promise.all([
    client.getBlock(),
    client.readContract({ address: loans, abi: peerLoansAbi, functionName: "epochOf", args: [maker.account] }),
  ]);
  const order = newOffer({ maker: maker.account, epoch, now, ...given });
  await approve(maker.account, order.loanToken, loans, order.principal);
  return signedBy(maker, loans, { kind: "offer", order });
}

export type RunningLoan = { id: bigint; terms: LoanTerms };

/** A loan of all of an offer, without the site. */
export const lend = async (lender: Keyed, borrower: Keyed, given: OfferGiven): Promise<RunningLoan> =>
  takeAll(borrower, await signedOffer(lender, given));

/** Takes all of an offer to lend, without the site. */
export async function takeAll(
  borrower: Keyed,
  { order, signature }: Awaited<ReturnType<typeof signedOffer>>,
): Promise<RunningLoan> {
  const loans = await loansAt();
  await approve(borrower.account, order.collateralToken, loans, collateralFor(order, order.principal));
  const call = loansCall(loans, "take", [order, signature, order.principal, 0n, 0n, borrower.account, "0x"]);
  await send(borrower.account, loans, dataOf(call));
  return newestLoan();
}

/** The newest loan, as the chain's log has it. */
export async function newestLoan(): Promise<RunningLoan> {
  const [client, address] = await Promise.all([chain(), loansAt()]);
  const logs = await client.getContractEvents({ address, abi: peerLoansAbi, eventName: "Taken", fromBlock: 0n });
  const { id, terms } = logs.at(-1)!.args;
  return { id: id!, terms: terms! };
}

/** A loan as the chain has it now, with what is due and who has the claim. */
export async function loanOnChain({ id, terms }: RunningLoan) {
  const [client, address] = await Promise.all([chain(), loansAt()]);
  const contract = { address, abi: peerLoansAbi } as const;
  const { timestamp: now } = await client.getBlock();
  const [state, owner] = await Promise.all([
    client.readContract({ ...contract, functionName: "loanOf", args: [id] }),
    // A claim that is burnt has no owner.
    client.readContract({ ...contract, functionName: "ownerOf", args: [id] }).catch(() => zeroAddress),
  ]);
  const due = state.principal === 0n ? 0n : loanDue(terms, state.principal, now);
  return { ...state, owner, due, now };
}

const QUERY = `query Loan($id: Hex!) { loan(id: $id) {
  principal collateral owedTokens owedShares owner due phase ending keepsTokens rollTip health seizable auctionCollateral
} }`;
type Row = Record<"principal" | "collateral" | "owedTokens" | "owedShares" | "owner" | "due" | "phase", string> & {
  ending: string | null;
  keepsTokens: boolean;
  rollTip: number | null;
  health: string | null;
  seizable: boolean;
  auctionCollateral: string | null;
};

/** Compares the indexer's row of a loan with the chain; returns both, for what else a test wants to know. */
export async function expectLoanIndexed(loan: RunningLoan, ending: string | null = null) {
  await indexed();
  const [{ loan: row }, now] = await Promise.all([
    ask<{ loan: Row | null }>(QUERY, { id: idToHex(loan.id) }),
    loanOnChain(loan),
  ]);
  expect(row, "the loan in GraphQL").toMatchObject({
    principal: `${now.principal}`,
    collateral: `${now.collateral}`,
    owedTokens: `${now.owedTokens}`,
    owedShares: `${now.owedShares}`,
    owner: now.owner.toLowerCase(),
    due: `${now.due}`,
    phase: now.principal === 0n ? "closed" : loanPhase(loan.terms, now.now),
    ending,
  });
  return { ...now, row: row! };
}
