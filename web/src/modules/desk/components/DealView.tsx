"use client";
import { choicesOf, type DealRole, dealRolesOf, dealTurn } from "@weir/sdk/orders/dealTurn";
import { useEffect, useRef } from "react";
import type { Hex } from "viem";
import { remaining } from "@/lib/format/remaining.ts";
import { dateTime } from "@/lib/format/time.ts";
import words from "@/messages/deal.js";
import { useTokens } from "@/modules/offers/hooks/useTokens.ts";
import { withSymbol } from "@/modules/offers/sayAmount.ts";
import { Block } from "@/modules/reserve/components/Block.tsx";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { AddressLine } from "@/ui/AddressLine.tsx";
import { Note } from "@/ui/Note.tsx";
import { useDeal } from "../hooks/useDeals.ts";
import { useChainTime } from "../hooks/useDesk.ts";
import { sayEnding, sayPhase, sayRole, saySilence, sayWhoseTurn, sideOf } from "../sayDeal.ts";
import { DealActions } from "./DealActions.tsx";
import { DealConsent } from "./DealConsent.tsx";
import { DealTermsBlock } from "./DealTermsBlock.tsx";
import { DealTimeline } from "./DealTimeline.tsx";
import { DeskSkeleton } from "./DeskSkeleton.tsx";
import { AdFacts } from "./OfferFacts.tsx";

/** A running deal: whose turn it is, how long, what happens if nobody acts, and what the connected account can do. */
export function DealView({ id, onClose }: { id: Hex; onClose: () => void }) {
  const { address } = useWallet();
  const now = useChainTime();
  const { data: found, isError } = useDeal(id);
  const [token] = useTokens(found ? [found.deal.ad.token] : []);
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const back = (
    <button type="button" className="link text-sm" onClick={onClose}>
      {words.back}
    </button>
  );
  let body = <DeskSkeleton />;
  if (isError) body = <p className="panel mt-4 p-5 text-warn">{words.failed}</p>;
  else if (found === null) body = <p className="panel mt-4 p-5 text-ink-2">{words.unknown}</p>;
  else if (found && now !== undefined && token === null)
    body = <p className="panel mt-4 p-5 text-bad">{words.badToken}</p>;
  else if (found && now !== undefined && token) {
    const { deal, progress, events, watcher } = found;
    const roles: DealRole[] = address ? dealRolesOf(deal, progress, address, watcher) : ["anyone"];
    const turn = dealTurn(deal, progress, now);
    const side = sideOf(roles);
    const choices = choicesOf(turn, roles);
    const role = sayRole(turn, roles);
    const ended = events.find(({ closed }) => closed)?.closed;
    body = (
      <div className="mt-4 grid items-start gap-4 lg:grid-cols-[1fr_22rem]">
        <div className="min-w-0 space-y-4">
          <Block title={words.titles[side]({ amount: withSymbol(deal.amount, token) })}>
            <div className="space-y-4 text-sm" data-phase={turn.phase}>
              <div
                role="status"
                className={`rounded-2xl px-4 py-3 ${turn.phase === "closed" ? "bg-sunk" : "bg-river-soft"}`}
              >
                <p className="font-medium">{sayWhoseTurn(turn, roles)}</p>
                <p className="mt-1 text-ink-2">{ended ? sayEnding(ended, deal, side, token) : sayPhase(turn)}</p>
                {turn.deadline !== null && (
                  <p className="mt-1">
                    {words.until({
                      when: dateTime(Number(turn.deadline)),
                      time: remaining(Number(turn.deadline - now)),
                    })}
                  </p>
                )}
              </div>
              {role && <p className={role.isNow ? "font-medium" : "text-ink-2"}>{role.says}</p>}
              {turn.phase !== "closed" && <p className="text-ink-2">{saySilence(turn, deal, side, token)}</p>}
              {side === "buyer" && turn.phase === "unseen" && (
                <Note tone="bad">
                  <p>{words.warn.unseen}</p>
                </Note>
              )}
              {side === "buyer" && turn.phase === "paying" && (
                <Note tone="warn">
                  <p>{words.warn.payNow}</p>
                </Note>
              )}
              {side === "seller" && progress.stage === "paid" && (
                <Note tone="bad">
                  <p>{words.warn.release}</p>
                </Note>
              )}
              <DealActions id={id} deal={deal} token={token} choices={choices} phase={turn.phase} side={side} />
            </div>
          </Block>
          {(side !== "other" || roles.includes("arbiter")) &&
            (progress.stage === "paid" || progress.stage === "disputed") && (
              <DealConsent id={id} deal={deal} progress={progress} token={token} isParty={side !== "other"} now={now} />
            )}
          <Block title={words.history}>
            <DealTimeline {...{ deal, turn, events, token, side }} />
          </Block>
        </div>
        <div className="min-w-0 space-y-4">
          <DealTermsBlock deal={deal} token={token} isParty={side !== "other"} />
          <Block title={words.rules}>
            <div className="space-y-3 text-sm">
              <AddressLine name={words.seller} address={deal.ad.makerSells ? deal.ad.maker : deal.taker} />
              <AddressLine name={words.buyer} address={deal.ad.makerSells ? deal.taker : deal.ad.maker} />
              <AdFacts ad={{ ...deal.ad, max: deal.amount }} token={token} />
            </div>
          </Block>
        </div>
      </div>
    );
  }
  return (
    <div ref={heading} tabIndex={-1} className="mt-6 outline-none">
      {back}
      {body}
    </div>
  );
}
