"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Address } from "viem";
import { useClient } from "wagmi";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { INDEXER, useIndexerStatus } from "@/modules/indexer/hooks/useIndexerStatus.ts";
import { reachedBy, versionOf } from "@/modules/offers/contractLog.ts";
import { searchOf, useContractLog } from "@/modules/offers/hooks/useContractLog.ts";
import { confirmLoans } from "../confirmLoans.ts";
import { endsIn, foldLoans, loanLogsIn } from "../foldLoans.ts";
import type { Loan, LoanSet } from "../loan.ts";

const byNumber = (a: Loan, b: Loan): number => Number(b.terms.number - a.terms.number);

/**
 * Loans, newest first: which there are, the indexer and the chain's log since tell; what each owes and who owns its claim, the chain.
 * Nothing is read again before PeerLoans has logged something. Without the indexer, or where what it sends is malformed, the whole log
 * tells all.
 * @param isDoubted reads the whole log though the indexer answers: it may leave something out
 */
export function useLoanSet(contract: Address, set: LoanSet, isDoubted = false) {
  const client = useClient()!;
  const { indexerUrl } = useSiteConfig();
  const { data: indexed } = useIndexerStatus();
  const tail = useContractLog(contract, "tail");
  const recent = tail.data?.logs ?? [];
  const isEmpty = "ids" in set && set.ids.length === 0;
  // The indexer is asked again once it has what was logged.
  const reached = reachedBy(recent, indexed);
  const what = "ids" in set ? set.ids.map(String) : (set.of ?? null);
  const kept = useQuery({
    queryKey: [INDEXER, "loans", contract, what, versionOf(reached)],
    enabled: !isEmpty,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const { fetchLoanRows } = await import("../loanRows.ts");
      return fetchLoanRows(indexerUrl, set);
    },
  });
  const leftOut = kept.data?.leftOut ?? 0;
  const needsWhole = kept.isError || leftOut > 0 || isDoubted;
  const whole = useContractLog(contract, "whole", needsWhole);
  const logs = (needsWhole ? whole.data : undefined)?.logs ?? tail.data?.logs;
  const [logged, ends] = useMemo(() => {
    const events = loanLogsIn(logs ?? []);
    return [foldLoans(events), endsIn(events)];
  }, [logs]);
  const known = (kept.isError ? [] : (kept.data?.loans ?? []))
    .filter(({ id }) => !logged.some((one) => one.id === id))
    .map((one) => ({ ...one, end: one.end ?? ends.get(one.id) ?? null }));
  const confirmed = useQuery({
    queryKey: ["loans now", contract, known.map(({ id, end }) => `${id} ${end}`), versionOf(recent)],
    enabled: known.length > 0 && !tail.isPending,
    placeholderData: keepPreviousData,
    queryFn: () => confirmLoans(client, contract, known),
  });
  const loans = known.length === 0 ? logged : [...logged, ...(confirmed.data ?? [])].sort(byNumber);
  const isKnown =
    isEmpty ||
    (kept.isError ? whole.isSuccess : kept.isSuccess && (known.length === 0 || confirmed.data !== undefined));
  return {
    loans: isKnown ? loans : undefined,
    leftOut,
    search: searchOf(whole, needsWhole),
    failed: { chain: kept.isError ? whole.isError : confirmed.isError, indexer: kept.isError },
  };
}
