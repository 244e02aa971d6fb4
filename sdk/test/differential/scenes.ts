import { type Action, ALL } from "../model/actions.ts";
import type { Place, Refusing } from "../model/state.ts";
import { lent } from "./beginning.ts";
import type { PriceMove } from "./prices.ts";
import { ALICE, BOB, CAROL, KEEPER, LARGE, OWNER, quoteOf, unitsOf, WHALE } from "./setup.ts";

// Situations that random histories hardly ever reach.

export type Scene = {
  action?: Action;
  price?: PriceMove;
  refused?: string;
  after?: number;
  /** what a token refuses from now on */
  refusing?: { token: number } & Refusing;
  /** the reserves that are marked silent, every hour for so many seconds */
  watch?: { places: Place[]; seconds: number };
};

const [WETH, USDC, WBTC, DAI] = [0, 1, 2, 3].map((index) => ({ pool: 0, index })) as [Place, Place, Place, Place];
const DAY = 86_400;
const YEAR = 365 * DAY;

const liquidation = (collateral: Place, debt: Place): Action => ({
  type: "liquidate",
  by: KEEPER,
  account: ALICE,
  receiver: KEEPER,
  ...{ collateral, debt, fromSupply: false, inside: false, maxRepaid: ALL, minSeized: 0n },
});

/**
 * The smaller of two collaterals, of 2.02 million, behind a debt of 7 million: at a health factor of 0.99 the way to the
 * target takes 2.004 million of it. What would stay is less than the pool's dust, so all of it goes.
 */
export const crumbs = (): Scene[] => {
  const alice = { by: ALICE, account: ALICE };
  const price = quoteOf(2, 42_027);
  return [
    ...lent(LARGE).map((action) => ({ action })),
    { action: { type: "supplyCollateral", ...alice, place: WETH, assets: unitsOf(0, 2_020_000) } },
    { action: { type: "supplyCollateral", ...alice, place: WBTC, assets: unitsOf(2, 10_000_000) } },
    { action: { type: "borrow", ...alice, receiver: ALICE, place: USDC, assets: unitsOf(1, 7_000_000) } },
    { price: { place: WBTC, band: { low: price, high: price } } },
    { action: liquidation(WETH, USDC) },
  ];
};

/** One debt takes all that a reserve has; then what stands behind it is worth nothing. */
export const ruin = (): Scene[] => {
  const alice = { by: ALICE, account: ALICE };
  const bob = { by: BOB, account: BOB, place: DAI };
  const all = unitsOf(3, 12_000_000 * LARGE.part);
  const crash: PriceMove = { place: WETH, band: { low: 10n ** 3n, high: 10n ** 3n } };
  return [
    ...lent(LARGE).map((action) => ({ action })),
    { action: { type: "supplyCollateral", ...alice, place: WETH, assets: unitsOf(0, 2e9) } },
    { action: { type: "borrow", ...alice, receiver: ALICE, place: DAI, assets: all } },
    { action: { type: "accrue", by: BOB, place: DAI }, after: 100 * DAY },
    { price: crash },
    { action: liquidation(WETH, DAI) },
    { action: { type: "supply", ...bob, assets: 10n ** 24n, shares: 0n }, refused: "ReserveRetired" },
    { action: { type: "borrow", ...bob, receiver: BOB, assets: 1n }, refused: "ReserveRetired" },
    { action: { type: "accrue", by: BOB, place: DAI }, after: 2 * YEAR },
    { action: { type: "repay", ...bob, assets: ALL, shares: 0n }, refused: "AmountZero" },
    { action: { type: "transfer", by: WHALE, account: WHALE, receiver: BOB, place: DAI, shares: 10n ** 30n } },
  ];
};

const silent = (place: Place): Scene => ({ price: { place, band: { low: 0n, high: 0n } } });

/**
 * A reserve that is collateral too loses all it had but the last of another's debt. From then on that debt stands still, and
 * nothing new leans on the reserve; what is there can leave, and what backs a debt already can be topped up.
 */
