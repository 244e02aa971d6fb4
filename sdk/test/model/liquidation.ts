import { debtMoved, idle } from "./books.ts";
import { Fraction, larger, ONE, smaller, ZERO } from "./fraction.ts";
import { type Seizure, seized } from "./seizure.ts";
import {
  broughtAll,
  debtOf,
  type Health,
  hasDebt,
  healthOf,
  isRefused,
  owes,
  type Place,
  type Reserve,
  type State,
  supplyOf,
  thresholdAt,
  weightOf,
  withPosition,
  withReserve,
  withWallet,
} from "./state.ts";
import type { Verdict } from "./verdict.ts";
import { cleared, type WriteOff } from "./writeOff.ts";

export type Liquidate = Seizure & {
  type: "liquidate";
  debt: Place;
  /** token units */
  maxRepaid: bigint;
  minSeized: bigint;
};

/** The rules that limited the size, in order. */
export type Rule =
  | "to the target"
  | "as offered"
  | "all of the debt"
  | "no dust of the debt"
  | "no dust of the collateral"
  | "all of the collateral";

export type Liquidated = {
  rules: Rule[];
  repaidAssets: Fraction;
  repaidShares: Fraction;
  seizedAssets: Fraction;
  seizedShares: Fraction;
  healthBefore: Health;
  healthAfter: Health;
  bonus: Fraction;
  writeOffs: WriteOff[];
};

/**
 * The size of a liquidation by protocol.md, Liquidation 1 to 3, in values of the unit.
 * @returns repaid and seized in token units; undefined if the account cannot be liquidated
 */
const sized = (
  { targetHealth, healthAtMaxBonus, dust }: State["pools"][number],
  [collateral, debt]: [Reserve, Reserve],
  [held, owed]: [Fraction, Fraction],
  weight: { collateral: Fraction; debt: Fraction },
  offer: bigint,
  now: number,
  verdict: Verdict,
): { repaid: Fraction; seized: Fraction; bonus: Fraction; rules: Rule[] } => {
  const health = weight.collateral.over(weight.debt);
  const fall = smaller(ONE, ONE.minus(health).over(ONE.minus(healthAtMaxBonus)));
  const bonus = collateral.maxBonus.times(larger(ZERO, fall));
  const grown = ONE.plus(bonus);
  const [worth, debtWorth] = [held.times(collateral.price!.high), owed.times(debt.price!.low)];
  const unit = larger(collateral.price!.high, debt.price!.high);

  const target = targetHealth
    .times(weight.debt)
    .minus(weight.collateral)
    .over(targetHealth.minus(grown.times(thresholdAt(collateral, now))));
  const offered = new Fraction(offer).times(debt.price!.low);
  let x = smaller(smaller(target, debtWorth), offered);
  const rules: Rule[] = [
    x.compare(debtWorth) === 0 ? "all of the debt" : x.compare(target) === 0 ? "to the target" : "as offered",
  ];
  if (x.below(debtWorth) && verdict.isBelow(debtWorth.minus(x), dust, unit)) {
    rules.push("no dust of the debt");
    x = debtWorth;
  }

  let seizedWorth = x.times(grown);
  if (verdict.isBelow(worth.minus(seizedWorth), dust, unit)) {
    const whole = smaller(debtWorth, worth.over(grown));
    // Where the debt is the smaller, the rule changes nothing.
    if (!seizedWorth.below(worth)) rules.push("all of the collateral");
    else if (whole.above(x)) rules.push("no dust of the collateral");
    x = whole;
    seizedWorth = smaller(worth, x.times(grown));
  }
  // Above an edge the whole must be the whole, not a quotient that was multiplied back.
  const repaid = x.compare(debtWorth) === 0 ? owed : larger(ONE, x.over(debt.price!.low));
  const seized = seizedWorth.compare(worth) === 0 ? held : seizedWorth.over(collateral.price!.high);
  return { repaid: smaller(repaid, owed), seized, bonus, rules };
};

/** The amounts of a liquidation on the chain, in token units and shares. "all": nothing is left. */
export type Told = { repaid: Fraction | "all"; seized: Fraction | "all"; seizedShares: Fraction };

type Sizes = { repaidAssets: Fraction; repaidShares: Fraction; seizedAssets: Fraction; seizedShares: Fraction };

const given = (
  told: Told,
  { fromSupply, inside }: Liquidate,
  sizes: Sizes,
  [held, owed]: [Fraction, Fraction],
  [heldShares, owedShares]: [Fraction, Fraction],
): Sizes => {
  const repaidAssets = told.repaid === "all" ? owed : told.repaid;
  const repaidShares = told.repaid === "all" ? owedShares : repaidAssets.times(owedShares).over(owed);
  if (told.seized === "all") {
    return { repaidAssets, repaidShares, seizedAssets: held, seizedShares: fromSupply ? heldShares : ZERO };
  }
  if (!fromSupply) return { ...sizes, repaidAssets, repaidShares, seizedAssets: told.seized, seizedShares: ZERO };
  // Inside, shares move; otherwise the token units that they pay out.
  const seizedShares = inside ? told.seizedShares : told.seized.times(heldShares).over(held);
  return { repaidAssets, repaidShares, seizedAssets: told.seized, seizedShares };
};

