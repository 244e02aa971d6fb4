import type { Deal } from "@weir/sdk/orders/dealAd";
import type { DealTurn } from "@weir/sdk/orders/dealTurn";
import { formatBps } from "@/lib/format/percent.ts";
import { dateTime } from "@/lib/format/time.ts";
import words from "@/messages/deal.js";
import type { Token } from "@/modules/offers/hooks/useTokens.ts";
import type { DealEvent } from "../deal.ts";
import { type DealSide, sayEnding } from "../sayDeal.ts";

const sayEvent = ({ name, buyerBps, closed }: DealEvent, deal: Deal, side: DealSide, token: Token): string => {
  if (name === "Ruled") return words.events.Ruled({ share: formatBps(Number(buyerBps ?? 0n)) });
  if (name === "Closed" && closed) return sayEnding(closed, deal, side, token);
  return name === "Closed" ? words.phases.closed : words.events[name];
};

/** What happened, and the clocks that still run. */
export function DealTimeline({
  deal,
  turn,
  events,
  token,
  side,
}: {
  deal: Deal;
  turn: DealTurn;
  events: readonly DealEvent[];
  token: Token;
  side: DealSide;
}) {
  const ahead: [at: bigint, text: string][] = [];
  const clocks: Partial<Record<DealTurn["phase"], string>> = words.clocks;
  const ends = clocks[turn.phase];
  if (turn.deadline !== null && ends) ahead.push([turn.deadline, ends]);
  if (turn.silence) ahead.push([turn.silence.from, words.clockSilence[turn.silence.call]]);
  return (
    <ol className="space-y-0 text-sm">
      {events.map((event) => (
        <Moment key={`${event.hash} ${event.name}`} at={event.at} mark="bg-river">
          {sayEvent(event, deal, side, token)}
        </Moment>
      ))}
      {ahead.map(([at, text]) => (
        <Moment key={text} at={Number(at)} mark="border border-line-strong bg-surface">
          {text}
        </Moment>
      ))}
    </ol>
  );
}

function Moment({ at, mark, children }: { at: number; mark: string; children: string }) {
  return (
    <li className="relative border-l border-line pb-4 pl-5 last:border-transparent last:pb-0">
      <span aria-hidden="true" className={`absolute top-1.5 -left-[5px] size-2.5 rounded-full ${mark}`} />
      <p className="wrap-anywhere">{children}</p>
      <time dateTime={new Date(at * 1_000).toISOString()} className="text-[0.8125rem] text-ink-3 figures">
        {dateTime(at)}
      </time>
    </li>
  );
}
