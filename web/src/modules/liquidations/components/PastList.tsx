"use client";
import { useState } from "react";
import { type Address, getAddress } from "viem";
import { wholeNumber } from "@/lib/format/decimal.ts";
import { shortHex } from "@/lib/format/formatHex.ts";
import { dateTime } from "@/lib/format/time.ts";
import words from "@/messages/liquidations.js";
import { LeftOut } from "@/modules/indexer/components/LeftOut.tsx";
import type { Pool } from "@/modules/pools/pool.ts";
import { HashLine } from "@/ui/HashLine.tsx";
import { RowBoundary } from "@/ui/RowBoundary.tsx";
import { Sentence } from "@/ui/Sentence.tsx";
import { useLiquidations } from "../hooks/useLiquidations.ts";
import { PastWaiting } from "./PastWaiting.tsx";
import { Story } from "./Story.tsx";

const PAGE = 10;
const STEP = 40;
/** How many rows one answer of the indexer has at most. */
const MOST = 1_000;

/** What was liquidated, newest first; of one account where `account` is given. */
export function PastList({ account, pools }: { account: Address | null; pools: readonly Pool[] }) {
  const [limit, setLimit] = useState(PAGE);
  const { data, isError } = useLiquidations(account, limit);
  const block = pools[0]?.snapshot.blockNumber ?? 0n;
  return (
    <div className="panel">
      {!data && isError && <p className="px-5 py-6 text-sm text-ink-3">{words.silent}</p>}
      {!data && !isError && <PastWaiting />}
      {data?.rows.length === 0 && (
        <p className="px-5 py-6 text-sm text-ink-3">{account ? words.noHistoryOf : words.noHistory}</p>
      )}
      <ul className="divide-y divide-line">
        {data?.rows.map((past, at) => (
          <RowBoundary key={past.id} row="li" what={words.title} block={block}>
            <li data-past={past.account} className="px-5 py-4">
              <details open={at === 0}>
                <summary className="cursor-pointer text-sm">
                  <bdi className="font-medium">
                    <Sentence
                      say={({ when }) =>
                        words.head({
                          who: shortHex(getAddress(past.account)),
                          pool: pools.find(({ id }) => id.toLowerCase() === past.poolId)?.name ?? shortHex(past.poolId),
                          when,
                        })
                      }
                      parts={{
                        when: (
                          <time
                            dateTime={new Date(past.timestamp * 1000).toISOString()}
                            className="text-[0.8125rem] font-normal text-ink-3 figures"
                          >
                            {dateTime(past.timestamp)}
                          </time>
                        ),
                      }}
                    />
                  </bdi>
                </summary>
                <div className="mt-3">
                  <Story past={past} pools={pools} />
                  <HashLine hash={past.transaction} className="mt-2" />
                </div>
              </details>
            </li>
          </RowBoundary>
        ))}
      </ul>
      {data && data.total > data.rows.length + data.leftOut && limit < MOST && (
        <div className="border-t border-line px-5 py-3 text-center">
          <button
            type="button"
            onClick={() => setLimit(Math.min(limit + STEP, MOST))}
            className="button button-plain button-small"
          >
            {words.moreOf({ total: wholeNumber(data.total) })}
          </button>
        </div>
      )}
      <div className="space-y-1 border-t border-line px-5 py-3 text-[0.8125rem] text-ink-3">
        <p>{words.says}</p>
        <LeftOut count={data?.leftOut ?? 0} what="liquidation" />
      </div>
    </div>
  );
}
