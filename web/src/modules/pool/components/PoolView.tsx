"use client";
import { useEffect } from "react";
import { lazyPart } from "@/lib/lazyPart.tsx";
import { usePageTitle } from "@/lib/usePageTitle.ts";
import words from "@/messages/pool.js";
import { StandingNotes } from "@/modules/pools/components/StandingNotes.tsx";
import type { Pool } from "@/modules/pools/pool.ts";
import { Block } from "@/modules/reserve/components/Block.tsx";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { blockWaiting, flushWaiting } from "@/ui/blockWaiting.tsx";
import { Digits } from "@/ui/Digits.tsx";
import { Note } from "@/ui/Note.tsx";
import { PageTitle } from "@/ui/PageTitle.tsx";
import { Sentence } from "@/ui/Sentence.tsx";
import { Skeleton } from "@/ui/Skeleton.tsx";
import { WhenNear } from "@/ui/WhenNear.tsx";
import { justCreated } from "../justCreated.ts";
import { rightsOf } from "../rightsOf.ts";
import { Announcements } from "./Announcements.tsx";
import { BadDebtTable } from "./BadDebtTable.tsx";
import { Depositors } from "./Depositors.tsx";
import { Roles } from "./Roles.tsx";

// Far below the fold.
const PoolRules = lazyPart(() => import("./PoolRules.tsx").then((module) => module.PoolRules));
const FeesBlock = lazyPart(() => import("./FeesBlock.tsx").then((module) => module.FeesBlock));
const PoolHistory = lazyPart(() => import("./PoolHistory.tsx").then((module) => module.PoolHistory));
// For an owner, a guardian, or whoever claims fees.
const RunPool = lazyPart(() => import("./RunPool.tsx").then((module) => module.RunPool));

/** Everything about one pool, and for its owner the means to run it. */
export function PoolView({ pool, isListed }: { pool: Pool; isListed: boolean }) {
  usePageTitle(pool.name);
  const { id } = pool;
  useEffect(() => {
    if (justCreated.get() !== id) return;
    justCreated.set(null);
    document.getElementById("main")?.focus({ preventScroll: true });
  }, [id]);
  const { address } = useWallet();
  const rights = rightsOf(pool.snapshot.info, address);
  return (
    <>
      <PageTitle title={<bdi className="wrap-anywhere">{pool.name}</bdi>}>
        {pool.description === "" ? undefined : <bdi>{pool.description}</bdi>}
      </PageTitle>
      <p className="mt-3 text-[0.8125rem] text-ink-3">
        <Sentence say={words.idName} parts={{ id: <Digits className="font-mono break-all">{pool.id}</Digits> }} />
      </p>
      <div className="mt-6 space-y-2 empty:hidden">
        {!isListed && (
          <Note tone="warn">
            <strong className="font-medium">{words.unlisted}</strong> <span>{words.unlistedNote}</span>
          </Note>
        )}
        <StandingNotes reserves={pool.snapshot.reserves} now={pool.snapshot.timestamp} />
      </div>
      {(rights.isOwner || rights.isGuardian || rights.isNext) && (
        <div className="mt-6">
          <RunPool pool={pool} loading={<Skeleton className="block h-48 w-full rounded-2xl" />} />
        </div>
      )}
      <div className="mt-6 grid items-start gap-4 lg:grid-cols-2">
        <div className="min-w-0 space-y-4">
          <Block title={words.announced}>
            <Announcements pool={pool} />
          </Block>
          <Block title={words.badDebt}>
            <BadDebtTable pool={pool} />
          </Block>
          <Block title={words.depositors}>
            <Depositors pool={pool} />
          </Block>
          <Block title={words.fees}>
            <WhenNear waiting={blockWaiting.loading}>
              <FeesBlock pool={pool} {...blockWaiting} />
            </WhenNear>
          </Block>
        </div>
        <div className="min-w-0 space-y-4">
          <Block title={words.roles}>
            <Roles pool={pool} />
          </Block>
          <Block title={words.rules}>
            <WhenNear waiting={blockWaiting.loading}>
              <PoolRules pool={pool} {...blockWaiting} />
            </WhenNear>
          </Block>
          <Block title={words.history} flush>
            <WhenNear waiting={flushWaiting.loading}>
              <PoolHistory pool={pool} {...flushWaiting} />
            </WhenNear>
          </Block>
        </div>
      </div>
    </>
  );
}
