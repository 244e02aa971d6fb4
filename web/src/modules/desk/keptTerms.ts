import { type DealTerms, termsHash } from "@weir/sdk/orders/dealTerms";
import * as v from "valibot";
import type { Hex } from "viem";
import { readStored, writeStored } from "@/lib/storage.ts";

// The private part of an ad's terms is nowhere but with its two parties: this browser keeps what was typed here or opened from a link.

const MOST = 30;

const hex32 = v.custom<Hex>((value) => typeof value === "string" && /^0x[0-9a-f]{64}$/.test(value));
const shape = v.array(
  v.object({
    open: v.object({ currency: v.string(), price: v.string(), method: v.string() }),
    hidden: v.union([hex32, v.object({ text: v.string(), salt: hex32 })]),
  }),
);

const keyOf = (chainId: number) => `weir.terms.${chainId}`;

function allTerms(chainId: number): DealTerms[] {
  try {
    const { success, output } = v.safeParse(shape, JSON.parse(readStored(keyOf(chainId)) ?? "[]"));
    return success ? output : [];
  } catch {
    return [];
  }
}

/** The terms with this hash, where this browser knows them. */
export const keptTerms = (chainId: number, hash: Hex): DealTerms | undefined =>
  allTerms(chainId).find((terms) => termsHash(terms) === hash);

/** Keeps terms; the hidden part is never replaced by its hash. @returns whether the browser keeps them */
export function keepTerms(chainId: number, terms: DealTerms): boolean {
  const hash = termsHash(terms);
  const others = allTerms(chainId).filter((one) => termsHash(one) !== hash);
  const known = keptTerms(chainId, hash);
  const best = typeof terms.hidden === "string" && known ? known : terms;
  return writeStored(keyOf(chainId), JSON.stringify([best, ...others].slice(0, MOST)));
}
