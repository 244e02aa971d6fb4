import { reserveIndex } from "@weir/sdk/codec/ids";
import { MAX_UINT256 } from "@weir/sdk/math/snapshot";
import { formatUnits } from "viem";
import { percent } from "@/lib/format/percent.ts";
import { LOCALE } from "@/lib/locale.ts";
import messages from "@/messages/errors.js";
import localeWords from "@/messages/locale.js";
import type { ExplainContext } from "./errorContext.ts";

const { names } = messages;
const { dollars } = localeWords;

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

/** A text for each value. */
type Texts<T extends readonly bigint[]> = { [at in keyof T]: string };

const each = <T extends readonly bigint[]>(values: T, write: (value: bigint) => string) =>
  values.map(write) as unknown as Texts<T>;

/** Writes numbers with as few digits as keep unlike ones apart: "you have 1, 1 is needed" would not help. */
function apart(values: readonly bigint[], decimals: number, digits: number, least = 0): (value: bigint) => string {
  const write = (value: bigint) => grouped(value, decimals, digits, least);
  const written = new Set(values.map(write)).size;
  const distinct = new Set(values.filter((value) => value !== 0n)).size + (values.includes(0n) ? 1 : 0);
  return written === distinct || digits >= decimals ? write : apart(values, decimals, digits + 1, least);
}

/** A health factor to four digits. */
export const healthText = (healthFactor: bigint): string =>
  healthFactor === MAX_UINT256 ? names.noDebt : grouped(healthFactor, WAD_DECIMALS, 4);

/** Fractions (WAD) as percentages, with as many digits as keep unlike ones apart. */
export const percents = <T extends bigint[]>(...fractions: T): Texts<T> => {
  const write = apart(fractions, WAD_DECIMALS - 2, 2);
  return each(fractions, (fraction) => percent(write(fraction)));
};

const tokenUnits = (value: bigint): string => names.tokenUnits({ amount: `${value}` });

export const short = (address: string): string => `${address.slice(0, 6)}…${address.slice(-4)}`;

/** How a context names reserves and writes amounts of them. */
export class Words {
  readonly #context: ExplainContext;
  constructor(context: ExplainContext) {
    this.#context = context;
  }

  symbol(reserve: bigint): string {
    return this.#find(reserve)?.symbol ?? names.reserve({ index: reserveIndex(reserve) });
  }

  token(address: string): string {
    const listed = this.#context.reserves?.find(({ token }) => token?.toLowerCase() === address.toLowerCase());
    return listed?.symbol ?? names.token({ address: short(address) });
  }

  amounts<T extends bigint[]>(reserve: bigint, ...values: T): Texts<T> {
    const found = this.#find(reserve);
    if (!found) return each(values, tokenUnits);
    const write = apart(values, found.decimals, Math.min(DIGITS, found.decimals));
    return each(values, (value) => `${write(value)} ${found.symbol}`);
  }

  amountsOf<T extends bigint[]>(token: string, ...values: T): Texts<T> {
    const found = this.#context.reserves?.find((reserve) => reserve.token?.toLowerCase() === token.toLowerCase());
    return found ? this.amounts(found.id, ...values) : each(values, tokenUnits);
  }

  /** What a token says of an account that holds too little of it. */
  balanceTooLow(account: string, balance: bigint, needed: bigint) {
    const [holds, wanted] = this.#ofAsset(balance, needed);
    const { asset } = this.#context;
    return {
      account,
      holds,
      wanted,
      known: asset !== undefined,
      symbol: asset === undefined ? "" : this.symbol(asset),
    };
  }

  /** What the wallet approved, where its user made it less than an action takes. */
  shortfall(approved: bigint, needed: bigint) {
    const [given, wanted, missing] = this.#ofAsset(approved, needed, needed - approved);
    return { given, wanted, missing };
  }

  /** What a token says where less is approved than a contract would take. */
  allowanceTooLow(allowance: bigint, needed: bigint) {
    const [approved, wanted] = this.#ofAsset(allowance, needed);
    return { approved, wanted, known: this.#context.asset !== undefined };
  }

  values<T extends bigint[]>(...values: T): Texts<T> {
    const { unit } = this.#context;
    // As a sum of dollars is written everywhere else: $1,600.50.
    const write = apart(values, WAD_DECIMALS, CENTS, unit === "USD" ? CENTS : 0);
    if (unit === "USD") return each(values, (value) => dollars({ number: write(value) }));
    return each(values, (value) => (unit ? `${write(value)} ${unit}` : write(value)));
  }

  #ofAsset<T extends bigint[]>(...values: T): Texts<T> {
    const { asset } = this.#context;
    return asset === undefined ? each(values, tokenUnits) : this.amounts(asset, ...values);
  }

  #find(reserve: bigint) {
    return this.#context.reserves?.find(({ id }) => id === reserve);
  }
}
