import words from "@/messages/position.js";
import { Skeleton } from "@/ui/Skeleton.tsx";

export function PositionSkeleton() {
  return (
    <div role="status" aria-label={words.loading} className="mt-10">
      <Skeleton className="mb-4 h-9 w-40" />
      <div className="grid gap-4 lg:grid-cols-[22rem_1fr]">
        <Skeleton className="h-96 rounded-2xl" />
        <Skeleton className="h-64 rounded-2xl" />
      </div>
    </div>
  );
}
