import { cx } from "@/lib/cx.ts";

/** A placeholder with the size of the loading content. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span aria-hidden="true" className={cx("inline-block animate-shimmer rounded bg-line align-middle", className)} />
  );
}

/** In place of a panel whose size nobody knows yet. */
export const PanelSkeleton = () => <Skeleton className="block h-72 w-full rounded-2xl" />;
