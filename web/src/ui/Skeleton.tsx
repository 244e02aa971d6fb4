import { cx } from "@/lib/cx.ts";

/** Holds the place of what is still loading, at its size. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span aria-hidden="true" className={cx("inline-block animate-shimmer rounded bg-line align-middle", className)} />
  );
}
