import type { Change } from "@weir/sdk/actions/changes";
import type { TermName } from "@/lib/terms.ts";

type Words = { label: string; term?: TermName };

const words: Record<Exclude<Change["name"], "liquidation">, Words> = {
  health: { label: "Health factor", term: "healthFactor" },
  owed: { label: "Owed in this pool" },
  limit: { label: "Borrow limit", term: "borrowLimit" },
  supply: { label: "Your deposit" },
  collateral: { label: "Your collateral" },
  debt: { label: "Your debt" },
  backsDebt: { label: "Backs debt", term: "backsDebt" },
  wallet: { label: "In your wallet" },
  supplyApy: { label: "Supply APY", term: "supplyApy" },
  borrowApy: { label: "Borrow APY", term: "borrowApy" },
};

/** The name of a change's line, and the term that explains it. */
export const changeWords = (change: Change): Words =>
  change.name === "liquidation"
    ? { label: `${change.symbol} liquidation price`, term: "liquidationPrice" }
    : words[change.name];

/** Tells the lines of one list apart. */
export const changeKey = (change: Change): string =>
  change.name === "liquidation" ? `liquidation-${change.symbol}` : change.name;
