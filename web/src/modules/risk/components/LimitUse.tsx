import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import { formatPercent } from "@/lib/format/percent.ts";
import targetWords from "@/messages/target.js";
import { Digits } from "@/ui/Digits.tsx";
import { Arrow } from "@/ui/icons.tsx";
import { limitUseOf, tenthsUp } from "../limitUse.ts";

const part = (wad: bigint): number => Math.min(100, Number(wad / 10n ** 14n) / 100);

/** How much of the borrow limit is used, before and after an action; nothing where no debt is meant. */
export function LimitUse({ before, after }: { before: PoolSnapshot; after: PoolSnapshot }) {
  const [was, is] = [limitUseOf(before) ?? 0n, limitUseOf(after)];
  if (is === null || is === was) return null;
  const [from, to] = [was, is].map((wad) => formatPercent(tenthsUp(wad), 1)) as [string, string];
  return (
    <div className="mt-3 px-4 text-sm" data-limit-use>
      <p className="flex justify-between gap-3">
        <span className="text-ink-2">{targetWords.limitUse}</span>
        <span className="flex items-center gap-1.5 figures">
          <Digits className="text-ink-3">{from}</Digits>
          <Arrow className="size-3.5 text-ink-3" />
          <Digits className="font-medium">{to}</Digits>
        </span>
      </p>
      <div aria-hidden="true" className="relative mt-1.5 h-1.5 overflow-hidden rounded-full bg-line">
        <div className="absolute h-full bg-copper/50" style={{ width: `${part(is > was ? is : was)}%` }} />
        <div className="absolute h-full bg-copper" style={{ width: `${part(is > was ? was : is)}%` }} />
      </div>
    </div>
  );
}
