import { formatHealth } from "@/lib/format/formatHealth.ts";
import { shortHex } from "@/lib/format/formatHex.ts";
import { formatPercent } from "@/lib/format/percent.ts";
import words from "@/messages/alerts.js";
import type { AlertKind, AlertRule, Given } from "./alertRules.ts";

/** A value or a threshold of that kind, which is in hundredths: of a health factor or of a per cent. */
export const formatHundredths = (kind: AlertKind, hundredths: number): string =>
  kind === "health" ? formatHealth(BigInt(hundredths) * 10n ** 16n) : formatPercent(BigInt(hundredths) * 10n ** 14n);

/** What a rule watches. `asset`: the name of its reserve, where it has one. */
export function sayRule(rule: AlertRule, asset: string): string {
  switch (rule.kind) {
    case "health":
      return words.rules.health({ account: shortHex(rule.account), at: formatHundredths(rule.kind, rule.at) });
    case "stale":
      return words.rules.stale({ asset });
    case "change":
      return words.rules.change({ account: shortHex(rule.account) });
    default:
      return words.rules[rule.kind]({ asset, side: rule.side, at: formatHundredths(rule.kind, rule.at) });
  }
}

/** What has happened. */
export function sayGiven({ kind, subject, side, at: threshold, value: hundredths }: Given): string {
  const at = formatHundredths(kind, threshold);
  const value = hundredths === null ? "?" : formatHundredths(kind, hundredths);
  switch (kind) {
    case "health":
      return words.given[hundredths !== null && hundredths < 100 ? "liquidatable" : "health"]({ subject, value, at });
    case "stale":
      return words.given.stale({ subject });
    case "change":
      return words.given.change({ subject });
    default:
      return words.given[kind]({ subject, value, side, at });
  }
}
