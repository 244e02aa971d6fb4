"use client";
import { dealRolesOf, dealTurn } from "@weir/sdk/orders/dealTurn";
import { useState } from "react";
import type { Hex } from "viem";
import { remaining } from "@/lib/format/remaining.ts";
import dealWords from "@/messages/deal.js";
import words from "@/messages/desk.js";
import { LeftOut } from "@/modules/indexer/components/LeftOut.tsx";
import { SearchLog } from "@/modules/offers/components/SearchLog.tsx";
import { ShowMore } from "@/modules/offers/components/ShowMore.tsx";
import { type Token, useTokens } from "@/modules/offers/hooks/useTokens.ts";
import { withSymbol } from "@/modules/offers/sayAmount.ts";
import { Block } from "@/modules/reserve/components/Block.tsx";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { useDeals } from "../hooks/useDeals.ts";
import { useChainTime } from "../hooks/useDesk.ts";
import { sayRole, sayWhoseTurn, sideOf } from "../sayDeal.ts";

/** The deals of the connected account; nothing where it has none. */
export function MyDeals({ onOpen }: { onOpen: (deal: Hex) => void }) {
  const { address } = useWallet();
  const now = useChainTime();
  const [isDoubted, setIsDoubted] = useState(false);
  const { deals, leftOut, more, failed, search } = useDeals(address, isDoubted);
  const tokens = useTokens((deals ?? []).map(({ deal }) => deal.ad.token));
  if (!address || now === undefined) return null;
  if (!deals) return failed.chain ? <p className="text-sm text-warn">{words.myDealsFailed}</p> : null;
  const searching = !failed.indexer && <SearchLog state={search} onSearch={() => setIsDoubted(true)} />;
  if (deals.length === 0 && leftOut === 0) return searching || null;
  return (
    <Block title={words.myDeals}>
      {failed.indexer && (
        <p role="status" className="mb-2 text-[0.8125rem] text-ink-3">
          {words.myDealsFromLog}
        </p>
      )}
      <LeftOut count={leftOut} what="deal" />
      <ul aria-label={words.myDeals} className="divide-y divide-line text-sm">
        {deals.map(({ id, deal, progress, watcher }, index) => {
          const token: Token | null | undefined = tokens[index];
          if (!token) return null;
          const roles = dealRolesOf(deal, progress, address, watcher);
          const turn = dealTurn(deal, progress, now);
          const role = sayRole(turn, roles);
          const isMyTurn = turn.turn.some((role) => role !== "anyone" && roles.includes(role));
          return (
            <li key={id}>
              <button
                type="button"
                data-deal={id}
                onClick={() => onOpen(id)}
                className="flex w-full flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 py-3 text-left hover:bg-sunk/50"
              >
                <span className="font-medium">
                  {dealWords.titles[sideOf(roles)]({ amount: withSymbol(deal.amount, token) })}
                </span>
                <span className={isMyTurn ? "font-medium text-river-strong" : "text-ink-2"}>
                  {turn.phase === "closed"
                    ? dealWords.phases.closed
                    : turn.deadline !== null
                      ? words.turnUntil({
                          who: sayWhoseTurn(turn, roles),
                          time: remaining(Number(turn.deadline - now)),
                        })
                      : sayWhoseTurn(turn, roles)}
                </span>
                {role && (
                  <span className={`w-full text-[0.8125rem] ${role.isNow ? "text-river-strong" : "text-ink-2"}`}>
                    {role.says}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
      <ShowMore onMore={more} />
      {searching}
    </Block>
  );
}
