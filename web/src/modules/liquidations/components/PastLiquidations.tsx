"use client";
import type { Address } from "viem";
import { shortHex } from "@/lib/format/formatHex.ts";
import { lazyPart } from "@/lib/lazyPart.tsx";
import words from "@/messages/liquidations.js";
import type { Pool } from "@/modules/pools/pool.ts";
import { blockWaiting } from "@/ui/blockWaiting.tsx";
import { Link } from "@/ui/Link.tsx";
import { WhenNear } from "@/ui/WhenNear.tsx";
import { PastWaiting } from "./PastWaiting.tsx";

const PastList = lazyPart(() => import("./PastList.tsx").then((module) => module.PastList));

const waiting = (
  <div className="panel">
    <PastWaiting />
  </div>
);

/** What was liquidated, below the accounts at risk; of one account, above them. */
export function PastLiquidations({ account, pools }: { account: Address | null; pools: readonly Pool[] }) {
  return (
    <section aria-labelledby="past" className="mt-10">
      <div className="mb-4 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 id="past" className="font-serif text-3xl tracking-tight">
          {words.history}
        </h2>
        {account && (
          <p className="text-sm text-ink-2">
            <span>{words.of({ who: shortHex(account) })}</span>{" "}
            <Link href="/liquidations" className="link">
              {words.all}
            </Link>
          </p>
        )}
      </div>
      <WhenNear waiting={waiting}>
        <PastList account={account} pools={pools} loading={waiting} failed={blockWaiting.failed} />
      </WhenNear>
    </section>
  );
}
