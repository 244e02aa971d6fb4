import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { isAddress, zeroAddress } from "viem";
import { formatAmount } from "@/lib/format/amount.ts";
import { shortHex } from "@/lib/format/formatHex.ts";
import { formatBps } from "@/lib/format/percent.ts";
import announced from "@/messages/announced.js";
import words from "@/messages/pool.js";
import type { SettingChange } from "./fetchChanges.ts";

type Field = keyof typeof words.fields;
type Value = SettingChange["after"][string] | undefined;

const isField = (name: string): name is Field => Object.hasOwn(words.fields, name);

function inWords(name: Field, value: Value, reserve: ReserveSnapshot | undefined): string {
  if (name === "ltv" || name === "liquidationThreshold") return typeof value === "number" ? formatBps(value) : "?";
  if (name === "reserveFactor") return typeof value === "number" ? formatBps(value * 10) : "?";
  if (name === "supplyCap" || name === "borrowCap") {
    if (value === null) return words.noCap;
    if (typeof value !== "string" || !/^\d{1,78}$/.test(value) || !reserve) return "?";
    return `${formatAmount(BigInt(value), reserve.decimals)} ${reserve.symbol}`;
  }
  if (typeof value !== "string" || !isAddress(value, { strict: false })) return "?";
  return value === zeroAddress ? words.nobody : shortHex(value);
}

/** What a change of settings changed, each as "name before → after". Fields that are not known to this page are left out. */
export function changeLines({ before, after }: SettingChange, reserve: ReserveSnapshot | undefined): string[] {
  return Object.entries(after).flatMap(([name, value]) => {
    if (!isField(name)) return [];
    const to = inWords(name, value, reserve);
    if (!before) return [words.set({ name: words.fields[name], to })];
    const from = inWords(name, before[name], reserve);
    return from === to ? [] : [announced.change({ name: words.fields[name], from, to })];
  });
}
