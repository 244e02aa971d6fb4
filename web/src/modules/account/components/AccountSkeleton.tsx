import words from "@/messages/account.js";
import { PanelSkeleton, Skeleton } from "@/ui/Skeleton.tsx";

/** `headed`: whether the account's heading is loading too. */
export function AccountSkeleton({ headed = true }: { headed?: boolean }) {
  return (
    <div className={headed ? "pt-10 md:pt-14" : "mt-10"}>
      {headed && (
        <>
          <Skeleton className="block h-10 w-72 max-w-full md:h-12" />
          <p className="mt-3 max-w-2xl text-ink-2 md:text-lg">{words.whoseNote}</p>
        </>
      )}
      <div role="status" aria-label={words.loading} className={headed ? "mt-10 space-y-4" : "space-y-4"}>
        <Skeleton className="block h-9 w-40" />
        <PanelSkeleton />
        <Skeleton className="block h-96 w-full rounded-2xl" />
      </div>
    </div>
  );
}
