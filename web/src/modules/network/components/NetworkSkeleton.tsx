import { Skeleton } from "@/ui/Skeleton.tsx";
import { networkWords as words } from "../networkWords.ts";

export function NetworkSkeleton() {
  return (
    <div role="status" aria-label={words.loading} className="mt-10 space-y-4">
      <Skeleton className="block h-40 w-full rounded-2xl" />
      <Skeleton className="block h-40 w-full rounded-2xl" />
      <Skeleton className="block h-96 w-full rounded-2xl" />
    </div>
  );
}
