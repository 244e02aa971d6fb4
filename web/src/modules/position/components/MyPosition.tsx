"use client";
import { lazyPart } from "@/lib/lazyPart.tsx";
import words from "@/messages/position.js";
import { LeftOut } from "@/modules/indexer/components/LeftOut.tsx";
import { isOf, usePools } from "@/modules/pools/hooks/usePools.ts";
import { ConnectPrompt } from "@/modules/wallet/components/ConnectPrompt.tsx";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { Boundary } from "@/ui/Boundary.tsx";
import { PartMissing } from "@/ui/PartMissing.tsx";
import { Skeleton } from "@/ui/Skeleton.tsx";
import { isIn } from "../holdings.ts";
import { useInterest } from "../hooks/useInterest.ts";
import { EmptyPosition } from "./EmptyPosition.tsx";
import { PositionSkeleton } from "./PositionSkeleton.tsx";
import { Untouched } from "./Untouched.tsx";

// Nothing to show before the chain has answered.
const PoolPosition = lazyPart(() => import("./PoolPosition.tsx").then((module) => module.PoolPosition));
// Below the fold, and empty until the indexer answers.
const Ledger = lazyPart(() => import("./Ledger.tsx").then((module) => module.Ledger));

export function MyPosition() {
  const wallet = useWallet();
  const results = usePools();
  const pools = results.flatMap(({ pool }) => (pool && isOf(pool, wallet.address) ? pool : []));
  const { interest, leftOut } = useInterest(
    wallet.address,
    pools.flatMap(({ snapshot }) => snapshot.reserves),
  );
  if (wallet.status === "none")
    return <ConnectPrompt title={words.whose} note={words.whoseNote} connect={words.connect} />;
  if (wallet.status === "pending" || pools.length < results.length) return <PositionSkeleton />;

  const used = pools.filter(({ snapshot }) => isIn(snapshot));
  return (
    <>
      {used.map((pool) => (
        <Boundary key={pool.id} what={words.inPool({ pool: pool.name })} resetKey={`${pool.snapshot.blockNumber}`}>
          <PoolPosition
            pool={pool}
            interest={interest}
            loading={<PositionSkeleton />}
            failed={(retry) => <PartMissing what={words.inPool({ pool: pool.name })} onRetry={retry} onClose={retry} />}
          />
        </Boundary>
      ))}
      {used.length === 0 ? (
        <EmptyPosition />
      ) : (
        <Untouched names={pools.filter((pool) => !used.includes(pool)).map(({ name }) => name)} />
      )}
      <div className="mt-4 empty:hidden">
        <LeftOut count={leftOut} what="interest" />
      </div>
      <Boundary what={words.history}>
        <Ledger
          account={wallet.address}
          pools={pools}
          loading={<Skeleton className="mt-10 h-64 w-full rounded-2xl" />}
          failed={(retry) => <PartMissing what={words.history} onRetry={retry} onClose={retry} />}
        />
      </Boundary>
    </>
  );
}
