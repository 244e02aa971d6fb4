import { MAX_RESERVES, type PoolConfig, type ReserveConfig } from "@weir/sdk/actions/poolCalls";
import { poolBounds } from "@weir/sdk/math/bounds";
import * as v from "valibot";
import { type Address, stringToHex, zeroAddress } from "viem";
import { localised } from "@/lib/format/decimal.ts";
import { readAddress } from "@/lib/readAddress.ts";
import { readStored, writeStored } from "@/lib/storage.ts";
import words from "@/messages/createPool.js";
import { emptyReserve, type ReserveDraft, textFields } from "./reserveDraft.ts";
import { type ReadField, readNumber, scales } from "./settingFields.ts";

export const poolNumbers = ["targetHealthFactor", "hfAtMaxBonus", "dust"] as const;
const poolTexts = ["name", "owner", "guardian", "feeRecipient", ...poolNumbers] as const;

/** A pool to be created, as typed. */
export type PoolDraft = Record<(typeof poolTexts)[number], string> & { reserves: ReserveDraft[] };

export const emptyPool = (creator: Address): PoolDraft => ({
  ...{ name: "", owner: creator, guardian: creator, feeRecipient: creator },
  ...{ targetHealthFactor: localised("1.05"), hfAtMaxBonus: localised("0.95"), dust: "100" },
  reserves: [emptyReserve],
});

export type ReadPool = {
  numbers: Record<(typeof poolNumbers)[number], ReadField>;
  /** Sentences by field; empty: none. */
  problems: Record<"name" | "guardian", string>;
  /** null: a field is missing or out of bounds. */
  config: PoolConfig | null;
};

/** The bytes of a salt, one of which ends the text. */
const LONGEST = 31;

/** The zero address for an empty text; null: no address. */
const roleOf = (text: string): Address | null => {
  if (text.trim() === "") return zeroAddress;
  const read = readAddress(text);
  return read && "address" in read ? read.address : null;
};

export function readPool(draft: PoolDraft): ReadPool {
  const numbers = {
    targetHealthFactor: readNumber(draft.targetHealthFactor, scales.targetHealthFactor, poolBounds.targetHealthFactor),
    hfAtMaxBonus: readNumber(draft.hfAtMaxBonus, scales.hfAtMaxBonus, poolBounds.hfAtMaxBonus),
    dust: readNumber(draft.dust, scales.dust, poolBounds.dust),
  };
  const name = draft.name.trim();
  const length = new TextEncoder().encode(name).length;
  const [owner, guardian, feeRecipient] = [draft.owner, draft.guardian, draft.feeRecipient].map(roleOf);
  const problems = {
    name: length === 0 ? words.nameMissing : length > LONGEST ? words.nameLong : "",
    guardian: owner === zeroAddress && guardian !== null && guardian !== zeroAddress ? words.guardianNeedsOwner : "",
  };
  const isWhole =
    Object.values(problems).every((problem) => problem === "") &&
    Object.values(numbers).every(({ value, problem }) => value !== null && problem === "");
  const config =
    isWhole && owner && guardian && feeRecipient
      ? {
          ...{ salt: stringToHex(name, { size: 32 }), owner, guardian, feeRecipient },
          targetHealthFactor: Number(numbers.targetHealthFactor.value),
          hfAtMaxBonus: Number(numbers.hfAtMaxBonus.value),
          dust: numbers.dust.value!,
        }
      : null;
  return { numbers, problems, config };
}

/** Token units of the smallest seed that is advised: ten times the dust, at the low end of the price. null: no price. */
export const advisedSeed = (dust: bigint, priceLow: bigint): bigint | null =>
  priceLow === 0n ? null : (10n * dust * 10n ** 18n + priceLow - 1n) / priceLow;

/** Whether two of the reserves name the same token. */
export const isTwice = (reserves: readonly { token: string }[], at: number): boolean => {
  const token = reserves[at]?.token.toLowerCase();
  return token !== "" && reserves.some((one, index) => index < at && one.token.toLowerCase() === token);
};

export type WholePool = { config: PoolConfig; reserves: ReserveConfig[]; seeds: bigint[] };

const KEY = "weir.pool-draft";
const text = v.pipe(v.string(), v.maxLength(200));
const entriesOf = <K extends string>(names: readonly K[]) =>
  Object.fromEntries(names.map((name) => [name, text])) as Record<K, typeof text>;

const draftSchema = v.object({
  ...entriesOf(poolTexts),
  reserves: v.pipe(v.array(v.object(entriesOf(textFields))), v.minLength(1), v.maxLength(MAX_RESERVES)),
});
const keptSchema = v.object({ chainId: v.number(), creator: text, draft: draftSchema });

/** The draft that this account left on this chain; null: there is none, or it is not readable. */
export function keptDraft(chainId: number, creator: Address): PoolDraft | null {
  try {
    const { success, output } = v.safeParse(keptSchema, JSON.parse(readStored(KEY) ?? "null"));
    return success && output.chainId === chainId && output.creator === creator ? output.draft : null;
  } catch {
    return null;
  }
}

/** Returns whether the browser keeps it. null: forgets it. */
export const keepDraft = (chainId: number, creator: Address, draft: PoolDraft | null): boolean =>
  writeStored(KEY, draft && JSON.stringify({ chainId, creator, draft }));
