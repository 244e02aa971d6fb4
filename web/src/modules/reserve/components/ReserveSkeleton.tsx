import words from "@/messages/reservePage.js";
import { Skeleton } from "@/ui/Skeleton.tsx";

/** As tall as the page, which says in words what it waits for: the exported page knows neither the reserve nor its name. */
export function ReserveSkeleton() {
  return (
    <div role="status" className="pt-8">
      <Skeleton className="h-5 w-32" />
      <h1 className="mt-4 flex min-h-12 items-center font-serif text-4xl leading-none tracking-tight text-ink-3">
        {words.loading}
      </h1>
      <Skeleton className="mt-8 block h-14 w-full" />
      <div className="mt-10 grid gap-4 lg:grid-cols-2">
        <Skeleton className="h-96 rounded-2xl" />
        <Skeleton className="h-96 rounded-2xl" />
      </div>
    </div>
  );
}
