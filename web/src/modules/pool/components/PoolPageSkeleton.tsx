import words from "@/messages/poolPage.js";
import { Skeleton } from "@/ui/Skeleton.tsx";

export function PoolPageSkeleton() {
  return (
    <div role="status" aria-label={words.loading} className="pt-10 md:pt-14">
      <Skeleton className="block h-12 w-72 max-w-full" />
      <div className="mt-10 grid gap-4 lg:grid-cols-2">
        <Skeleton className="block h-72 w-full rounded-2xl" />
        <Skeleton className="block h-72 w-full rounded-2xl" />
      </div>
    </div>
  );
}