/**
 * @param told the amounts by which the books change, instead of those that the model computes; the result contains the latter.
 * Without them each liquidation would multiply the difference between the two books by about ten.
 * @returns undefined if the action must revert
 */
export const liquidated = (
  state: State,
  action: Liquidate,
  now: number,
  verdict: Verdict,
  told?: Told,
): { state: State; liquidated: Liquidated } | undefined => {
  const { account, by, receiver } = action;
  const pool = state.pools[action.debt.pool]!;
  const current = broughtAll(state, now).pools[action.debt.pool]!;
  const [collateral, debt] = [current.reserves[action.collateral.index]!, current.reserves[action.debt.index]!];

  verdict.refuseIf(action.maxRepaid === 0n, "AmountZero");
  const weight = weightOf(current, account, now);
  verdict.refuseIf(hasDebt(pool, account) && !weight, "PriceUnreadable");
  const held = action.fromSupply ? supplyOf(collateral, account) : collateral.positions[account]!.collateral;
  const enabled = action.fromSupply ? collateral.positions[account]!.backs : held.sign > 0;
  verdict.refuseIf(!enabled, "NothingToSeize");
  verdict.refuseIf(!owes(debt, account), "NothingToRepay");
  verdict.refuseIf(!hasDebt(pool, account), "Healthy");
  if (!weight || !hasDebt(pool, account)) return undefined;
  const unit = current.reserves.reduce((most, { price }) => (price ? larger(most, price.high) : most), ZERO);
  verdict.refuseAbove(weight.collateral, weight.debt, "Healthy", unit);
  for (const { price } of [collateral, debt]) verdict.refuseIf(!price, "PriceUnreadable");
  if (!collateral.price || !debt.price || !enabled || !owes(debt, account) || weight.debt.sign === 0) return undefined;

  const owed = debtOf(debt, account);
  const {
    repaid,
    seized: seizable,
    bonus,
    rules,
  } = sized(pool, [collateral, debt], [held, owed], weight, action.maxRepaid, now, verdict);
  verdict.refuseAbove(repaid, new Fraction(action.maxRepaid), "RepaidAboveLimit");
  verdict.refuseAbove(new Fraction(action.minSeized), seizable, "SeizedBelowLimit");
  verdict.refuseAbove(repaid, state.wallets[debt.token]![by]!, "TransferFromFailed");
  verdict.refuseIf(isRefused(state, debt.token, by), "TransferFromFailed");
  if (!action.inside) {
    if (action.fromSupply) verdict.refuseAbove(seizable, idle(collateral.books), "LiquidityTooLow");
    // Worthless shares cause no transfer.
    verdict.refuseIf(isRefused(state, collateral.token, receiver) && !seizable.below(ONE), "TransferFailed");
  }

  const sharesOf = (amount: Fraction, whole: Fraction, shares: Fraction): Fraction =>
    amount.compare(whole) === 0 ? shares : amount.times(shares).over(whole);
  const position = collateral.positions[account]!;
  const { borrowShares } = debt.positions[account]!;
  const sizes = {
    repaidAssets: repaid,
    repaidShares: sharesOf(repaid, owed, borrowShares),
    seizedAssets: seizable,
    seizedShares: action.fromSupply ? sharesOf(seizable, held, position.supplyShares) : ZERO,
  };
  const moved = told ? given(told, action, sizes, [held, owed], [position.supplyShares, borrowShares]) : sizes;

  // Kept: the books of the debt, and those of the collateral where it was lent.
  let after = withReserve(state, action.debt, {
    ...withPosition(debt, account, { borrowShares: borrowShares.minus(moved.repaidShares).rounded }),
    books: debtMoved(debt.books, ZERO.minus(moved.repaidShares)),
  });
  if (action.fromSupply) after = withReserve(after, action.collateral, collateral);
  after = seized(after, action, { assets: moved.seizedAssets, shares: moved.seizedShares }, now, verdict);
  after = withWallet(after, debt.token, by, ZERO.minus(moved.repaidAssets));

  const { state: end, writeOffs } = cleared(after, action.debt.pool, account, now);
  return {
    state: end,
    liquidated: {
      ...sizes,
      healthBefore: weight.collateral.over(weight.debt),
      healthAfter: healthOf(broughtAll(end, now).pools[action.debt.pool]!, account, now),
      bonus,
      rules,
      writeOffs,
    },
  };
};
