import { loan, loanStep } from "ponder:schema";
import { idToHex } from "@weir/sdk/codec/ids";
import { loanClock } from "@weir/sdk/orders/loanMath";
import { type Address, zeroAddress } from "viem";
import { type Log, logId } from "../log.ts";
import { seeAccount } from "./account.ts";
import { contentOf, type LoansArgs } from "./peerTypes.ts";
import type { Db } from "./types.ts";

// A loan's row is the contract's own books of it, which its events lead to; a step for each event.

type Row = typeof loan.$inferSelect;
type Step = Pick<typeof loanStep.$inferInsert, "kind" | "actor"> & Partial<typeof loanStep.$inferInsert>;

const NOTHING = {
  ...{ paid: 0n, principal: 0n, taken: 0n, collateral: 0n, shares: 0n },
  ...{ health: null, due: null, receiver: null, newLoanId: null },
};

const step = async (db: Db, log: Log, row: Row, made: Step): Promise<void> => {
  const { block, logIndex, timestamp, transaction } = log;
  const parties = row.owner === zeroAddress ? row.borrower : `${row.borrower} ${row.owner}`;
  const where = { block, logIndex, timestamp, transaction };
  await seeAccount(db, made.actor, timestamp);
  await db.insert(loanStep).values({ id: logId(log), loanId: row.id, parties, ...NOTHING, ...made, ...where });
};

type Change = Partial<Row>;
/** Changes the loan of an event. @returns its row afterwards */
const change = (db: Db, log: Log, id: bigint, to: (row: Row) => Change): Promise<Row> =>
  db.update(loan, { id: idToHex(id) }).set((row) => ({ ...to(row), updatedAt: log.timestamp }));

export const taken = async (db: Db, log: Log, args: LoansArgs<"Taken">): Promise<void> => {
  const { lender, borrower, maker, offer: orderId, principal, collateral, terms } = args;
  const clock = loanClock(terms);
  await seeAccount(db, lender, log.timestamp);
  await seeAccount(db, borrower, log.timestamp);
  const row = await db.insert(loan).values({
    id: idToHex(args.id),
    ...{ number: terms.number, orderId, maker, lender, borrower, owner: lender },
    ...{ loanToken: terms.loanToken, collateralToken: terms.collateralToken, terms: contentOf(terms) },
    ...{ rate: terms.rate, start: Number(terms.start), priced: terms.lltv !== 0n },
    ...{ maturity: clock.maturity, graceEnd: clock.grace, auctionEnd: clock.auction },
    ...{ lent: principal, pledged: collateral, principal, collateral },
    ...{ owedTokens: 0n, owedShares: 0n, keepsTokens: false, paid: 0n },
    ...{ rollDebtReserve: null, rollCollateralReserve: null, rollTip: null, ending: null, closedAt: null },
    ...{ block: log.block, transaction: log.transaction, updatedAt: log.timestamp },
  });
  const actor = maker === lender ? borrower : lender;
  await step(db, log, row, { kind: "taken", actor, principal, collateral });
};

type Payment = { paid: bigint; principal: bigint; collateral: bigint; shares: bigint };

/** A payment in the loan's books: it waits for the claim's owner. `ending`: how the loan ends if it was the last. */
const pay =
  (log: Log, { paid, principal, collateral, shares }: Payment, ending: string) =>
  (row: Row): Change => {
    const left = row.principal - principal;
    return {
      principal: left,
      collateral: row.collateral - collateral,
      paid: row.paid + paid,
      ...(shares === 0n ? { owedTokens: row.owedTokens + paid } : { owedShares: row.owedShares + shares }),
      ...(left === 0n && { ending, closedAt: log.timestamp }),
    };
  };

export const loanRepaid = async (db: Db, log: Log, args: LoansArgs<"Repaid">): Promise<void> => {
  const { id, caller, paid, principal, freed: collateral, shares } = args;
  const payment = { paid, principal, collateral, shares };
  const row = await change(db, log, id, pay(log, payment, "repaid"));
  await step(db, log, row, { kind: "repaid", actor: caller, ...payment });
};

export const collateralAdded = async (db: Db, log: Log, args: LoansArgs<"CollateralAdded">): Promise<void> => {
  const { id, caller, amount } = args;
  const row = await change(db, log, id, ({ collateral }) => ({ collateral: collateral + amount }));
  await step(db, log, row, { kind: "collateralAdded", actor: caller, collateral: amount });
};

