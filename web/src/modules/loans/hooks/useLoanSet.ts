"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Address } from "viem";
import { useClient } from "wagmi";
import { useKept } from "@/modules/offers/hooks/useKept.ts";
import { confirmLoans } from "../confirmLoans.ts";
import { endsIn, foldLoans, loanLogsIn } from "../foldLoans.ts";
import type { Loan, LoanSet } from "../loan.ts";
import { fetchLoanRows } from "../loanRows.ts";

const byNumber = (a: Loan, b: Loan): number => Number(b.terms.number - a.terms.number);

/**
 * Loans, newest first: which there are, the indexer and the chain's log since tell; what each owes and who owns its claim, the chain.
 * @param isDoubted as in useKept
 */
export function useLoanSet(contract: Address, set: LoanSet, isDoubted = false) {
  const client = useClient()!;
  const isEmpty = "ids" in set && set.ids.length === 0;
  const { kept, logs, version, isKnown, isFollowed, failed, leftOut, moreOf, search } = useKept(contract, {
    name: "loans",
    ...("ids" in set ? { of: "ids", what: set.ids.map(String) } : { of: set.of ?? null }),
    ...{ isWanted: !isEmpty, isDoubted, again: !("ids" in set) },
    ask: (indexerUrl, pages) => fetchLoanRows(indexerUrl, set, pages),
  });
  const [logged, ends] = useMemo(() => {
    const events = loanLogsIn(logs ?? []);
    return [foldLoans(events), endsIn(events)];
  }, [logs]);
  const known = (kept?.loans ?? [])
    .filter(({ id }) => !logged.some((one) => one.id === id))
    .map((one) => ({ ...one, end: one.end ?? ends.get(one.id) ?? null }));
  const confirmed = useQuery({
    queryKey: ["loans now", contract, known.map(({ id, end }) => `${id} ${end}`), version],
    enabled: known.length > 0 && isFollowed,
    placeholderData: keepPreviousData,
    queryFn: () => confirmLoans(client, contract, known),
  });
  const loans = known.length === 0 ? logged : [...logged, ...(confirmed.data ?? [])].sort(byNumber);
  const isReady = isEmpty || (isKnown && (known.length === 0 || confirmed.data !== undefined));
  return {
    loans: isReady ? loans : undefined,
    leftOut,
    more: moreOf(false),
    search,
    failed: { chain: failed.log || (!failed.indexer && confirmed.isError), indexer: failed.indexer },
  };
}
