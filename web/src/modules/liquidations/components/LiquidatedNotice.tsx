"use client";
import { healthFactor } from "@weir/sdk/math/health";
import { WAD } from "@weir/sdk/math/wad";
import { type Address, getAddress } from "viem";
import { dateTime } from "@/lib/format/time.ts";
import { useStore } from "@/lib/store.ts";
import liquidationWords from "@/messages/liquidations.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { isOf, usePools } from "@/modules/pools/hooks/usePools.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { Warning } from "@/ui/icons.tsx";
import { Link } from "@/ui/Link.tsx";
import { useLiquidations } from "../hooks/useLiquidations.ts";
import { markRead, readNotices, readUntil } from "../seenLiquidations.ts";
import { Story } from "./Story.tsx";

const words = liquidationWords.notice;
/** More than a notice counts. */
const MOST = 20;

/** What to do, by what the pool's snapshot of the account says now. */
export function adviceNow(pool: Pool | undefined): string {
  if (!pool) return words.unknown;
  const health = healthFactor(pool.snapshot);
  if (health === null) return words.clear;
  if (health === "unreadable") return words.unknown;
  if (health < WAD) return words.again;
  return health < (3n * WAD) / 2n ? words.close : words.safe;
}

/** Tells the connected account of liquidations since its user last read of one: what happened, and what to do now. */
export function LiquidatedNotice({ account }: { account: Address }) {
  const { chainId } = useSiteConfig();
  const { kept } = useStore(readNotices);
  const { data } = useLiquidations(account, MOST);
  const pools = usePools().flatMap(({ pool }) => pool ?? []);
  const until = readUntil(chainId, account, Math.floor(Date.now() / 1000));
  const fresh = (data?.rows ?? []).filter(({ timestamp }) => timestamp > until);
  const [newest] = fresh;
  if (!newest) return null;
  const pool = pools.find(({ id }) => id.toLowerCase() === newest.poolId);
  return (
    <div role="alert" className="border-b border-bad/30 bg-bad-soft">
      <section aria-labelledby="liquidated" className="mx-auto max-w-[82rem] px-4 py-5 md:px-6">
        <h2 id="liquidated" className="flex items-start gap-2 text-lg font-medium">
          <Warning className="mt-1 size-5 shrink-0 text-bad" />
          <bdi>{words.title({ pool: pool?.name ?? newest.poolId.slice(0, 10), when: dateTime(newest.timestamp) })}</bdi>
        </h2>
        <div className="mt-3 grid gap-x-10 gap-y-4 lg:grid-cols-2">
          <div>
            <Story past={newest} pools={pools} />
            {fresh.length > 1 && <p className="mt-2 text-sm text-ink-2">{words.more({ count: fresh.length - 1 })}</p>}
          </div>
          <div className="text-sm">
            <h3 className="font-medium">{words.now}</h3>
            <p className="mt-1">{adviceNow(pool && isOf(pool, account) ? pool : undefined)}</p>
            <div className="mt-3 flex flex-wrap gap-2">
              <Link href="/position" className="button button-primary button-small">
                {words.position}
              </Link>
              <Link href={`/liquidations?account=${getAddress(account)}`} className="button button-quiet button-small">
                {words.whole}
              </Link>
              <button
                type="button"
                className="button button-plain button-small"
                onClick={() => {
                  markRead(chainId, account, newest.timestamp);
                  document.getElementById("main")?.focus();
                }}
              >
                {words.seen}
              </button>
            </div>
            {!kept && <p className="mt-2 text-[0.8125rem] text-ink-2">{words.notKept}</p>}
          </div>
        </div>
      </section>
    </div>
  );
}
