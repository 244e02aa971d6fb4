import { supplyPrice } from "./books.ts";
import { Fraction, ONE, ZERO } from "./fraction.ts";
import {
  type Actor,
  type Announced,
  brought,
  GAP,
  type Place,
  reserveAt,
  type Settings,
  type State,
  thresholdAt,
  withPosition,
  withReserve,
} from "./state.ts";
import type { Verdict } from "./verdict.ts";

export type SettingsAction =
  | { type: "claimFees" | "markSilent"; by: Actor; place: Place }
  | { type: "setStop"; by: Actor; place: Place; stopped: boolean }
  | { type: "setReserve"; by: Actor; place: Place; settings: Settings };

const DAY = 86_400;

/** Rounded down to 13 significant bits; undefined: none. */
export const capOf = (cap: bigint): Fraction | undefined => {
  if (cap >= 2n ** 128n) return undefined;
  const extra = BigInt(Math.max(0, cap.toString(2).length - 13));
  return new Fraction((cap >> extra) << extra);
};

const DELAY = 3 * DAY;
const LAPSE = 14 * DAY;

const same = (one: Omit<Announced, "readyAt">, other: Omit<Announced, "readyAt">): boolean =>
  one.place.pool === other.place.pool &&
  one.place.index === other.place.index &&
  (Object.keys(one.settings) as (keyof Settings)[]).every((key) => one.settings[key] === other.settings[key]);

const isAbove = (next: Fraction | undefined, old: Fraction | undefined): boolean =>
  next === undefined ? old !== undefined : old !== undefined && next.above(old);

/** Changes of a reserve by the pool's owner, its guardian or any account. @returns undefined if the action must revert */
export const changed = (state: State, action: SettingsAction, now: number, verdict: Verdict): State | undefined => {
  const { place, by } = action;
  const pool = state.pools[place.pool]!;
  const stored = reserveAt(state, place);

  switch (action.type) {
    case "claimFees": {
      const { feeRecipient } = pool;
      verdict.refuseIf(feeRecipient === undefined, "FeeRecipientZero");
      if (feeRecipient === undefined) return undefined;
      const reserve = brought(stored, now);
      const fees = reserve.books.feeShares;
      const had = reserve.positions[feeRecipient]!.supplyShares;
      const unit = ONE.over(supplyPrice(reserve.books));
      verdict.refuseAbove(ONE, fees, "AmountZero", unit);
      return withReserve(state, place, {
        ...withPosition(reserve, feeRecipient, { supplyShares: had.plus(fees).rounded }),
        books: { ...reserve.books, feeShares: ZERO },
      });
    }

    case "markSilent": {
      if (stored.price) return withReserve(state, place, { ...stored, silence: { since: 0, last: 0 } });
      const { since, last } = stored.silence;
      const goesOn = since > 0 && now - last <= GAP;
      return withReserve(state, place, { ...stored, silence: { since: goesOn ? since : now, last: now } });
    }

    case "setStop": {
      const may = by === pool.owner || (action.stopped && by === pool.guardian);
      verdict.refuseIf(!may, action.stopped ? "NotGuardian" : "NotOwner");
      verdict.refuseIf(stored.retired, "ReserveRetired");
      return withReserve(state, place, { ...stored, stopped: action.stopped });
    }

    case "setReserve": {
      const { ltv, liquidationThreshold, reserveFactor, supplyCap, borrowCap } = action.settings;
      const next = {
        ltv: new Fraction(ltv, 10_000n),
        threshold: new Fraction(liquidationThreshold, 10_000n),
        reserveFactor: new Fraction(reserveFactor, 1_000n),
        supplyCap: capOf(supplyCap),
        borrowCap: capOf(borrowCap),
      };
      verdict.refuseIf(by !== pool.owner, "NotOwner");
      verdict.refuseIf(stored.retired, "ReserveRetired");
      const tooHigh = ONE.plus(stored.maxBonus).times(next.threshold).above(pool.healthAtMaxBonus);
      const outOfBounds = reserveFactor > 250 || (ltv > 0 && ltv >= liquidationThreshold) || tooHigh;
      verdict.refuseIf(outOfBounds, "SettingOutOfBounds");
      const inForce = thresholdAt(stored, now);
      const rises =
        next.ltv.above(stored.ltv) ||
        next.threshold.above(stored.threshold.to) ||
        next.reserveFactor.above(stored.reserveFactor) ||
        isAbove(next.supplyCap, stored.supplyCap) ||
        isAbove(next.borrowCap, stored.borrowCap);
      if (rises) {
        const isIt = (one: Announced) => same(one, { place, settings: action.settings });
        const announced = state.announced.find(isIt);
        const others = state.announced.filter((one) => !isIt(one));
        if (!announced || now > announced.readyAt + LAPSE) {
          return { ...state, announced: [...others, { place, settings: action.settings, readyAt: now + DELAY }] };
        }
        verdict.refuseIf(now < announced.readyAt, "ChangeNotReady");
        state = { ...state, announced: others };
      }
      // An unchanged threshold keeps falling as before.
      const stays = next.threshold.compare(stored.threshold.to) === 0;
      const falls = next.threshold.below(inForce);
      const threshold = {
        from: falls ? inForce : next.threshold,
        to: next.threshold,
        end: falls ? now + 7 * DAY : now,
      };
      // The interest until now is shared by the former reserve factor.
      const reserve = brought(stored, now);
      return withReserve(state, place, {
        ...reserve,
        ltv: next.ltv,
        reserveFactor: next.reserveFactor,
        supplyCap: next.supplyCap,
        borrowCap: next.borrowCap,
        threshold: stays ? stored.threshold : threshold,
      });
    }
  }
};
