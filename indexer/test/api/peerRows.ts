import {
  arbiter,
  deal,
  dealStep,
  loan,
  loanStep,
  peerBudget,
  peerCredit,
  peerEpoch,
  peerOrder,
  swapFill,
  watcher,
} from "ponder:schema";
import { loanClock } from "@weir/sdk/orders/loanMath";
import { newAd } from "@weir/sdk/orders/newAd";
import { newSwap } from "@weir/sdk/orders/newSwap";
import { NO_TERMS, orderColumnsOf } from "../../src/store/orderRow.ts";
import { contentOf } from "../../src/store/peerTypes.ts";
import type { ApiDb } from "./apiDb.ts";
import { addressOf, eventId, hashOf, START, ZERO } from "./fixtureRows.ts";

// Orders and deals of the people of fixtureRows.ts, in every stage. The rows need not follow from each other.

const DAY = 86_400;
/** After the fixture's whole history. */
const LATER = 10_000n * 86_400n;
const now = BigInt(START);
export const DESK = addressOf(400);

const nth = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));
const where = (n: number) => ({ block: 60 + n, logIndex: n, timestamp: START + n * 60, transaction: hashOf(60 + n) });

const swapOf = (n: number) =>
  newSwap({
    maker: addressOf(n % 3),
    epoch: n === 4 ? 1n : 0n,
    now,
    // The first has expired.
    lasts: n === 0 ? 1n : LATER,
    ...{ sell: addressOf(100), sellAmount: 10n ** 18n * BigInt(n + 1), buy: addressOf(101), buyAmount: 2_000_000_000n },
  });
export const adOf = (n: number) =>
  newAd({
    maker: addressOf(n % 3),
    epoch: 0n,
    now,
    lasts: LATER,
    ...{ makerSells: n % 2 === 0, token: addressOf(101), total: 10n ** 9n, termsHash: hashOf(800 + n) },
    ...{ arbiter: addressOf(5), backup: addressOf(6) },
  });

const published = { ...NO_TERMS, signature: "0x", caller: addressOf(7) } as const;

export const orderRows = [
  ...nth(5, (n) => ({
    id: hashOf(500 + n),
    ...orderColumnsOf(hashOf(500 + n), { kind: "swap", order: swapOf(n) }, DESK),
    ...published,
    ...{ placed: n % 2 === 0, signed: n !== 3 },
  })),
  ...nth(3, (n) => ({
    id: hashOf(510 + n),
    ...orderColumnsOf(hashOf(510 + n), { kind: "ad", order: adOf(n) }, DESK),
    ...published,
    ...{ placed: true, signed: true },
  })),
].map((row, n) => {
  const { logIndex: _, ...place } = where(n);
  return { ...row, ...place };
});

const stages = ["open", "open", "paid", "disputed", "closed", "closed", "closed"] as const;
const endings = [null, null, null, null, "released", "ruled", "expired"] as const;

export const dealRows = stages.map((stage, n) => {
  const ad = adOf(n);
  const [maker, taker] = [ad.maker, addressOf(3 + (n % 2))];
  const [seller, buyer] = ad.makerSells ? [maker, taker] : [taker, maker];
  const ending = endings[n] ?? null;
  const payout = ending === null ? null : 10n ** 8n;
  return {
    id: hashOf(700 + n),
    number: BigInt(n),
    orderId: hashOf(510 + (n % 3)),
    ...{ maker, taker, seller, buyer, token: ad.token, amount: 10n ** 8n, bondSeller: 10n ** 7n, bondBuyer: 10n ** 7n },
    ...{ termsHash: ad.termsHash, ad: contentOf(ad), arbiter: ad.arbiter, backup: ad.backup, arbiterFee: 100 },
    ...{ stage, seen: n % 2 === 1, clock: START + n * DAY, round: 0, openedAt: START + Math.floor(n / 2) },
    paidAt: stage === "open" || ending === "expired" ? null : START + 10,
    disputedAt: stage === "disputed" || ending === "ruled" ? START + 20 : null,
    closedAt: ending === null ? null : START + 30 + n,
    ...{ ending, buyerBps: ending === "ruled" ? 0 : null },
    ...{ toBuyer: payout, toSeller: payout, fee: payout === null ? null : 0n, feeTo: null },
    ...{ block: 60 + n, transaction: hashOf(60 + n), updatedAt: START + 40 },
  };
});