export const retirement = (): Scene[] => {
  const alice = { by: ALICE, account: ALICE };
  const bob = { by: BOB, account: BOB, place: USDC };
  const carol = { by: CAROL, account: CAROL, place: USDC };
  const keeper = { by: KEEPER, account: KEEPER };
  const all = unitsOf(1, 12_000_000 * LARGE.part);
  const [some, little] = [unitsOf(1, 1_000), unitsOf(1, 100)];
  const settings = { ltv: 5_000, liquidationThreshold: 8_800, reserveFactor: 50, supplyCap: ALL, borrowCap: ALL };
  return [
    ...lent(LARGE).map((action) => ({ action })),
    { action: { type: "supply", ...bob, assets: some, shares: 0n } },
    { action: { type: "supplyCollateral", ...carol, assets: some } },
    { action: { type: "supplyCollateral", ...keeper, place: WBTC, assets: unitsOf(2, 1_000_000) } },
    { action: { type: "borrow", ...keeper, receiver: KEEPER, place: USDC, assets: little } },
    { action: { type: "supplyCollateral", ...alice, place: WETH, assets: unitsOf(0, 2e9) } },
    { action: { type: "borrow", ...alice, receiver: ALICE, place: USDC, assets: all + some - little } },
    { price: { place: WETH, band: { low: 10n ** 3n, high: 10n ** 3n } } },
    { action: liquidation(WETH, USDC) },
    { action: { type: "setCollateral", ...bob, enabled: true }, refused: "ReserveRetired" },
    { action: { type: "supplyCollateral", ...bob, assets: 1n }, refused: "ReserveRetired" },
    { action: { type: "supplyCollateral", ...carol, assets: some } },
    { action: { type: "setReserve", by: OWNER, place: USDC, settings }, refused: "ReserveRetired" },
    { action: { type: "setStop", by: OWNER, place: USDC, stopped: true }, refused: "ReserveRetired" },
    // It weighs nothing for new risk.
    { action: { type: "borrow", ...carol, place: WBTC, receiver: CAROL, assets: 1n }, refused: "BorrowLimitExceeded" },
    { action: { type: "accrue", by: BOB, place: USDC }, after: 2 * YEAR },
    { action: { type: "repay", ...keeper, place: USDC, assets: ALL, shares: 0n } },
    { action: { type: "withdraw", ...bob, receiver: BOB, assets: 0n, shares: ALL } },
    { action: { type: "withdraw", by: WHALE, account: WHALE, receiver: WHALE, place: USDC, assets: 0n, shares: ALL } },
    { action: { type: "withdrawCollateral", ...carol, receiver: CAROL, assets: ALL } },
  ];
};

/** The collateral's token is paused, then blocks the liquidator: the debt leaves the books all the same. */
export const pausedToken = (): Scene[] => {
  const alice = { by: ALICE, account: ALICE };
  const whole = liquidation(WETH, USDC);
  const inside = { ...whole, inside: true } as Action;
  const price = quoteOf(0, 1_000);
  return [
    ...lent(LARGE).map((action) => ({ action })),
    { action: { type: "supplyCollateral", ...alice, place: WETH, assets: unitsOf(0, 1_000_000) } },
    { action: { type: "borrow", ...alice, receiver: ALICE, place: USDC, assets: unitsOf(1, 700_000) } },
    { price: { place: WETH, band: { low: price, high: price } } },
    { refusing: { token: 0, paused: true, blocked: [] }, action: whole, refused: "TransferFailed" },
    { refusing: { token: 0, paused: false, blocked: [KEEPER] }, action: whole, refused: "TransferFailed" },
    { refusing: { token: 1, paused: false, blocked: [KEEPER] }, action: inside, refused: "TransferFromFailed" },
    {
      refusing: { token: 1, paused: false, blocked: [] },
      action: { ...inside, receiver: BOB } as Action,
      refused: "CollateralNotEnabled",
    },
    { action: inside },
    {
      action: { type: "withdrawCollateral", by: KEEPER, account: KEEPER, receiver: KEEPER, place: WETH, assets: ALL },
      refused: "TransferFailed",
    },
    {
      refusing: { token: 0, paused: false, blocked: [] },
      action: { type: "withdrawCollateral", by: KEEPER, account: KEEPER, receiver: KEEPER, place: WETH, assets: ALL },
    },
  ];
};

/**
 * A feed falls silent and comes back only after half a year. Two debts lean on it: one whose owner tries to add a collateral with
 * a price and keeps all until the feed is back, and one of two deposits that go one after the other, the last for a token unit of
 * each debt.
 */
