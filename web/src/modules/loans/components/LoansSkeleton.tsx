import words from "@/messages/loansPage.js";
import { Skeleton } from "@/ui/Skeleton.tsx";

export function LoansSkeleton() {
  return (
    <div role="status" aria-label={words.loading} className="mt-10 space-y-4">
      <Skeleton className="block h-12 w-full rounded-2xl" />
      <Skeleton className="block h-80 w-full rounded-2xl" />
    </div>
  );
}
