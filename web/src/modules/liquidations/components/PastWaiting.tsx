import { Skeleton } from "@/ui/Skeleton.tsx";

/** In the place of past liquidations. */
export function PastWaiting() {
  return (
    <div className="space-y-4 px-5 py-5">
      <Skeleton className="block h-5 w-2/3" />
      <Skeleton className="block h-5 w-1/2" />
    </div>
  );
}
