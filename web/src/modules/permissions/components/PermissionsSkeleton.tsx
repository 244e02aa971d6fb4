import words from "@/messages/permissions.js";
import { Skeleton } from "@/ui/Skeleton.tsx";

export function PermissionsSkeleton() {
  return (
    <div role="status" aria-label={words.loading} className="mt-10 grid gap-4 lg:grid-cols-[1fr_24rem]">
      <div className="space-y-4">
        <Skeleton className="block h-16 w-full rounded-2xl" />
        <Skeleton className="block h-32 w-full rounded-2xl" />
        <Skeleton className="block h-32 w-full rounded-2xl" />
      </div>
      <Skeleton className="block h-96 w-full rounded-2xl" />
    </div>
  );
}
