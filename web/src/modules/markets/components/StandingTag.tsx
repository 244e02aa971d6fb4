import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import words from "@/messages/marketRows.js";
import { Warning } from "@/ui/icons.tsx";

/** Why the row's buttons are disabled, in a word; the reserve's page has the sentence. */
export function StandingTag({ reserve }: { reserve: ReserveSnapshot }) {
  const { retired, stopped } = reserve.info;
  if (!retired && !stopped) return null;
  return (
    <span className="mt-0.5 flex items-center gap-1 text-xs font-medium text-bad">
      <Warning className="size-3.5" />
      <span>{retired ? words.retired : words.stopped}</span>
    </span>
  );
}
