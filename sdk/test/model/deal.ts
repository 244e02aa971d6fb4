import { bondsOf, canArbitrate, down, judgeTerms, NOBODY, partOf, type Terms } from "./dealTerms.ts";
import { Fraction } from "./fraction.ts";
import type { Actor } from "./state.ts";
import { type Refusal, Verdict } from "./verdict.ts";

// The table of states of a deal in the specification of PeerDesk, with docs/decisions/2026-11-27-peer-desk.md, as pure functions.
// Amounts are exact: fractions where something is divided, then rounded as the specification says.

const HOUR = 3600;
const DAY = 24 * HOUR;

/** After a window, before silence counts. */
export const MARGIN = 3 * HOUR;
/** Into a dispute, in which conceding is free. */
export const FREE = DAY;
/** Into a dispute, in which the arbiter rules alone. */
export const ARBITER_TIME = 14 * DAY;

export const STAGES = ["None", "Open", "Paid", "Disputed", "Closed"] as const;
export type Stage = (typeof STAGES)[number];

export type DealState = {
  ad: Terms;
  taker: Actor;
  amount: bigint;
  stage: Stage;
  seen: boolean;
  /** Open, Paid: the last second of the window. Disputed: since when. */
  clock: number;
  /** Who was appointed, how often so far, and for which fee. */
  appointed: { arbiter: Actor; fee: number; round: number };
};

export type Purse = {
  wallet: bigint;
  lent: bigint;
  credit: bigint;
  epoch: number;
  serves: number;
  watcher: Actor;
};

export type DeskState = {
  purses: Purse[];
  /** By `budgetOf`. */
  used: Record<string, bigint | "cancelled">;
  deals: DealState[];
  /** The token moves for nobody; or not to and from these. */
  paused: boolean;
  blocked: Actor[];
  /** The reserve takes no supply. */
  stopped: boolean;
};

type OnDeal = { by: Actor; deal: number; forged?: boolean };
type Signed = { signer: Actor; epoch: number; deadline: number; forgery?: boolean };
export type DeskAction =
  | { type: "open"; by: Actor; ad: Terms; amount: bigint; signer: Actor; lends: boolean }
  | ({ type: "confirm" | "markPaid" | "release" | "concede" | "expire" | "claim" | "dispute" } & OnDeal)
  | ({ type: "agree"; share: bigint } & OnDeal & Signed)
  | ({ type: "appoint"; arbiter: Actor; fee: number; round: number } & OnDeal & Signed)
  | ({ type: "rule"; basisPoints: bigint } & OnDeal)
  | { type: "serve"; by: Actor; until: number }
  | { type: "setWatcher"; by: Actor; watcher: Actor }
  | { type: "bumpEpoch"; by: Actor }
  | { type: "cancel"; by: Actor; ad: Terms }
  | { type: "collect"; by: Actor; receiver: Actor };

export type DeskOutcome = {
  refusals: Refusal[];
  allows: (error: string | undefined) => boolean;
  /** undefined: it must revert */
  state: DeskState | undefined;
};

export const budgetOf = ({ maker, group, number }: Terms): string =>
  group === 0 ? `${maker}: ad ${number}` : `${maker}: group ${group}`;

export const buyerOf = ({ ad, taker }: DealState): Actor => (ad.makerSells ? taker : ad.maker);
export const sellerOf = ({ ad, taker }: DealState): Actor => (ad.makerSells ? ad.maker : taker);
/** In escrow, token units. */
export const heldBy = ({ ad, amount, stage }: DealState): bigint => {
  const bonds = bondsOf(ad, amount);
  return stage === "Closed" ? 0n : amount + bonds.buyer + bonds.seller;
};
export const arbiterOf = ({ ad, appointed }: DealState): Actor =>
  appointed.round === 0 ? ad.arbiter : appointed.arbiter;

/** NOBODY serves never. */
const servesIn =
  ({ purses }: DeskState) =>
  (actor: Actor): number =>
    purses[actor]?.serves ?? 0;

const refuses = ({ paused, blocked }: DeskState, actor: Actor): boolean => paused || blocked.includes(actor);

const withPurse = (state: DeskState, actor: Actor, change: (purse: Purse) => Partial<Purse>): DeskState => ({
  ...state,
  purses: state.purses.map((purse, at) => (at === actor ? { ...purse, ...change(purse) } : purse)),
});

