import type { Hex } from "viem";
import { readAddress } from "@/lib/readAddress.ts";
import type { AlertKind, AlertRule, Side } from "./alertRules.ts";
import { alertWords as words } from "./alertWords.ts";
import { readThreshold } from "./threshold.ts";

/** What is typed and chosen. */
export type Draft = { kind: AlertKind; account: string; reserve: string; side: Side; threshold: string };

/** The rule that the draft makes, or what is wrong with it, by field. */
export function ruleOf(draft: Draft, id: string): { rule: AlertRule } | { account?: string; threshold?: string } {
  const { kind, side } = draft;
  const account = readAddress(draft.account);
  const threshold = readThreshold(draft.threshold, kind) ?? { problem: words.refusals.none };
  const noAccount = !account
    ? { account: words.typeAddress }
    : "problem" in account
      ? { account: account.problem }
      : {};
  const noThreshold = "problem" in threshold ? { threshold: threshold.problem } : {};
  const reserve = draft.reserve as Hex;
  switch (kind) {
    case "stale":
      return { rule: { id, kind, reserve } };
    case "change":
      return account && "address" in account ? { rule: { id, kind, account: account.address } } : noAccount;
    case "health":
      return account && "address" in account && "at" in threshold
        ? { rule: { id, kind, account: account.address, at: threshold.at } }
        : { ...noAccount, ...noThreshold };
    default:
      return "at" in threshold ? { rule: { id, kind, reserve, side, at: threshold.at } } : noThreshold;
  }
}
