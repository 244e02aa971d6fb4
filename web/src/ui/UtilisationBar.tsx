import { WAD } from "@weir/sdk/math/wad";
import { cx } from "@/lib/cx.ts";

/** Utilisation and its target: beyond the target the bar is copper. The number beside it states the same. */
export function UtilisationBar({ utilisation, target }: { utilisation: bigint; target: number }) {
  const level = Math.min(100, Number((utilisation * 1000n) / WAD) / 10);
  const crest = target / 100;
  return (
    <span aria-hidden="true" className="relative block h-1.5 w-full rounded-full bg-line">
      <span
        className={cx(
          "absolute inset-y-0 left-0 rounded-full transition-[width]",
          level > crest ? "bg-copper" : "bg-river",
        )}
        style={{ width: `${level}%` }}
      />
      <span className="absolute -inset-y-1 w-0.5 rounded-full bg-ink-2" style={{ left: `calc(${crest}% - 1px)` }} />
    </span>
  );
}