/** A loan that runs, one in default, one that was seized, and one that was repaid. */
export const loanRows = nth(4, (n) => {
  const terms = {
    ...{ number: BigInt(n), borrower: addressOf(n % 2), loanToken: addressOf(101), collateralToken: addressOf(100) },
    ...{ rate: 10n ** 17n, start: now, term: n === 0 ? LATER : 3_600n, grace: 21_600n, minInterest: 100n },
    auction: n === 1 ? LATER : 0n,
    ...{ priceLoan: 0n, priceCollateral: 0n, lltv: 0n, bonus: 0n, payReserve: 0n },
  };
  const clock = loanClock(terms);
  const over = n > 1;
  return {
    ...{ id: hashOf(780 + n), number: BigInt(n), orderId: hashOf(520), maker: addressOf(4), lender: addressOf(4) },
    ...{ borrower: terms.borrower, owner: n === 3 ? ZERO : addressOf(3), loanToken: terms.loanToken },
    ...{ collateralToken: terms.collateralToken, terms: contentOf(terms), rate: terms.rate, start: START + (n % 2) },
    ...{ maturity: clock.maturity, graceEnd: clock.grace, auctionEnd: clock.auction, priced: false },
    ...{ lent: 10n ** 9n, pledged: 10n ** 18n, principal: over ? 0n : 10n ** 9n, collateral: over ? 0n : 10n ** 18n },
    ...{ owedTokens: n === 2 ? 5n : 0n, owedShares: 0n, keepsTokens: n === 2, paid: n === 3 ? 10n ** 9n : 0n },
    ...{ rollDebtReserve: null, rollCollateralReserve: null, rollTip: n === 0 ? 100 : null },
    ...{ ending: n === 2 ? "seized" : n === 3 ? "repaid" : null, closedAt: over ? START + 60 * n : null },
    ...{ block: 60 + n, transaction: hashOf(60 + n), updatedAt: START },
  };
});

export const fillPeer = async (db: ApiDb): Promise<void> => {
  await db.insert(peerOrder, orderRows);
  await db.insert(
    peerBudget,
    nth(4, (n) => ({
      ...{ venue: "desk", maker: addressOf(n % 3), budget: hashOf(500 + n), token: addressOf(100) },
      ...{ used: 10n ** 18n * BigInt(n), cancelled: n === 1, updatedAt: START, transaction: hashOf(n) },
    })),
  );
  await db.insert(
    peerEpoch,
    nth(2, (n) => ({
      ...{ venue: "desk", maker: addressOf(5 + n), epoch: BigInt(n + 1), updatedAt: START, transaction: hashOf(n) },
    })),
  );
  await db.insert(
    swapFill,
    nth(5, (n) => ({
      id: eventId(60 + n, n),
      ...{ orderId: hashOf(500 + (n % 2)), maker: addressOf(n % 3), taker: addressOf(4), receiver: addressOf(5) },
      ...{ sell: addressOf(100), sold: 10n ** 17n, buy: addressOf(101), paid: 200_000_000n, ...where(n) },
    })),
  );
  await db.insert(deal, dealRows);
  const kinds = ["opened", "confirmed", "paid", "disputed", "appointed", "ruled", "closed"] as const;
  await db.insert(
    dealStep,
    kinds.map((kind, n) => ({
      id: eventId(61 + n, n),
      ...{ dealId: hashOf(705), kind, actor: addressOf(n), parties: `${addressOf(2)} ${addressOf(4)}` },
      ...{ deadline: n < 3 ? START + DAY : null, arbiter: kind === "appointed" ? addressOf(6) : null },
      ...{ bps: kind === "ruled" ? 0 : null, ending: kind === "closed" ? "ruled" : null, ...where(n) },
    })),
  );
  await db.insert(loan, loanRows);
  await db.insert(
    loanStep,
    nth(5, (n) => ({
      ...{ id: eventId(63 + n, n), loanId: hashOf(783), kind: n === 0 ? "taken" : "repaid", actor: addressOf(1) },
      ...{ parties: `${addressOf(1)} ${addressOf(3)}`, paid: BigInt(n), principal: BigInt(n), taken: 0n },
      ...{ collateral: 1n, shares: 0n, health: null, due: null, receiver: null, newLoanId: null, ...where(n) },
    })),
  );
  await db.insert(
    arbiter,
    nth(3, (n) => ({
      ...{ id: addressOf(5 + n), until: n === 0 ? 2n ** 256n - 1n : now + BigInt(n * DAY) },
      ...{ updatedAt: START, transaction: hashOf(n) },
    })),
  );
  await db.insert(
    watcher,
    nth(2, (n) => ({ id: addressOf(n), watcher: n === 0 ? addressOf(8) : ZERO, updatedAt: START })),
  );
  await db.insert(
    peerCredit,
    nth(3, (n) => ({
      ...{ venue: "desk", party: addressOf(n), token: addressOf(101), amount: BigInt(n), updatedAt: START },
    })),
  );
};
