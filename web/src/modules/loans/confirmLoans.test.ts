import { type LoanTerms, loanIdOf } from "@weir/sdk/orders/loanOffer";
import { peerLoansAbi } from "@weir/sdk/peerAbi";
import { getAddress, zeroAddress, zeroHash } from "viem";
import { expect, test } from "vitest";
import { peerNode } from "../../../test/peerNode.ts";
import { confirmLoans } from "./confirmLoans.ts";
import type { KnownLoan } from "./loan.ts";

const CONTRACT = `0x${"c0".repeat(20)}` as const;
const LENDER = getAddress(`0x${"a1".repeat(20)}`);

const termsOf = (number: bigint): LoanTerms => ({
  ...{ number, borrower: LENDER, loanToken: LENDER, collateralToken: LENDER, rate: 1n, start: 2n, term: 3n, grace: 4n },
  ...{ minInterest: 5n, auction: 6n, priceLoan: 0n, priceCollateral: 0n, lltv: 0n, bonus: 0n, payReserve: 0n },
});
const knownOf = (number: bigint, end: KnownLoan["end"] = null): KnownLoan => ({
  ...{ id: loanIdOf(termsOf(number)), terms: termsOf(number), firstLender: LENDER, lent: 100n, offer: zeroHash, end },
});
const state = (principal: bigint) => ({ principal, collateral: 40n, owedTokens: 3n, owedShares: 5n });
const none = { debtReserve: 0n, collateralReserve: 0n, tip: 0n };

const [running, repaid, invented] = [knownOf(1n), knownOf(2n, "repaid"), knownOf(3n)];
const views = (name: string, [id]: readonly unknown[]): unknown => {
  if (name === "keepsTokens") return id === running.id;
  if (name === "rolloverOf") return id === running.id ? { debtReserve: 7n, collateralReserve: 8n, tip: 9n } : none;
  if (name === "ownerOf") return id === running.id ? LENDER : new Error("burnt");
  return id === running.id ? state(60n) : { principal: 0n, collateral: 0n, owedTokens: 0n, owedShares: 0n };
};

test("default: what a loan owes and who owns its claim is the chain's word, in one call for all", async () => {
  const { client, asked } = peerNode(peerLoansAbi, views);
  expect(await confirmLoans(client, CONTRACT, [running, repaid, invented])).toEqual([
    {
      ...running,
      ...state(60n),
      ...{ lender: LENDER, keepsTokens: true, rollover: { debtReserve: 7n, collateralReserve: 8n, tip: 9n } },
    },
    { ...repaid, ...state(0n), collateral: 0n, owedTokens: 0n, owedShares: 0n, ...over },
  ]);
  expect(asked.calls).toBe(1);
});
const over = { lender: zeroAddress, keepsTokens: false, rollover: null };

test("behavior: a loan that the indexer has ended while it runs, runs", async () => {
  const { client } = peerNode(peerLoansAbi, views);
  expect(await confirmLoans(client, CONTRACT, [{ ...running, end: "seized" }])).toMatchObject([
    { principal: 60n, end: null },
  ]);
});

test("error: where the node does not answer for a loan, nothing is told of any", async () => {
  const { client } = peerNode(peerLoansAbi, (name, args) =>
    name === "loanOf" && args[0] === repaid.id ? new Error("out of gas") : views(name, args),
  );
  await expect(confirmLoans(client, CONTRACT, [running, repaid])).rejects.toThrow();
});
