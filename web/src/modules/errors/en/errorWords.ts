import { reserveIndex } from "@weir/sdk/codec/ids";
import { MAX_UINT256 } from "@weir/sdk/math/snapshot";
import { formatUnits } from "viem";
import { LOCALE } from "@/lib/locale.ts";
import type { ExplainContext, Said } from "../language.ts";

const WAD_DECIMALS = 18;
/** Digits behind the point that a person reads; more only where two numbers would look the same. */
const DIGITS = 6;
const CENTS = 2;

const grouped = (value: bigint, decimals: number, digits: number, least = 0): string =>
  new Intl.NumberFormat(LOCALE, {
    minimumFractionDigits: least,
    maximumFractionDigits: digits,
    roundingMode: "trunc",
  }).format(formatUnits(value, decimals) as `${number}`);

/** The numbers with as few digits as keep unlike ones apart: "you have 1, 1 is needed" would not help. */
const apart = (values: bigint[], decimals: number, digits: number, least = 0): string[] => {
  const written = values.map((value) => grouped(value, decimals, digits, least));
  const distinct = new Set(values.filter((value) => value !== 0n)).size + (values.includes(0n) ? 1 : 0);
  return new Set(written).size === distinct || digits >= decimals
    ? written
    : apart(values, decimals, digits + 1, least);
};

/** A health factor to four digits. */
export const healthText = (healthFactor: bigint): string =>
  healthFactor === MAX_UINT256 ? "without bound, as it owes nothing" : grouped(healthFactor, WAD_DECIMALS, 4);

/** Fractions (WAD) as percentages, with as many digits as keep unlike ones apart. */
export const percents = (...fractions: bigint[]): string[] =>
  apart(fractions, WAD_DECIMALS - 2, 2).map((text) => `${text} %`);

export const short = (address: string): string => `${address.slice(0, 6)}…${address.slice(-4)}`;

/** How a context names reserves and writes amounts of them. */
export class Words {
  readonly #context: ExplainContext;
  constructor(context: ExplainContext) {
    this.#context = context;
  }

  symbol(reserve: bigint): string {
    return this.#find(reserve)?.symbol ?? `reserve ${reserveIndex(reserve)}`;
  }

  token(address: string): string {
    const listed = this.#context.reserves?.find(({ token }) => token?.toLowerCase() === address.toLowerCase());
    return listed?.symbol ?? `the token ${short(address)}`;
  }

  amounts(reserve: bigint, ...values: bigint[]): string[] {
    const found = this.#find(reserve);
    if (!found) return values.map((value) => `${value} token units`);
    return apart(values, found.decimals, Math.min(DIGITS, found.decimals)).map((text) => `${text} ${found.symbol}`);
  }

  amountsOf(token: string, ...values: bigint[]): string[] {
    const found = this.#context.reserves?.find((reserve) => reserve.token?.toLowerCase() === token.toLowerCase());
    return found ? this.amounts(found.id, ...values) : values.map((value) => `${value} token units`);
  }

  /** What a token says of an account that holds too little of it. */
  balanceTooLow(account: string, balance: bigint, needed: bigint): Said {
    const [holds, wanted] = this.#ofAsset(balance, needed);
    const { asset } = this.#context;
    return [
      `${account} holds ${holds}; ${wanted} ${asset === undefined ? "are" : "is"} needed.`,
      `Use a smaller amount, or get more ${asset === undefined ? "of the token" : this.symbol(asset)}.`,
    ];
  }

  /** What the wallet approved, where its user made it less than an action takes. */
  shortfall(approved: bigint, needed: bigint): Said {
    const [given, wanted, missing] = this.#ofAsset(approved, needed, needed - approved);
    return [
      `You approved ${given}; this takes ${wanted}, so ${missing} is missing.`,
      "Go back and keep the amount that the page asks for in the wallet, or use a smaller amount.",
    ];
  }

  /** What a token says where less is approved than a contract would take. */
  allowanceTooLow(allowance: bigint, needed: bigint): Said {
    const [approved, wanted] = this.#ofAsset(allowance, needed);
    return [
      `The wallet has approved ${approved}; ${wanted} ${this.#context.asset === undefined ? "are" : "is"} needed.`,
      "Approve the amount first, then send again.",
    ];
  }

  values(...values: bigint[]): string[] {
    const unit = this.#context.unit;
    // As a sum of dollars is written everywhere else: $1,600.50.
    if (unit === "USD") return apart(values, WAD_DECIMALS, CENTS, CENTS).map((text) => `$${text}`);
    return apart(values, WAD_DECIMALS, CENTS).map((text) => (unit ? `${text} ${unit}` : text));
  }

  #ofAsset(...values: bigint[]): string[] {
    const { asset } = this.#context;
    return asset === undefined ? values.map((value) => `${value} token units`) : this.amounts(asset, ...values);
  }

  #find(reserve: bigint) {
    return this.#context.reserves?.find(({ id }) => id === reserve);
  }
}
