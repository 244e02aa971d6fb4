"use client";
import type { PoolSnapshot, ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import { shortHex } from "@/lib/format/formatHex.ts";
import { ago, dateTime } from "@/lib/format/time.ts";
import eventWords from "@/messages/events.js";
import words from "@/messages/ledger.js";
import { useHead } from "@/modules/chain/hooks/useHead.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { Digits } from "@/ui/Digits.tsx";
import { Pebble } from "@/ui/Pebble.tsx";
import { RowBoundary } from "@/ui/RowBoundary.tsx";
import { Sentence } from "@/ui/Sentence.tsx";
import type { LedgerEvent } from "../events.ts";

const silent = new Set(["enableCollateral", "disableCollateral"]);

function find(pools: PoolSnapshot[], id: string): ReserveSnapshot | undefined {
  const wanted = BigInt(id);
  return pools.flatMap(({ reserves }) => reserves).find((reserve) => reserve.id === wanted);
}

function Amount({ assets, reserve }: { assets: bigint; reserve: ReserveSnapshot }) {
  return (
    <Digits title={`${exactAmount(assets, reserve.decimals)} ${reserve.symbol}`}>
      {`${formatAmount(assets, reserve.decimals)} ${reserve.symbol}`}
    </Digits>
  );
}

type Listed = { name: string; snapshot: PoolSnapshot }[];

function EventRow({
  event,
  pools,
  now,
  who,
  final,
}: {
  event: LedgerEvent;
  pools: Listed;
  now: number;
  who: boolean;
  /** The newest final block; null: there is none, or the chain does not report it. */
  final: bigint | null;
}) {
  const snapshots = pools.map(({ snapshot }) => snapshot);
  const reserve = find(snapshots, event.reserveId);
  const seized = event.seized && find(snapshots, event.seized.reserveId);
  const pool = pools.find(({ snapshot }) => snapshot.reserves.some(({ id }) => id === BigInt(event.reserveId)));
  const since = ago(event.timestamp, now);
  return (
    <li data-event={event.type} className="flex items-center gap-3 px-5 py-3">
      {reserve && <Pebble token={reserve.info.token} className="size-7" />}
      <span className="min-w-0 flex-1">
        <span className="block">{eventWords[event.type]}</span>
        <span className="block text-[0.8125rem] wrap-anywhere text-ink-3">
          {who ? <Digits className="font-mono">{shortHex(event.account)}</Digits> : <bdi>{pool?.name ?? ""}</bdi>}
        </span>
      </span>
      <span className="min-w-0 text-right wrap-anywhere figures">
        <span className="block font-medium">
          {reserve && !silent.has(event.type) && <Amount assets={event.assets} reserve={reserve} />}
          {event.seized && seized && (
            <span className="block text-[0.8125rem] font-normal text-ink-2">
              <Sentence say={words.took} parts={{ amount: <Amount assets={event.seized.assets} reserve={seized} /> }} />
            </span>
          )}
        </span>
        <time
          dateTime={new Date(event.timestamp * 1000).toISOString()}
          title={words.when({
            time: dateTime(event.timestamp),
            block: event.block.toString(),
            transaction: event.transaction,
          })}
          className="block text-[0.8125rem] text-ink-3"
        >
          {final !== null && BigInt(event.block) > final ? words.notFinal({ ago: since }) : since}
        </time>
      </span>
    </li>
  );
}

/** Events, newest first. `who`: also shows the account, for lists of several accounts. */
export function EventList({
  events,
  pools,
  now,
  who = false,
}: {
  events: LedgerEvent[];
  pools: Listed;
  now: number;
  who?: boolean;
}) {
  const { blockTime } = useSiteConfig();
  const { data: head } = useHead();
  // With blocks on demand, finality does not advance without new transactions.
  const final = blockTime > 0 ? (head?.final ?? null) : null;
  const block = pools[0]?.snapshot.blockNumber ?? 0n;
  return (
    <ul className="divide-y divide-line text-sm">
      {events.map((event) => (
        <RowBoundary key={event.id} row="li" what={words.entry} block={block}>
          <EventRow event={event} pools={pools} now={now} who={who} final={final} />
        </RowBoundary>
      ))}
    </ul>
  );
}
