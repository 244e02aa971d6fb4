import words from "@/messages/liquidations.js";
import { Skeleton } from "@/ui/Skeleton.tsx";

export function LiquidationsSkeleton() {
  return (
    <div role="status" aria-label={words.loading} className="mt-10 space-y-4">
      <Skeleton className="block h-9 w-72" />
      <Skeleton className="block h-[80svh] w-full rounded-2xl md:h-96" />
    </div>
  );
}
