import { type Address, encodeAbiParameters, type Hex, hashStruct, keccak256, type TypedDataDefinition } from "viem";
import { peerDomainOf } from "./domain.ts";
import { DAY, type OrderFields, orderFields } from "./orderFields.ts";

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

/** A deal is opened only while its arbiter and backup serve for this long, seconds. */
export const SERVICE = 30n * DAY;
