import { bytesToHex, concatHex, type Hex, hexToBytes, keccak256 } from "viem";

/** What everyone may read about an ad: it can be listed and searched. */
export type OpenTerms = {
  /** Of the money, such as "EUR". At most 16 bytes. */
  currency: string;
  /** Units of the currency for one whole token, a decimal number such as "0.925". At most 32 bytes. */
  price: string;
  /** How the money is paid, such as "SEPA". At most 64 bytes. */
  method: string;
};

/** What only the two parties need: names, accounts. Nobody can guess it, because of the salt. */
export type HiddenTerms = {
  /** At most 1,200 bytes. */
  text: string;
  /** 32 random bytes. */
  salt: Hex;
};

/** All terms, or what everyone may read of them with the hash of the rest. */
export type DealTerms = { open: OpenTerms; hidden: HiddenTerms | Hex };

export const TERMS_BYTES = { currency: 16, price: 32, method: 64, text: 1_200 } as const;

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const withLength = (text: string): Hex => {
  const bytes = utf8(text);
  return bytesToHex(Uint8Array.of(bytes.length >> 8, bytes.length & 255, ...bytes));
};

/** Each text after its length in two bytes. */
export const openTermsBytes = ({ currency, price, method }: OpenTerms): Uint8Array =>
  hexToBytes(concatHex([currency, price, method].map(withLength)));

export const hiddenTermsBytes = ({ text, salt }: HiddenTerms): Uint8Array =>
  hexToBytes(concatHex([withLength(text), salt]));

export const hiddenHash = (hidden: HiddenTerms | Hex): Hex =>
  typeof hidden === "string" ? hidden : keccak256(hiddenTermsBytes(hidden));

/** What an ad commits to: the hash of the two hashes, so that the open part can be shown without the hidden one. */
export const termsHash = ({ open, hidden }: DealTerms): Hex =>
  keccak256(concatHex([keccak256(openTermsBytes(open)), hiddenHash(hidden)]));

/** A price as `OpenTerms` has it. */
const PRICE = /^(?:0|[1-9]\d{0,11})(?:\.\d{1,18})?$/;

/** Why a field of the terms cannot stand. `bound`: bytes. */
export type TermsFlaw = {
  field: keyof OpenTerms | "text";
  reason: "missing" | "tooLong" | "notANumber";
  bound?: number;
};

/** What is wrong with terms before anyone signs their hash; empty: nothing. */
export const termsFlaws = ({ open, hidden }: { open: OpenTerms; hidden: Pick<HiddenTerms, "text"> }): TermsFlaw[] =>
  (["currency", "price", "method", "text"] as const).flatMap((field): TermsFlaw[] => {
    const text = field === "text" ? hidden.text : open[field];
    if (field !== "text" && text.trim() === "") return [{ field, reason: "missing" }];
    if (utf8(text).length > TERMS_BYTES[field]) return [{ field, reason: "tooLong", bound: TERMS_BYTES[field] }];
    if (field === "price" && !(PRICE.test(text) && /[1-9]/.test(text))) return [{ field, reason: "notANumber" }];
    return [];
  });

/**
 * What `amount` token units cost at a price of the terms.
 * @returns units of the currency times 10^`digits`, rounded up, in favour of the seller; null where the price is no number
 */
export const moneyFor = (amount: bigint, decimals: number, price: string, digits = 2): bigint | null => {
  if (!PRICE.test(price)) return null;
  const [whole = "0", rest = ""] = price.split(".");
  const scale = 10n ** BigInt(rest.length + decimals);
  return (amount * BigInt(whole + rest) * 10n ** BigInt(digits) + scale - 1n) / scale;
};