export const deadFeed = (): Scene[] => {
  const alice = { by: ALICE, account: ALICE };
  const bob = { by: BOB, account: BOB };
  const price = quoteOf(0, 2_000);
  const take = (account: number, fromSupply: boolean, rest: Partial<Action> = {}): Action =>
    ({
      type: "takeSilent",
      ...{ by: KEEPER, account, receiver: KEEPER, collateral: WETH, fromSupply, inside: false },
      ...{ maxFraction: 10n ** 18n, minSeized: 0n, ...rest },
    }) as Action;
  const open = (account: number): Action => ({ type: "openAuction", by: KEEPER, pool: 0, account });
  const watch = (seconds: number): Scene => ({ watch: { places: [WETH], seconds } });
  return [
    ...lent(LARGE).map((action) => ({ action })),
    ...[ALICE, BOB].map(
      (by): Scene => ({
        action: { type: "supplyCollateral", by, account: by, place: WETH, assets: unitsOf(0, 1_000_000) },
      }),
    ),
    { action: { type: "supply", ...alice, place: WETH, assets: unitsOf(0, 50_000), shares: 0n } },
    { action: { type: "setCollateral", ...alice, place: WETH, enabled: true } },
    ...[USDC, DAI].map(
      (place): Scene => ({
        action: { type: "borrow", ...alice, receiver: ALICE, place, assets: unitsOf(place.index, 300_000) },
      }),
    ),
    { action: { type: "borrow", ...bob, receiver: BOB, place: USDC, assets: unitsOf(1, 500_000) } },
    silent(WETH),
    { action: open(ALICE), refused: "NotSilent" },
    { action: { type: "accrue", by: BOB, place: USDC }, after: 180 * DAY },
    watch(7 * DAY - 7_200),
    { action: open(ALICE), refused: "NotSilent" },
    watch(3 * 3_600),
    { action: take(ALICE, false), refused: "AuctionClosed" },
    { action: open(CAROL), refused: "NothingToAuction" },
    { action: open(ALICE) },
    { action: open(BOB) },
    { action: open(ALICE), refused: "AuctionOpen" },
    watch(DAY),
    { action: take(BOB, false, { maxFraction: 6n * 10n ** 17n }), refused: "FractionAboveLimit" },
    // A token unit of a collateral with a price does not end it.
    { action: { type: "supplyCollateral", ...bob, place: WBTC, assets: 1n }, refused: "AuctionOpen" },
    { action: take(ALICE, true, { inside: true }) },
    watch(DAY),
    { action: take(ALICE, false, { inside: true, receiver: CAROL }), refused: "CollateralNotEnabled" },
    { action: { type: "repay", ...alice, place: DAI, assets: 10n ** 18n, shares: 0n } },
    { refusing: { token: 0, paused: true, blocked: [] }, action: take(ALICE, false), refused: "TransferFailed" },
    { refusing: { token: 0, paused: false, blocked: [] }, ...watch(DAY + 3_600) },
    { action: take(ALICE, false, { inside: true }) },
    { action: take(ALICE, false), refused: "NothingToAuction" },
    { price: { place: WETH, band: { low: price, high: price } }, action: open(BOB), refused: "NotSilent" },
  ];
};

/** One of two collaterals has been silent for a day: what the other carries alone decides, and can be taken piece by piece. */
export const silence = (): Scene[] => {
  const alice = { by: ALICE, account: ALICE };
  const price = quoteOf(0, 1_600);
  const offer = { ...liquidation(WETH, USDC), maxRepaid: unitsOf(1, 20_000) } as Action;
  return [
    ...lent(LARGE).map((action) => ({ action })),
    ...[WETH, WBTC].map(
      (place): Scene => ({
        action: { type: "supplyCollateral", ...alice, place, assets: unitsOf(place.index, 1_000_000) },
      }),
    ),
    { action: { type: "borrow", ...alice, receiver: ALICE, place: USDC, assets: unitsOf(1, 700_000) } },
    { price: { place: WETH, band: { low: price, high: price } }, action: offer, refused: "Healthy" },
    silent(WBTC),
    { watch: { places: [WBTC], seconds: DAY - 3_600 } },
    { action: offer, refused: "PriceUnreadable" },
    { watch: { places: [WBTC], seconds: 3_700 } },
    ...Array.from({ length: 5 }, (): Scene => ({ action: offer })),
    { action: liquidation(WBTC, USDC), refused: "PriceUnreadable" },
    // Nobody has looked for more than an hour.
    { action: offer, refused: "PriceUnreadable", after: 3_601 },
  ];
};
