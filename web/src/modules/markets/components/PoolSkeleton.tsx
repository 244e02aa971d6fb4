import words from "@/messages/marketRows.js";
import { Skeleton } from "@/ui/Skeleton.tsx";

/** Has the height of the loaded pool: four figures, profile, head and some rows. */
export function PoolSkeleton({ rows = 5 }: { rows?: number }) {
  return (
    <div aria-busy="true" role="status" aria-label={words.loading}>
      <div className="grid grid-cols-2 gap-4 px-5 pt-5 sm:grid-cols-4">
        {["a", "b", "c", "d"].map((key) => (
          <div key={key}>
            <Skeleton className="h-4 w-20" />
            <Skeleton className="mt-2 block h-7 w-28" />
          </div>
        ))}
      </div>
      <div className="h-20" />
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div key={row} className="flex h-[4.2rem] items-center gap-3 border-t border-line px-5">
          <Skeleton className="size-9 rounded-full" />
          <Skeleton className="h-4 w-24" />
          <Skeleton className="ml-auto h-4 w-1/2 max-lg:hidden" />
        </div>
      ))}
    </div>
  );
}
