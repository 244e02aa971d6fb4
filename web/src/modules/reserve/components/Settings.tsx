import type { PoolSnapshot, ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { Digits } from "@/ui/Digits.tsx";
import { addressesOf, settingsOf } from "../reserveSettings.ts";

export function Settings({ pool, reserve }: { pool: PoolSnapshot; reserve: ReserveSnapshot }) {
  return (
    <>
      <dl className="grid gap-x-10 sm:grid-cols-2">
        {settingsOf(pool, reserve).map(({ name, value, meaning }) => (
          <div key={name} className="border-t border-line py-3.5">
            <dt className="flex justify-between gap-4 text-sm">
              <span className="text-ink-2">{name}</span>
              <Digits className="max-w-2/3 shrink-0 text-right font-medium wrap-anywhere figures">{value}</Digits>
            </dt>
            <dd className="mt-1 text-[0.8125rem] text-ink-3">{meaning}</dd>
          </div>
        ))}
      </dl>
      <dl className="border-t border-line pt-3.5 text-[0.8125rem]">
        {addressesOf(pool, reserve).map(({ name, text }) => (
          <div key={name} className="flex flex-wrap justify-between gap-x-4 py-1">
            <dt className="text-ink-2">{name}</dt>
            <dd className="font-mono text-balance break-all" translate="no">
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
