import type { Change } from "@weir/sdk/actions/changes";
import type { TermName } from "@/lib/terms.ts";
import words from "@/messages/actions.js";

type Words = { label: string; term?: TermName };

/** The lines whose names are explained. */
const terms: Partial<Record<Change["name"], TermName>> = {
  health: "healthFactor",
  limit: "borrowLimit",
  backsDebt: "backsDebt",
  supplyApy: "supplyApy",
  borrowApy: "borrowApy",
  liquidation: "liquidationPrice",
};

/** The name of a change's line, and the term that explains it. */
export function changeWords(change: Change): Words {
  const { names, liquidation } = words.changes;
  const label = change.name === "liquidation" ? liquidation({ symbol: change.symbol }) : names[change.name];
  const term = terms[change.name];
  return term ? { label, term } : { label };
}

/** Tells the lines of one list apart. */
export const changeKey = (change: Change): string =>
  change.name === "liquidation" ? `liquidation-${change.symbol}` : change.name;