export const loanLiquidated = async (db: Db, log: Log, args: LoansArgs<"Liquidated">): Promise<void> => {
  const { id, caller, paid, principal, seized, freed, shares, health } = args;
  const payment = { paid, principal, collateral: seized + freed, shares };
  const row = await change(db, log, id, pay(log, payment, "liquidated"));
  await step(db, log, row, {
    ...{ kind: "liquidated", actor: caller, paid, principal, taken: seized, collateral: freed, shares, health },
  });
};

export const bought = async (db: Db, log: Log, args: LoansArgs<"Bought">): Promise<void> => {
  const { id, caller, paid, principal, bought: taken, freed, shares } = args;
  const payment = { paid, principal, collateral: taken + freed, shares };
  const row = await change(db, log, id, pay(log, payment, "bought"));
  await step(db, log, row, { kind: "bought", actor: caller, paid, principal, taken, collateral: freed, shares });
};

export const seized = async (db: Db, log: Log, args: LoansArgs<"Seized">): Promise<void> => {
  const { id, lender, receiver, principal, collateral } = args;
  const over = { principal: 0n, collateral: 0n, ending: "seized", closedAt: log.timestamp };
  const row = await change(db, log, id, () => over);
  await step(db, log, row, { kind: "seized", actor: lender, principal, taken: collateral, receiver });
};

export const claimed = async (db: Db, log: Log, args: LoansArgs<"Claimed">): Promise<void> => {
  const { id, lender, receiver, tokens, shares, assets } = args;
  const row = await change(db, log, id, ({ owedTokens, owedShares }) => ({
    owedTokens: owedTokens - tokens,
    owedShares: owedShares - shares,
  }));
  await step(db, log, row, { kind: "claimed", actor: lender, paid: tokens + assets, shares, receiver });
};

export const tokensKept = async (db: Db, log: Log, { id, keeps }: LoansArgs<"TokensKept">): Promise<void> => {
  const row = await change(db, log, id, () => ({ keepsTokens: keeps }));
  await step(db, log, row, { kind: "tokensKept", actor: row.owner });
};

export const invested = async (db: Db, log: Log, args: LoansArgs<"Invested">): Promise<void> => {
  const { id, caller, tokens, shares } = args;
  const row = await change(db, log, id, ({ owedTokens, owedShares }) => ({
    owedTokens: owedTokens - tokens,
    owedShares: owedShares + shares,
  }));
  await step(db, log, row, { kind: "invested", actor: caller, paid: tokens, shares });
};

export const rolloverSet = async (db: Db, log: Log, args: LoansArgs<"RolloverSet">): Promise<void> => {
  const { debtReserve, collateralReserve, tip } = args.rollover;
  const set = debtReserve !== 0n;
  const row = await change(db, log, args.id, () => ({
    rollDebtReserve: set ? idToHex(debtReserve) : null,
    rollCollateralReserve: set ? idToHex(collateralReserve) : null,
    rollTip: set ? Number(tip) : null,
  }));
  await step(db, log, row, { kind: "rolloverSet", actor: args.borrower });
};

/** Its Repaid precedes it. */
export const rolled = async (db: Db, log: Log, { id, caller, tip }: LoansArgs<"Rolled">): Promise<void> => {
  const row = await change(db, log, id, () => ({ ending: "rolled" }));
  await step(db, log, row, { kind: "rolled", actor: caller, paid: tip });
};

/** Its Repaid precedes it. */
export const refinanced = async (db: Db, log: Log, args: LoansArgs<"Refinanced">): Promise<void> => {
  const row = await change(db, log, args.id, () => ({ ending: "refinanced" }));
  await step(db, log, row, { kind: "refinanced", actor: args.borrower, newLoanId: idToHex(args.newId) });
};

/** The claim's Transfer precedes it. */
export const claimSold = async (db: Db, log: Log, args: LoansArgs<"SaleFilled">): Promise<void> => {
  const { id, seller, buyer, due, paid } = args;
  const row = await change(db, log, id, () => ({}));
  await step(db, log, row, { kind: "sold", actor: seller, receiver: buyer, due, paid });
};

/** A claim has another owner, or is burnt. The Transfer of a new claim precedes its Taken, which has the owner. */
export const claimTransferred = async (db: Db, log: Log, args: LoansArgs<"Transfer">): Promise<void> => {
  const { from, to, tokenId } = args;
  if (from === zeroAddress) return;
  const row = await change(db, log, tokenId, () => ({ owner: to }));
  const owner: Address = to;
  if (owner !== zeroAddress) await seeAccount(db, owner, log.timestamp);
  await step(db, log, row, { kind: "transferred", actor: from, receiver: to });
};
