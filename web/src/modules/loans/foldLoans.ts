import { peerLoansViewAbi } from "@weir/sdk/peerAbi";
import { type ParseEventLogsReturnType, parseEventLogs, type RpcLog, zeroAddress } from "viem";
import type { Loan, LoanEnd } from "./loan.ts";

/** Events of PeerLoans that change a loan. */
const loanEvents = [
  "Taken",
  "Repaid",
  "CollateralAdded",
  "Liquidated",
  "Bought",
  "Seized",
  "Claimed",
  "TokensKept",
  "Invested",
  "RolloverSet",
  "Rolled",
  "Refinanced",
  "Transfer",
] as const;

type LoanEvent = ParseEventLogsReturnType<typeof peerLoansViewAbi, [...typeof loanEvents], true>[number];
/** An event in the order of the chain. */
export type LoanLog = Pick<LoanEvent, "eventName" | "args">;

export const loanLogsIn = (logs: RpcLog[]): LoanLog[] =>
  parseEventLogs({ abi: peerLoansViewAbi, eventName: [...loanEvents], logs });

/**
 * Every loan as these events leave it, newest first. The events name all that changes, so that nothing has to be asked of the chain for
 * each loan.
 */
export function foldLoans(logs: readonly LoanLog[]): Loan[] {
  const loans = new Map<bigint, Loan>();
  // A claim's Transfer from zero comes before the Taken of its loan.
  const owners = new Map<bigint, Loan["lender"]>();
  const change = (id: bigint, by: (loan: Loan) => Partial<Loan>) => {
    const loan = loans.get(id);
    if (loan) loans.set(id, { ...loan, ...by(loan) });
  };
  const lower = (id: bigint, principal: bigint, collateral: bigint, end: LoanEnd) =>
    change(id, (loan) => ({
      principal: loan.principal - principal,
      collateral: loan.collateral - collateral,
      ...(loan.principal === principal && { end }),
    }));
  const keep = (id: bigint, paid: bigint, shares: bigint) =>
    change(id, ({ owedTokens, owedShares }) =>
      shares === 0n ? { owedTokens: owedTokens + paid } : { owedShares: owedShares + shares },
    );

  for (const { eventName, args } of logs as readonly LoanEvent[]) {
    switch (eventName) {
      case "Transfer":
        owners.set(args.tokenId, args.to);
        change(args.tokenId, () => ({ lender: args.to }));
        break;
      case "Taken":
        loans.set(args.id, {
          ...{ id: args.id, terms: args.terms, lender: owners.get(args.id) ?? args.lender, firstLender: args.lender },
          ...{ lent: args.principal, offer: args.offer, principal: args.principal, collateral: args.collateral },
          ...{ owedTokens: 0n, owedShares: 0n, keepsTokens: false, rollover: null, end: null },
        });
        break;
      case "Repaid":
        lower(args.id, args.principal, args.freed, "repaid");
        keep(args.id, args.paid, args.shares);
        break;
      case "CollateralAdded":
        change(args.id, ({ collateral }) => ({ collateral: collateral + args.amount }));
        break;
      case "Liquidated":
        lower(args.id, args.principal, args.seized + args.freed, "liquidated");
        keep(args.id, args.paid, args.shares);
        break;
      case "Bought":
        lower(args.id, args.principal, args.bought + args.freed, "bought");
        keep(args.id, args.paid, args.shares);
        break;
      case "Seized":
        change(args.id, () => ({ principal: 0n, collateral: 0n, end: "seized" }));
        break;
      case "Claimed":
        change(args.id, ({ owedTokens, owedShares }) => ({
          owedTokens: owedTokens - args.tokens,
          owedShares: owedShares - args.shares,
        }));
        break;
      case "Invested":
        change(args.id, ({ owedTokens, owedShares }) => ({
          owedTokens: owedTokens - args.tokens,
          owedShares: owedShares + args.shares,
        }));
        break;
      case "TokensKept":
        change(args.id, () => ({ keepsTokens: args.keeps }));
        break;
      case "RolloverSet": {
        const { debtReserve, collateralReserve, tip } = args.rollover;
        change(args.id, () => ({ rollover: debtReserve === 0n ? null : { debtReserve, collateralReserve, tip } }));
        break;
      }
      case "Rolled":
        change(args.id, () => ({ end: "rolled" }));
        break;
      case "Refinanced":
        change(args.id, () => ({ end: "refinanced" }));
        break;
    }
  }
  return [...loans.values()].sort((a, b) => Number(b.terms.number - a.terms.number));
}

const endings: Partial<Record<LoanEvent["eventName"], LoanEnd>> = {
  ...{ Repaid: "repaid", Liquidated: "liquidated", Bought: "bought" },
  ...{ Seized: "seized", Rolled: "rolled", Refinanced: "refinanced" },
};

/** How each loan was last paid: what ended it, if it is over. */
export const endsIn = (logs: readonly LoanLog[]): Map<bigint, LoanEnd> =>
  new Map(
    (logs as readonly LoanEvent[]).flatMap(({ eventName, args }) => {
      const end = endings[eventName];
      return end && "id" in args ? [[args.id, end] as const] : [];
    }),
  );

/** The owner of a claim that is burnt. */
export const BURNT = zeroAddress;
