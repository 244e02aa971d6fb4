import type { Intent } from "./intent.ts";

type Words = { verb: string; done: string; doing: string };

/** Labels of an action: as a button, while it runs, and as a result. */
const words: Record<Exclude<Intent["type"], "setCollateral">, Words> = {
  supply: { verb: "Supply", doing: "Supplying", done: "Supplied" },
  supplyCollateral: { verb: "Add collateral", doing: "Adding collateral", done: "Added as collateral" },
  borrow: { verb: "Borrow", doing: "Borrowing", done: "Borrowed" },
  repay: { verb: "Repay", doing: "Repaying", done: "Repaid" },
  withdraw: { verb: "Withdraw", doing: "Withdrawing", done: "Withdrew" },
  withdrawCollateral: { verb: "Withdraw collateral", doing: "Withdrawing", done: "Withdrew" },
};

const enable: Words = { verb: "Let it back my debts", doing: "Switching on", done: "Backs your debts now" };
const disable: Words = { verb: "Stop it backing debts", doing: "Switching off", done: "Backs no debt any more" };

export const wordsOf = (intent: { type: Intent["type"]; enabled?: boolean | undefined }): Words =>
  intent.type === "setCollateral" ? (intent.enabled ? enable : disable) : words[intent.type];
