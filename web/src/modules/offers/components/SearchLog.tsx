"use client";
import words from "@/messages/offers.js";
import type { LogSearch } from "../hooks/useContractLog.ts";

/** An indexer can leave something out: asks the chain's own log for all. `state`: of that search. */
export function SearchLog({ state, onSearch }: { state: LogSearch; onSearch: () => void }) {
  return (
    <p role="status" className="text-[0.8125rem] text-ink-3">
      {state === "idle" ? (
        <button type="button" className="link text-left" onClick={onSearch}>
          {words.search.start}
        </button>
      ) : (
        <span>{words.search[state]}</span>
      )}
    </p>
  );
}
