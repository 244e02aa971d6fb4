import { Skeleton } from "@/ui/Skeleton.tsx";
import { alertWords as words } from "../alertWords.ts";

export function AlertsSkeleton() {
  return (
    <div role="status" aria-label={words.loading} className="mt-10 grid gap-4 lg:grid-cols-[1fr_24rem]">
      <div className="space-y-4">
        <Skeleton className="block h-28 w-full rounded-2xl" />
        <Skeleton className="block h-28 w-full rounded-2xl" />
      </div>
      <div className="space-y-4">
        <Skeleton className="block h-96 w-full rounded-2xl" />
        <Skeleton className="block h-64 w-full rounded-2xl" />
        <Skeleton className="block h-84 w-full rounded-2xl" />
      </div>
    </div>
  );
}
