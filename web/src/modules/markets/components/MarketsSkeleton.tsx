import { Skeleton } from "@/ui/Skeleton.tsx";
import { PoolSkeleton } from "./PoolSkeleton.tsx";

export function MarketsSkeleton() {
  return (
    <>
      <div className="mt-8 h-[4.75rem]" />
      <div className="mt-10">
        <Skeleton className="mb-4 h-9 w-40" />
        <div className="panel">
          <PoolSkeleton />
        </div>
      </div>
    </>
  );
}
