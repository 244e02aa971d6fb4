import words from "@/messages/reservePage.js";
import { Skeleton } from "@/ui/Skeleton.tsx";

export function ReserveSkeleton() {
  return (
    <div role="status" aria-label={words.loading} className="pt-8">
      <Skeleton className="h-5 w-32" />
      <Skeleton className="mt-4 block h-12 w-48" />
      <Skeleton className="mt-8 block h-14 w-full" />
      <div className="mt-10 grid gap-4 lg:grid-cols-2">
        <Skeleton className="h-96 rounded-2xl" />
        <Skeleton className="h-96 rounded-2xl" />
      </div>
    </div>
  );
}
