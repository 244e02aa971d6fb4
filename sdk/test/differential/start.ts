import type { Curve as CurveSettings } from "@weir/sdk/math/interest";
import { maxUint256 } from "viem";
import type { Books, Curve } from "../model/books.ts";
import { Fraction } from "../model/fraction.ts";
import { capOf } from "../model/settings.ts";
import type { Pool, Reserve, State } from "../model/state.ts";
import type { Census, ReserveCensus, TotalsCensus } from "./census.ts";
import { GUARDIAN, type Listed, OWNER, POOLS, TOKENS } from "./setup.ts";
import type { Band } from "./world.ts";

const WAD = 10n ** 18n;
const basisPoints = (n: number): Fraction => new Fraction(n, 10_000n);
const hundredths = (n: number): Fraction => new Fraction(n, 100n);

const curveOf = (curve: CurveSettings): Curve => ({
  target: basisPoints(curve.targetUtilisation),
  steepness: hundredths(curve.steepness),
  speed: hundredths(curve.speed),
  minRate: basisPoints(curve.minRate),
  maxRate: basisPoints(curve.maxRate),
});

const booksOf = (totals: TotalsCensus): Books => ({
  supplyAssets: new Fraction(totals.supplyAssets),
  supplyShares: new Fraction(totals.supplyShares),
  borrowShares: new Fraction(totals.borrowShares),
  borrowIndex: new Fraction(totals.borrowIndex, WAD),
  feeShares: new Fraction(totals.feeShares),
  rateAtTarget: new Fraction(totals.rateAtTarget, WAD),
  updatedAt: totals.updatedAt,
});

/** A band of the oracle as values of one token unit. Zeros: unreadable. */
export const priceOf = ({ low, high }: Band): Reserve["price"] =>
  high === 0n ? undefined : { low: new Fraction(low, WAD * WAD), high: new Fraction(high, WAD * WAD) };

/** The numbers of a state exchanged for the chain's own; everything else stays. */
export const withCensus = (state: State, census: Census, books: "stored" | "accrued"): State => ({
  ...state,
  pools: state.pools.map((pool, at) => ({
    ...pool,
    reserves: pool.reserves.map((reserve, index) => {
      const counted: ReserveCensus = census.pools[at]!.reserves[index]!;
      return {
        ...reserve,
        books: booksOf(counted[books]),
        retired: counted.retired,
        positions: counted.positions.map(({ supplyShares, borrowShares, collateral }, actor) => ({
          supplyShares: new Fraction(supplyShares),
          borrowShares: new Fraction(borrowShares),
          collateral: new Fraction(collateral),
          backs: ((census.pools[at]!.accounts[actor]!.bits >> BigInt(index)) & 1n) === 1n,
        })),
      };
    }),
  })),
  wallets: census.tokens.map(({ wallets }) => wallets.map((wallet) => new Fraction(wallet))),
});

const reserveOf = (listed: Listed): Omit<Reserve, "books" | "positions"> => ({
  symbol: TOKENS[listed.token]!.symbol,
  token: listed.token,
  curve: curveOf(listed.curve),
  reserveFactor: new Fraction(listed.reserveFactor, 1_000n),
  ltv: basisPoints(listed.ltv),
  threshold: { from: basisPoints(listed.liquidationThreshold), to: basisPoints(listed.liquidationThreshold), end: 0 },
  maxBonus: basisPoints(listed.maxBonus),
  supplyCap: capOf(listed.supplyCap),
  borrowCap: capOf(listed.borrowCap),
  // Unlike the others not rounded: it has a word of its own.
  collateralCap: listed.collateralCap === maxUint256 ? undefined : new Fraction(listed.collateralCap),
  stopped: false,
  retired: false,
  silence: { since: 0, last: 0 },
  price: undefined,
});

/** The model's state of setup.ts before the first action. */
export const startOf = (census: Census): State => {
  const pools: Pool[] = POOLS.map((rules) => ({
    targetHealth: basisPoints(rules.targetHealthFactor),
    healthAtMaxBonus: basisPoints(rules.hfAtMaxBonus),
    dust: new Fraction(rules.dust, WAD),
    feeRecipient: rules.feeRecipient,
    owner: OWNER,
    guardian: GUARDIAN,
    reserves: rules.listed.map((listed) => ({
      ...reserveOf(listed),
      books: booksOf({
        ...{ supplyAssets: 0n, supplyShares: 0n, borrowAssets: 0n, borrowShares: 0n, borrowIndex: WAD, feeShares: 0n },
        ...{ rateAtTarget: 0n, updatedAt: 0 },
      }),
      positions: [],
    })),
  }));
  const refusing = TOKENS.map(() => ({ paused: false, blocked: [] }));
  const nothing = { authorizations: {}, allowances: {}, announced: [], nonces: {}, auctions: {} };
  return withCensus({ pools, wallets: [], refusing, ...nothing }, census, "stored");
};