const withDeal = (state: DeskState, number: number, change: Partial<DealState>): DeskState => ({
  ...state,
  deals: state.deals.map((deal, at) => (at === number ? { ...deal, ...change } : deal)),
});

// ------------------------------------------------------------------------------------------------------------ Money

/** What a party refuses is kept for it. */
const paid = (state: DeskState, actor: Actor, amount: bigint): DeskState =>
  withPurse(state, actor, ({ wallet, credit }) =>
    refuses(state, actor) ? { credit: credit + amount } : { wallet: wallet + amount },
  );

/** What returns to a maker goes where it came from, if it is taken there. */
const returned = (state: DeskState, { maker, lends }: Terms, amount: bigint): DeskState =>
  lends && !state.stopped && !state.paused
    ? withPurse(state, maker, ({ lent }) => ({ lent: lent + amount }))
    : paid(state, maker, amount);

const drawn = (state: DeskState, actor: Actor, lends: boolean, amount: bigint, verdict: Verdict): DeskState => {
  if (amount === 0n) return state;
  const { wallet, lent } = state.purses[actor]!;
  if (lends) {
    verdict.refuseIf(lent < amount, "BalanceTooLow");
    verdict.refuseIf(state.paused, "TransferFailed");
    return withPurse(state, actor, () => ({ lent: lent - amount }));
  }
  verdict.refuseIf(wallet < amount || refuses(state, actor), "TransferFromFailed");
  return withPurse(state, actor, () => ({ wallet: wallet - amount }));
};

/** What the buyer's part of the amount is, what of it and of the bonds goes to whom, and the fee. */
type Payout = { share: bigint; buyer: bigint; fee: bigint; feeTo: Actor };

const nothing: Payout = { share: 0n, buyer: 0n, fee: 0n, feeTo: NOBODY };

const ended = (state: DeskState, number: number, { share, buyer, fee, feeTo }: Payout): DeskState => {
  const deal = state.deals[number]!;
  const bonds = bondsOf(deal.ad, deal.amount);
  const seller = deal.amount + bonds.buyer + bonds.seller - buyer - fee;
  let after = withDeal(state, number, { stage: "Closed" });
  const budget = budgetOf(deal.ad);
  const before = after.used[budget] ?? 0n;
  if (share === 0n && before !== "cancelled") {
    after = { ...after, used: { ...after.used, [budget]: before - deal.amount } };
  }
  const [toMaker, toTaker] = deal.ad.makerSells ? [seller, buyer] : [buyer, seller];
  after = paid(returned(after, deal.ad, toMaker), deal.taker, toTaker);
  return fee === 0n ? after : paid(after, feeTo, fee);
};

/** The arbiter's for 14 days, then the backup's alone. Rounded down. */
const feeOf = (deal: DealState, now: number): Pick<Payout, "fee" | "feeTo"> => {
  const feeTo = now > deal.clock + ARBITER_TIME ? deal.ad.backup : arbiterOf(deal);
  const rate = deal.appointed.round === 0 ? deal.ad.arbiterFee : deal.appointed.fee;
  return feeTo === NOBODY ? { fee: 0n, feeTo } : { fee: down(partOf(deal.amount, rate)), feeTo };
};

const concession = (deal: DealState, now: number): Pick<Payout, "fee" | "feeTo"> =>
  deal.stage === "Disputed" && now > deal.clock + FREE ? feeOf(deal, now) : { fee: 0n, feeTo: NOBODY };

const released = (deal: DealState): Payout => ({
  ...nothing,
  share: deal.amount,
  buyer: deal.amount + bondsOf(deal.ad, deal.amount).buyer,
});

const ruled = (deal: DealState, basisPoints: bigint, now: number): Payout => {
  const bonds = bondsOf(deal.ad, deal.amount);
  const { fee, feeTo } = feeOf(deal, now);
  const share = down(partOf(deal.amount, basisPoints));
  if (basisPoints === 0n) return { share, buyer: 0n, fee, feeTo };
  if (basisPoints === 10_000n) return { share, buyer: share + bonds.buyer + bonds.seller - fee, fee, feeTo };
  return { share, buyer: share + bonds.buyer - down(new Fraction(fee, 2n)), fee, feeTo };
};

// ---------------------------------------------------------------------------------------------------------- Opening

