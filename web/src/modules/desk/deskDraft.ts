import type { Ad } from "@weir/sdk/orders/dealAd";
import { type DealTerms, termsFlaws, termsHash } from "@weir/sdk/orders/dealTerms";
import { adFlaws, newAd } from "@weir/sdk/orders/newAd";
import type { Flaw } from "@weir/sdk/orders/newOrder";
import { newSwap, swapFlaws } from "@weir/sdk/orders/newSwap";
import { DAY, HOUR } from "@weir/sdk/orders/orderFields";
import type { SwapOrder } from "@weir/sdk/orders/swapOrder";
import { type Address, type Hex, zeroAddress } from "viem";
import { parseAmount } from "@/lib/parseAmount.ts";
import { readAddress } from "@/lib/readAddress.ts";
import type { Token } from "@/modules/offers/hooks/useTokens.ts";

/** Every field as it is typed or chosen. */
export type Draft = {
  sell: string;
  sellAmount: string;
  buy: string;
  buyAmount: string;
  makerSells: boolean;
  token: string;
  total: string;
  min: string;
  currency: string;
  price: string;
  method: string;
  text: string;
  payHours: string;
  releaseHours: string;
  arbiter: string;
  backup: string;
  /** Percent. */
  fee: string;
  taker: string;
  days: string;
  /** The reserve that the maker's part comes from; "": the wallet. */
  source: string;
  /** Of a swap: the reserve that lends what the maker gets; "": it comes to the wallet. */
  sink: string;
};

export const emptyDraft: Draft = {
  ...{ sell: "", sellAmount: "", buy: "", buyAmount: "", makerSells: true, token: "", total: "", min: "" },
  ...{ currency: "EUR", price: "", method: "SEPA", text: "", payHours: "2", releaseHours: "24" },
  ...{ arbiter: "", backup: "", fee: "1", taker: "", days: "3", source: "", sink: "" },
};

/** What each part of the form gets. */
export type FieldProps = {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  /** What is wrong with a field; "": nothing, or nothing that is said yet. */
  problem: (field: keyof Draft) => string;
};

/** Who makes it, when, and the random part of its terms. */
export type DraftFor = { maker: Address; epoch: bigint; now: bigint; salt: Hex };

/** A field with a reason against it. */
export type DraftProblem = { field: keyof Draft; text: string } | { field: keyof Draft; flaw: Flaw };

export type Drafted<order> = { order: order | null; problems: DraftProblem[]; missing: (keyof Draft)[] };

const tokenOf = (tokens: readonly Token[], address: string): Token | undefined =>
  tokens.find(({ token }) => token.toLowerCase() === address.toLowerCase());

/** Where in the form each field of an order stands. */
const placeOf: ReadonlyMap<string, keyof Draft> = new Map([
  ...(["sell", "sellAmount", "buy", "buyAmount", "token", "total", "min", "arbiter", "backup", "taker"] as const).map(
    (field) => [field, field] as const,
  ),
  ["minFill", "sellAmount"],
  ["max", "total"],
  ["payWindow", "payHours"],
  ["releaseWindow", "releaseHours"],
  ["arbiterFee", "fee"],
  ["expiry", "days"],
]);

const withPlace = (flaws: readonly Flaw[]): DraftProblem[] =>
  flaws.map((flaw) => ({ field: placeOf.get(flaw.field) ?? "days", flaw }));

/** Reads the amounts and addresses of a form, and collects what is wrong with them and what is empty. */
function reader(draft: Draft) {
  const problems: DraftProblem[] = [];
  const missing: (keyof Draft)[] = [];
  return {
    problems,
    missing,
    amount(field: keyof Draft, token: Token | undefined): bigint {
      if (!token) return 0n;
      const parsed = parseAmount(String(draft[field]), token.decimals, token.symbol);
      if ("problem" in parsed) problems.push({ field, text: parsed.problem });
      if ("empty" in parsed) missing.push(field);
      return "value" in parsed ? parsed.value : 0n;
    },
    address(field: keyof Draft): Address {
      const read = readAddress(String(draft[field]));
      if (read && "problem" in read) problems.push({ field, text: read.problem });
      return read && "address" in read ? read.address : zeroAddress;
    },
  };
}

/** The swap that the form describes; null while it does not describe one. */
export function draftSwap(draft: Draft, tokens: readonly Token[], given: DraftFor): Drafted<SwapOrder> {
  const { problems, missing, amount, address } = reader(draft);
  const [sell, buy] = [tokenOf(tokens, draft.sell), tokenOf(tokens, draft.buy)];
  if (!sell) missing.push("sell");
  if (!buy) missing.push("buy");
  const order = newSwap({
    ...given,
    sell: sell?.token ?? zeroAddress,
    sellAmount: amount("sellAmount", sell),
    buy: buy?.token ?? zeroAddress,
    buyAmount: amount("buyAmount", buy),
    source: BigInt(draft.source),
    sink: BigInt(draft.sink),
    taker: address("taker"),
    lasts: BigInt(draft.days) * DAY,
  });
  if (problems.length === 0 && missing.length === 0) problems.push(...withPlace(swapFlaws(order, given.now)));
  return { order: problems.length + missing.length === 0 ? order : null, problems, missing };
}

/** Percent with up to two digits as basis points; null: none. */
const bpsOf = (text: string): bigint | null => {
  const read = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  return read ? BigInt(read[1]!) * 100n + BigInt((read[2] ?? "").padEnd(2, "0")) : null;
};

/** The ad that the form describes, with its terms. */
export function draftAd(
  draft: Draft,
  tokens: readonly Token[],
  given: DraftFor,
): Drafted<Ad> & { terms: DealTerms; termsProblems: ReturnType<typeof termsFlaws> } {
  const { problems, missing, amount, address } = reader(draft);
  const token = tokenOf(tokens, draft.token);
  if (!token) missing.push("token");
  const open = {
    currency: draft.currency.trim(),
    price: draft.price.trim().replace(",", "."),
    method: draft.method.trim(),
  };
  const terms: DealTerms = { open, hidden: { text: draft.text.trim(), salt: given.salt } };
  const termsProblems = termsFlaws({ open, hidden: { text: draft.text.trim() } });
  for (const { field, reason } of termsProblems) if (reason === "missing" && field !== "text") missing.push(field);
  const arbiter = address("arbiter");
  const hasArbiter = arbiter !== zeroAddress;
  const fee = hasArbiter ? bpsOf(draft.fee) : 0n;
  if (fee === null) problems.push({ field: "fee", flaw: { field: "arbiterFee", reason: "missing" } });
  const total = amount("total", token);
  const min = draft.min.trim() === "" ? undefined : amount("min", token);
  const order = newAd({
    ...given,
    makerSells: draft.makerSells,
    token: token?.token ?? zeroAddress,
    total,
    ...(min !== undefined && { min }),
    source: BigInt(draft.source),
    payWindow: BigInt(draft.payHours) * HOUR,
    releaseWindow: BigInt(draft.releaseHours) * HOUR,
    arbiter,
    backup: address("backup"),
    arbiterFee: fee ?? 0n,
    taker: address("taker"),
    lasts: BigInt(draft.days) * DAY,
    termsHash: termsHash(terms),
  });
  if (problems.length === 0 && missing.length === 0) problems.push(...withPlace(adFlaws(order, given.now)));
  const isWhole = problems.length + missing.length + termsProblems.length === 0;
  return { order: isWhole ? order : null, problems, missing, terms, termsProblems };
}
