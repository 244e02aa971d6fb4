"use client";
import { useQuery } from "@tanstack/react-query";
import { type Address, getAddress } from "viem";
import { useClient } from "wagmi";
import { CREDITS_OF_PAGE, creditedIn, fetchCreditedTokens, fetchCredits, type Venue } from "../credits.ts";
import { useContractLog } from "./useContractLog.ts";
import { useKept } from "./useKept.ts";
import { useListedTokens } from "./useTokens.ts";

/**
 * What a contract keeps for an account because its address refused it: of which tokens, the indexer and the chain's log since tell; how
 * much, the chain. It is always asked about the tokens of this site's pools, before all that anyone can make: nobody can hide these.
 * Where the page has searched the chain's whole log for something else, that counts too.
 */
export function useCredits(contract: Address, venue: Venue, account: Address | undefined) {
  const client = useClient()!;
  const listed = useListedTokens().map(({ token }) => getAddress(token));
  const { kept, logs, version, isFollowed, pages, moreOf } = useKept(contract, {
    ...{ name: "credits", of: account ?? null, isWanted: account !== undefined },
    ask: (indexerUrl, pages) => fetchCreditedTokens(indexerUrl, venue, account!, pages),
  });
  const searched = useContractLog(contract, "whole", false).data?.logs ?? [];
  const told = account
    ? [...creditedIn(logs ?? [], account), ...(kept?.tokens ?? []), ...creditedIn(searched, account)]
    : [];
  const all = [...new Set(told)];
  const some = all.slice(0, pages * CREDITS_OF_PAGE);
  const tokens = [...new Set([...listed, ...some])];
  const { data } = useQuery({
    queryKey: ["credits now", contract, account ?? null, tokens, version],
    enabled: account !== undefined && tokens.length > 0 && isFollowed,
    placeholderData: (before, last) => (last?.queryKey[2] === account ? before : undefined),
    queryFn: () => fetchCredits(client, contract, account!, tokens),
  });
  return { credits: account ? (data ?? []) : [], more: moreOf(all.length > some.length) };
}