const opened = (
  state: DeskState,
  { by, ad, amount, signer, lends }: Extract<DeskAction, { type: "open" }>,
  now: number,
  verdict: Verdict,
): DeskState => {
  const refuse = (condition: boolean, reason: string): void => verdict.refuseIf(condition, `OrderInvalid(${reason})`);
  refuse(ad.taker !== NOBODY && ad.taker !== by, "another taker is named");
  refuse(ad.maker === by, "taker is the maker");
  refuse(now < ad.start, "not started");
  refuse(now > ad.expiry, "expired");
  refuse(ad.epoch !== state.purses[ad.maker]!.epoch, "another epoch");
  verdict.refuseIf(signer !== ad.maker, "SignatureInvalid");
  judgeTerms(ad, by, servesIn(state), now, verdict);
  refuse(amount < ad.min || amount > ad.max, "outside of min and max");
  const used = state.used[budgetOf(ad)] ?? 0n;
  refuse(used === "cancelled", "cancelled");
  const left = used === "cancelled" ? 0n : ad.total - used;
  refuse(used !== "cancelled" && left <= 0n, "used up");
  refuse(left > 0n && amount > left, "more than is left");

  const bonds = bondsOf(ad, amount);
  const deal: DealState = {
    ...{ ad, taker: by, amount, stage: "Open", seen: false, clock: now + ad.payWindow },
    appointed: { arbiter: NOBODY, fee: 0, round: 0 },
  };
  const parts = { buyer: bonds.buyer, seller: amount + bonds.seller };
  const [ofMaker, ofTaker] = ad.makerSells ? [parts.seller, parts.buyer] : [parts.buyer, parts.seller];
  const held = drawn(drawn(state, ad.maker, ad.lends, ofMaker, verdict), by, lends, ofTaker, verdict);
  const before = used === "cancelled" ? 0n : used;
  return { ...held, deals: [...held.deals, deal], used: { ...held.used, [budgetOf(ad)]: before + amount } };
};

// ----------------------------------------------------------------------------------------------------- Running deals

const judgeStage = (verdict: Verdict, { stage }: DealState, ...allowed: Stage[]): boolean => {
  const stands = allowed.includes(stage);
  verdict.refuseIf(!stands, `WrongState(${STAGES.indexOf(stage)})`);
  return stands;
};

const judgeOver = (verdict: Verdict, now: number, last: number): void =>
  verdict.refuseIf(now <= last, `TooEarly(${last + 1})`);

/** Signed by the other party for this, in its present epoch, and not too late. */
const judgeSigned = (
  state: DeskState,
  { ad, taker }: DealState,
  { by, signer, epoch, deadline, forgery }: Signed & OnDeal,
  now: number,
  verdict: Verdict,
): void => {
  const other = by === ad.maker ? taker : ad.maker;
  verdict.refuseIf(by !== ad.maker && by !== taker, "NotParty");
  verdict.refuseIf(now > deadline, `TooLate(${deadline})`);
  verdict.refuseIf(signer !== other || epoch !== state.purses[other]!.epoch || forgery === true, "SignatureInvalid");
};

const disputed = (state: DeskState, number: number, now: number): DeskState =>
  withDeal(state, number, { stage: "Disputed", clock: now });

