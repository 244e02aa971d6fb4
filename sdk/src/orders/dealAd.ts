import {
  type Address,
  encodeAbiParameters,
  type Hex,
  hashStruct,
  keccak256,
  type TypedDataDefinition,
  zeroAddress,
} from "viem";
import { peerDomainOf } from "./domain.ts";
import {
  BPS,
  DAY,
  type Flaw,
  fieldFlaws,
  HOUR,
  MAX_AMOUNT,
  type NewOrder,
  newOrderFields,
  type OrderFields,
  orderFields,
  outside,
  sameAddress,
} from "./orderFields.ts";

/** An offer to sell a token for money that the chain cannot see, or to buy one with it. */
export type Ad = OrderFields & {
  /** false: the maker buys. */
  makerSells: boolean;
  /** The escrow, and both bonds; the budget counts it. */
  token: Address;
  /** Token units of a deal. */
  min: bigint;
  /** Token units of a deal. */
  max: bigint;
  /** Token units of all deals. */
  total: bigint;
  /** Seconds, in which the buyer pays. */
  payWindow: bigint;
  /** Seconds, in which the seller releases or disputes. */
  releaseWindow: bigint;
  /** A seller who stays silent has released. */
  autoRelease: boolean;
  /** Who rules disputes; the zero address: nobody. */
  arbiter: Address;
  /** Who may rule once the arbiter has not for 14 days; the zero address: nobody. */
  backup: Address;
  /** Basis points of a deal. */
  arbiterFee: bigint;
  /** Basis points of a deal, rounded up. */
  bondSeller: bigint;
  /** Basis points of a deal, rounded up. */
  bondBuyer: bigint;
  /** `termsHash` of dealTerms.ts. */
  termsHash: Hex;
  /** The reserve that the maker's part comes from, and what returns to the maker goes to; 0: the wallet. */
  source: bigint;
};

export const adTypes = {
  Ad: [
    ...orderFields,
    { name: "makerSells", type: "bool" },
    { name: "token", type: "address" },
    { name: "min", type: "uint256" },
    { name: "max", type: "uint256" },
    { name: "total", type: "uint256" },
    { name: "payWindow", type: "uint256" },
    { name: "releaseWindow", type: "uint256" },
    { name: "autoRelease", type: "bool" },
    { name: "arbiter", type: "address" },
    { name: "backup", type: "address" },
    { name: "arbiterFee", type: "uint256" },
    { name: "bondSeller", type: "uint256" },
    { name: "bondBuyer", type: "uint256" },
    { name: "termsHash", type: "bytes32" },
    { name: "source", type: "uint256" },
  ],
} as const;

/** The typed data of an ad, as viem's `signTypedData` takes it. */
export const adData = (chainId: number, desk: Address, message: Ad): TypedDataDefinition<typeof adTypes, "Ad"> => ({
  domain: peerDomainOf("PeerDesk", chainId, desk),
  types: adTypes,
  primaryType: "Ad",
  message,
});

/** What was agreed at the opening of a deal; its hash is the deal's id. */
export type Deal = {
  ad: Ad;
  taker: Address;
  /** Token units. */
  amount: bigint;
  /** Of deals opened before it. */
  number: bigint;
};

/** The id of a deal, the same on every chain. */
export const dealIdOf = ({ ad, taker, amount, number }: Deal): Hex =>
  keccak256(
    encodeAbiParameters(
      [{ type: "bytes32" }, { type: "address" }, { type: "uint256" }, { type: "uint256" }],
      [hashStruct({ types: adTypes, primaryType: "Ad", data: ad }), taker, amount, number],
    ),
  );

export const sellerOf = ({ ad, taker }: Pick<Deal, "ad" | "taker">): Address => (ad.makerSells ? ad.maker : taker);
export const buyerOf = ({ ad, taker }: Pick<Deal, "ad" | "taker">): Address => (ad.makerSells ? taker : ad.maker);

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

/** A deal is opened only while its arbiter and backup serve for this long, seconds. */
export const SERVICE = 30n * DAY;

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
