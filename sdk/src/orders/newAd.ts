import { type Address, zeroAddress } from "viem";
import type { Ad } from "./dealAd.ts";
import { type Flaw, fieldFlaws, type NewOrder, newOrderFields, outside } from "./newOrder.ts";
import { BPS, DAY, HOUR, MAX_AMOUNT, type OrderFields, sameAddress } from "./orderFields.ts";

/** Bounds of an ad: windows in seconds, the rest in basis points. */
export const AD_BOUNDS = {
  payWindow: { least: HOUR, most: 24n * HOUR },
  releaseWindow: { least: 6n * HOUR, most: 7n * DAY },
  arbiterFee: { least: 0n, most: 500n },
  bond: { least: 0n, most: 100_000n },
  /** Of the buyer, where silence releases: a false mark has to cost something. */
  bondWhereSilenceReleases: 1_000n,
  /** Of both, where nobody decides. */
  bondWithoutArbiter: BPS,
} as const;

export type NewAd = NewOrder &
  Pick<Ad, "makerSells" | "token" | "total" | "termsHash"> &
  Partial<Omit<Ad, keyof OrderFields | "makerSells" | "token" | "total" | "termsHash">>;

/** Three days: the price of money outside of the chain moves. */
const LASTS = 3n * DAY;

/**
 * An ad: of and to the wallet, for three days, in deals from a tenth of the total, two hours to pay, a day to release, after
 * which silence releases. With an arbiter bonds are a tenth and the fee 1 %, without one bonds are the whole.
 */
export const newAd = (given: NewAd): Ad => {
  const arbiter = given.arbiter ?? zeroAddress;
  const isAlone = sameAddress(arbiter, zeroAddress);
  const bond = isAlone ? AD_BOUNDS.bondWithoutArbiter : AD_BOUNDS.bondWhereSilenceReleases;
  return {
    ...newOrderFields(given, LASTS),
    makerSells: given.makerSells,
    token: given.token,
    min: given.min ?? (given.total + 9n) / 10n,
    max: given.max ?? given.total,
    total: given.total,
    payWindow: given.payWindow ?? 2n * HOUR,
    releaseWindow: given.releaseWindow ?? DAY,
    autoRelease: given.autoRelease ?? true,
    arbiter,
    backup: given.backup ?? zeroAddress,
    arbiterFee: given.arbiterFee ?? (isAlone ? 0n : 100n),
    bondSeller: given.bondSeller ?? bond,
    bondBuyer: given.bondBuyer ?? bond,
    termsHash: given.termsHash,
    source: given.source ?? 0n,
  };
};

const bondFlaws = (ad: Ad, least: bigint, leastOfBuyer = least): Flaw<keyof Ad>[] => [
  ...outside("bondSeller", ad.bondSeller, least, AD_BOUNDS.bond.most),
  ...outside("bondBuyer", ad.bondBuyer, leastOfBuyer, AD_BOUNDS.bond.most),
];

const flawsWithoutArbiter = (ad: Ad): Flaw<keyof Ad>[] => [
  ...(sameAddress(ad.taker, zeroAddress) ? [{ field: "taker", reason: "takerNeeded" } as const] : []),
  ...(sameAddress(ad.backup, zeroAddress) ? [] : [{ field: "backup", reason: "arbiterNeeded" } as const]),
  ...(ad.arbiterFee === 0n ? [] : [{ field: "arbiterFee", reason: "arbiterNeeded" } as const]),
  ...(ad.autoRelease ? [] : [{ field: "autoRelease", reason: "autoReleaseNeeded" } as const]),
  ...bondFlaws(ad, AD_BOUNDS.bondWithoutArbiter),
];

const flawsWithArbiter = (ad: Ad): Flaw<keyof Ad>[] => {
  const isParty = (account: Address) => sameAddress(account, ad.maker) || sameAddress(account, ad.taker);
  const hasBackup = !sameAddress(ad.backup, zeroAddress);
  const least = ad.arbiterFee > AD_BOUNDS.arbiterFee.most ? AD_BOUNDS.arbiterFee.most : ad.arbiterFee;
  const leastOfBuyer =
    ad.autoRelease && least < AD_BOUNDS.bondWhereSilenceReleases ? AD_BOUNDS.bondWhereSilenceReleases : least;
  return [
    ...outside("arbiterFee", ad.arbiterFee, 0n, AD_BOUNDS.arbiterFee.most),
    ...bondFlaws(ad, least, leastOfBuyer),
    ...(isParty(ad.arbiter) ? [{ field: "arbiter", reason: "arbiterIsParty" } as const] : []),
    ...(hasBackup && sameAddress(ad.backup, ad.arbiter)
      ? [{ field: "backup", reason: "backupIsArbiter" } as const]
      : []),
    ...(hasBackup && isParty(ad.backup) ? [{ field: "backup", reason: "backupIsParty" } as const] : []),
  ];
};

/** What is wrong with an ad's fields before anyone signs it, at `now` in seconds; empty: nothing. Whether the arbiter serves, the chain says. */
export const adFlaws = (ad: Ad, now: bigint): Flaw<keyof Ad>[] => [
  ...fieldFlaws(ad, now),
  ...(sameAddress(ad.token, zeroAddress) ? [{ field: "token", reason: "missing" } as const] : []),
  ...outside("total", ad.total, 1n, MAX_AMOUNT),
  ...outside("min", ad.min, 1n, ad.max < ad.total ? ad.max : ad.total),
  ...outside("max", ad.max, 1n, MAX_AMOUNT),
  ...outside("payWindow", ad.payWindow, AD_BOUNDS.payWindow.least, AD_BOUNDS.payWindow.most),
  ...outside("releaseWindow", ad.releaseWindow, AD_BOUNDS.releaseWindow.least, AD_BOUNDS.releaseWindow.most),
  ...(BigInt(ad.termsHash) === 0n ? [{ field: "termsHash", reason: "missing" } as const] : []),
  ...(sameAddress(ad.arbiter, zeroAddress) ? flawsWithoutArbiter(ad) : flawsWithArbiter(ad)),
];