const carriedOut = (
  state: DeskState,
  action: Extract<DeskAction, { deal: number }>,
  now: number,
  verdict: Verdict,
): DeskState => {
  const { by, deal: number, type } = action;
  const known = state.deals[number]!;
  // Terms that hash to no deal.
  const deal: DealState = action.forged
    ? { ...known, stage: "None", appointed: { arbiter: NOBODY, fee: 0, round: 0 } }
    : known;
  const { ad, clock, seen, stage } = deal;
  const [buyer, seller] = [buyerOf(deal), sellerOf(deal)];
  const only = (...callers: Actor[]): void => verdict.refuseIf(!callers.includes(by), "NotParty");
  const bond = bondsOf(ad, deal.amount).buyer;

  switch (type) {
    case "confirm":
      only(ad.maker);
      // Once: a maker who was seen is refused in each stage.
      judgeStage(verdict, deal, ...(seen ? [] : (["Open", "Paid"] as const)));
      if (stage !== "Open") return withDeal(state, number, { seen: true });
      verdict.refuseIf(!seen && now > clock, `TooLate(${clock})`);
      return withDeal(state, number, { seen: true, clock: now + ad.payWindow });
    case "markPaid":
      only(buyer);
      judgeStage(verdict, deal, "Open");
      return withDeal(state, number, {
        ...{ stage: "Paid", clock: now + ad.releaseWindow },
        // A maker who buys has acted by this.
        seen: seen || by === ad.maker,
      });
    case "expire":
      if (judgeStage(verdict, deal, "Open")) judgeOver(verdict, now, clock + MARGIN);
      return ended(state, number, { ...nothing, buyer: seen ? 0n : bond });
    case "release":
      only(seller);
      judgeStage(verdict, deal, "Open", "Paid", "Disputed");
      return ended(state, number, { ...released(deal), ...concession(deal, now) });
    case "concede": {
      only(buyer);
      judgeStage(verdict, deal, "Open", "Paid", "Disputed");
      const keeps = stage === "Open" && (!seen || now <= clock);
      return ended(state, number, { ...nothing, buyer: keeps ? bond : 0n, ...concession(deal, now) });
    }
    case "claim":
      if (judgeStage(verdict, deal, "Paid")) judgeOver(verdict, now, clock + MARGIN);
      return ad.autoRelease && seen ? ended(state, number, released(deal)) : disputed(state, number, now);
    case "dispute":
      only(seller, ...(state.purses[seller]!.watcher === NOBODY ? [] : [state.purses[seller]!.watcher]));
      judgeStage(verdict, deal, "Paid");
      return disputed(state, number, now);
    case "agree": {
      const { share } = action;
      judgeStage(verdict, deal, "Paid", "Disputed");
      verdict.refuseIf(share > deal.amount, `SplitInvalid(${share},${deal.amount})`);
      judgeSigned(state, deal, action, now, verdict);
      return ended(state, number, { ...nothing, share, buyer: share + bond });
    }
    case "appoint": {
      const { arbiter, fee, round } = action;
      judgeStage(verdict, deal, "Disputed");
      const able = canArbitrate(arbiter, [ad.maker, deal.taker], servesIn(state), now);
      verdict.refuseIf(fee > 500 || !able, "ArbiterInvalid");
      const lower = Math.min(ad.bondSeller, ad.bondBuyer);
      verdict.refuseIf(lower < fee, `BondTooLow(${lower},${fee})`);
      judgeSigned(state, deal, action, now, verdict);
      verdict.refuseIf(round !== deal.appointed.round, "SignatureInvalid");
      return withDeal(state, number, { clock: now, appointed: { arbiter, fee, round: round + 1 } });
    }
    case "rule": {
      const { basisPoints } = action;
      only(...[arbiterOf(deal), ad.backup].filter((actor) => actor !== NOBODY));
      const disputes = judgeStage(verdict, deal, "Disputed");
      if (disputes && by === ad.backup && by !== arbiterOf(deal)) judgeOver(verdict, now, clock + ARBITER_TIME);
      verdict.refuseIf(basisPoints > 10_000n, `SplitInvalid(${basisPoints},10000)`);
      return ended(state, number, ruled(deal, basisPoints, now));
    }
  }
};

const performed = (state: DeskState, action: DeskAction, now: number, verdict: Verdict): DeskState => {
  switch (action.type) {
    case "open":
      return opened(state, action, now, verdict);
    case "serve":
      return withPurse(state, action.by, () => ({ serves: action.until }));
    case "setWatcher":
      return withPurse(state, action.by, () => ({ watcher: action.watcher }));
    case "bumpEpoch":
      return withPurse(state, action.by, ({ epoch }) => ({ epoch: epoch + 1 }));
    case "cancel":
      return { ...state, used: { ...state.used, [budgetOf({ ...action.ad, maker: action.by })]: "cancelled" } };
    case "collect": {
      const { credit } = state.purses[action.by]!;
      verdict.refuseIf(credit === 0n, "NothingToCollect");
      verdict.refuseIf(credit !== 0n && refuses(state, action.receiver), "TransferFailed");
      const emptied = withPurse(state, action.by, () => ({ credit: 0n }));
      return withPurse(emptied, action.receiver, ({ wallet }) => ({ wallet: wallet + credit }));
    }
    default:
      return carriedOut(state, action, now, verdict);
  }
};

/** What the specification says to an action at that moment, and the state after it. */
export function attemptDeal(state: DeskState, action: DeskAction, now: number): DeskOutcome {
  const verdict = new Verdict({ units: 0n, relative: new Fraction(0n) });
  const after = performed(state, action, now, verdict);
  return {
    refusals: verdict.refusals,
    allows: (error) => verdict.allows(error),
    state: verdict.must ? undefined : after,
  };
}
