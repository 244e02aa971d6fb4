import type { Unfinished } from "@/modules/actions/unfinished.ts";
import type { SentState } from "@/modules/chain/sent.ts";

/** The sentences of the tray of transactions. */
export const trayWords = {
  title: "Your transactions",
  pending: (count: number) => ({ count: `${count}`, what: " pending" }),
  unfinished: (count: number) => ({ count: `${count}`, what: " unfinished" }),
  empty: "Nothing was sent from this browser, or the list was cleared.",
  notKept:
    "This browser stores nothing for this site, so the list lasts only until the page is closed. Copy the hashes that you need.",
  sender: (account: string, chain: string, mine: boolean) =>
    `by ${account}${mine ? "" : ", another account"} on ${chain}`,
  batch: "The wallet sends it; its transaction is not known yet.",
  stop: "Stop tracking",
  stopHint: "Removes it from this list. It may still be executed.",
  clear: "Clear what has ended",
  missing: {
    action: "Approved, but never sent. Nothing was moved yet.",
    leftover: "Done, but part of the approval may be left.",
  } satisfies Record<Unfinished["missing"], string>,
  goOn: "Go on",
  takeBack: "Take the approval back",
  takingBack: "Confirm in your wallet…",
  dismiss: "Dismiss",
  dismissHint: "Removes the reminder. The approval stays.",
  otherAccount: (account: string) => `Choose ${account} in your wallet to go on.`,
  tookBack: (symbol: string) => `Take back the approval of ${symbol}`,
  aToken: "a token",
  /** The role of the displayed hash, if it is not the sent transaction's. */
  hashOf: { cancelled: "Cancelled by", replaced: "Replaced by" } as Partial<Record<SentState, string>>,
};
