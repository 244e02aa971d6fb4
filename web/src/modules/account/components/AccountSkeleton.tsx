import words from "@/messages/account.js";
import { Skeleton } from "@/ui/Skeleton.tsx";

export function AccountSkeleton() {
  return (
    <div role="status" aria-label={words.loading} className="mt-10 space-y-4">
      <Skeleton className="block h-9 w-40" />
      <Skeleton className="block h-72 w-full rounded-2xl" />
      <Skeleton className="block h-96 w-full rounded-2xl" />
    </div>
  );
}
