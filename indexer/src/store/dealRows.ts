import { deal, dealStep } from "ponder:schema";
import type { Address, Hex } from "viem";
import { zeroAddress } from "viem";
import { type Log, logId } from "../log.ts";
import { seeAccount } from "./account.ts";
import { contentOf, type DeskArgs } from "./peerTypes.ts";
import type { Db } from "./types.ts";

// A deal's row is the contract's own record of it; whose turn it is follows from it and the time.

const BPS = 10_000n;
/** Token units of a bond, rounded up as the contract rounds it. */
const bondOf = (amount: bigint, bps: bigint): bigint => (amount * bps + BPS - 1n) / BPS;

/** The contract's `Ending`, in its order. */
const ENDINGS = ["expired", "conceded", "released", "claimed", "agreed", "ruled"] as const;
export type DealEnding = (typeof ENDINGS)[number];

type Step = Pick<typeof dealStep.$inferInsert, "kind" | "actor"> &
  Partial<Pick<typeof dealStep.$inferInsert, "deadline" | "arbiter" | "bps" | "ending">>;

/** Whom the deal concerns, as one text. */
const partiesOf = ({ seller, buyer, arbiter }: Parties): string =>
  [seller, buyer, ...(arbiter === zeroAddress ? [] : [arbiter])].join(" ");
type Parties = { seller: Address; buyer: Address; arbiter: Address };

const step = async (db: Db, log: Log, dealId: Hex, parties: Parties, made: Step): Promise<void> => {
  const { block, logIndex, timestamp, transaction } = log;
  const none = { deadline: null, arbiter: null, bps: null, ending: null };
  const where = { block, logIndex, timestamp, transaction };
  await seeAccount(db, made.actor, timestamp);
  await db.insert(dealStep).values({ id: logId(log), dealId, parties: partiesOf(parties), ...none, ...made, ...where });
};

const findDeal = async (db: Db, id: Hex): Promise<typeof deal.$inferSelect> => {
  const row = await db.find(deal, { id });
  if (row === null) throw new Error(`an event names the deal ${id}, which no event opened`);
  return row;
};

export const opened = async (db: Db, log: Log, args: DeskArgs<"Opened">): Promise<void> => {
  const { id, maker, taker, adHash, ad, amount, number } = args;
  const [seller, buyer]: [Address, Address] = ad.makerSells ? [maker, taker] : [taker, maker];
  const clock = log.timestamp + Number(ad.payWindow);
  await seeAccount(db, maker, log.timestamp);
  await db.insert(deal).values({
    id,
    number,
    orderId: adHash,
    ...{ maker, taker, seller, buyer, token: ad.token, amount },
    bondSeller: bondOf(amount, ad.bondSeller),
    bondBuyer: bondOf(amount, ad.bondBuyer),
    termsHash: ad.termsHash,
    ad: contentOf(ad),
    arbiter: ad.arbiter,
    backup: ad.backup,
    arbiterFee: Number(ad.arbiterFee),
    ...{ stage: "open", seen: false, clock, round: 0 },
    openedAt: log.timestamp,
    ...{ paidAt: null, disputedAt: null, closedAt: null },
    ...{ ending: null, buyerBps: null, toBuyer: null, toSeller: null, fee: null, feeTo: null },
    block: log.block,
    transaction: log.transaction,
    updatedAt: log.timestamp,
  });
  await step(db, log, id, { seller, buyer, arbiter: ad.arbiter }, { kind: "opened", actor: taker, deadline: clock });
};

export const confirmed = async (db: Db, log: Log, { id, deadline }: DeskArgs<"Confirmed">): Promise<void> => {
  const row = await findDeal(db, id);
  const clock = Number(deadline);
  await db.update(deal, { id }).set({ seen: true, clock, updatedAt: log.timestamp });
  await step(db, log, id, row, { kind: "confirmed", actor: row.maker, deadline: clock });
};

export const paid = async (db: Db, log: Log, { id, deadline }: DeskArgs<"Paid">): Promise<void> => {
  const row = await findDeal(db, id);
  const { maker, buyer, seen } = row;
  const clock = Number(deadline);
  const now = { stage: "paid", clock, paidAt: log.timestamp, updatedAt: log.timestamp };
  // A maker who buys was seen by the mark.
  await db.update(deal, { id }).set({ ...now, seen: seen || maker === buyer });
  await step(db, log, id, row, { kind: "paid", actor: buyer, deadline: clock });
};

export const disputed = async (db: Db, log: Log, { id, caller }: DeskArgs<"Disputed">): Promise<void> => {
  const now = { stage: "disputed", clock: log.timestamp, disputedAt: log.timestamp, updatedAt: log.timestamp };
  const row = await db.update(deal, { id }).set(now);
  await step(db, log, id, row, { kind: "disputed", actor: caller });
};

export const appointed = async (db: Db, log: Log, args: DeskArgs<"Appointed">): Promise<void> => {
  const { id, arbiter, fee, round } = args;
  const bps = Number(fee);
  // The dispute's clock starts again.
  const now = { arbiter, arbiterFee: bps, round: Number(round), clock: log.timestamp, updatedAt: log.timestamp };
  const row = await db.update(deal, { id }).set(now);
  await step(db, log, id, row, { kind: "appointed", actor: log.sender, arbiter, bps });
};

export const ruled = async (db: Db, log: Log, { id, arbiter, buyerBps }: DeskArgs<"Ruled">): Promise<void> => {
  const bps = Number(buyerBps);
  const row = await db.update(deal, { id }).set({ buyerBps: bps, updatedAt: log.timestamp });
  await step(db, log, id, row, { kind: "ruled", actor: arbiter, bps });
};

export const closed = async (db: Db, log: Log, args: DeskArgs<"Closed">): Promise<void> => {
  const { id, toBuyer, toSeller, fee, feeTo } = args;
  const ending = ENDINGS[args.ending];
  if (ending === undefined) throw new Error(`the deal ${id} ended in a way that this version does not know`);
  const payout = { ending, toBuyer, toSeller, fee, feeTo: feeTo === zeroAddress ? null : feeTo };
  const now = { stage: "closed", closedAt: log.timestamp, updatedAt: log.timestamp };
  const row = await db.update(deal, { id }).set({ ...payout, ...now });
  const actor = ending === "released" ? row.seller : ending === "conceded" ? row.buyer : log.sender;
  await step(db, log, id, row, { kind: "closed", actor, ending });
};
