import { type Address, getAddress } from "viem";
import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import { shortHex } from "@/lib/format/formatHex.ts";
import { timeOfDay } from "@/lib/format/time.ts";
import words from "@/messages/account.js";
import eventWords from "@/messages/events.js";
import { CopyButton } from "@/ui/CopyButton.tsx";
import { Digits } from "@/ui/Digits.tsx";
import { Pebble } from "@/ui/Pebble.tsx";
import type { Place } from "../activitySums.ts";
import type { Entry } from "../fetchActivity.ts";

/** One entry with its time, its interest and its transaction. `token`: of the reserve, where the site lists it. */
export function ActivityRow({ entry, place, token }: { entry: Entry; place: Place; token: Address | undefined }) {
  const { type, deltaAssets, interest, account, actor, timestamp, transaction } = entry;
  const amount = (units: bigint) =>
    place && {
      short: `${formatAmount(units, place.reserve.decimals)} ${place.reserve.symbol}`,
      exact: `${exactAmount(units, place.reserve.decimals)} ${place.reserve.symbol}`,
    };
  const moved = deltaAssets === 0n ? undefined : amount(deltaAssets < 0n ? -deltaAssets : deltaAssets);
  // One token unit is the rounding of shares.
  const accrued = interest >= -1n && interest <= 1n ? undefined : amount(interest);
  return (
    <li data-entry={type} className="grid grid-cols-[auto_1fr_auto] items-center gap-x-3 gap-y-0.5 px-5 py-3">
      {token ? <Pebble token={token} className="row-span-2 size-7" /> : <span className="row-span-2 size-7" />}
      <span className="min-w-0 wrap-anywhere">{eventWords[type]}</span>
      <span className="min-w-0 text-right font-medium wrap-anywhere figures">
        {moved && <Digits title={moved.exact}>{moved.short}</Digits>}
      </span>
      <span className="flex min-w-0 flex-wrap items-center gap-x-2 text-[0.8125rem] text-ink-3">
        <time dateTime={new Date(timestamp * 1000).toISOString()}>{timeOfDay(timestamp)}</time>
        <bdi className="min-w-0 wrap-anywhere">{place?.pool ?? words.unlisted}</bdi>
        {actor !== account && <bdi>{words.by({ who: shortHex(getAddress(actor)) })}</bdi>}
        <span className="inline-flex items-center">
          <span className="sr-only">{words.transaction}</span>
          <Digits title={transaction} className="font-mono">
            {shortHex(transaction)}
          </Digits>
          <CopyButton text={transaction} what="hash" />
        </span>
      </span>
      <span className="min-w-0 text-right text-[0.8125rem] wrap-anywhere text-ink-3 figures">
        {accrued && <Digits title={accrued.exact}>{words.interest({ amount: accrued.short })}</Digits>}
      </span>
    </li>
  );
}
