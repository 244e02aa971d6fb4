"use client";
import type { Change } from "@weir/sdk/codec/announcements";
import { findReserve } from "@weir/sdk/math/snapshot";
import type { ReactElement } from "react";
import type { Address } from "viem";
import { formatHealth } from "@/lib/format/formatHealth.ts";
import { formatBps } from "@/lib/format/percent.ts";
import { formatValue } from "@/lib/format/value.ts";
import { healthState } from "@/lib/healthState.ts";
import words from "@/messages/pool.js";
import { isOf } from "@/modules/pools/hooks/usePools.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { HealthWord } from "@/modules/risk/components/HealthWord.tsx";
import { Digits } from "@/ui/Digits.tsx";
import { Arrow } from "@/ui/icons.tsx";
import { announcedEffect, isTouched } from "../announcedEffect.ts";

/** What an announced change would do to the connected account's position. */
export function EffectOnMe({ pool, account, change }: { pool: Pool; account: Address; change: Change }) {
  if (!isOf(pool, account)) return null;
  const effect = announcedEffect(pool.snapshot, change);
  if (effect.isListing) return <p className="text-ink-2">{words.mineListing}</p>;
  if (!isTouched(effect)) return <p className="text-ink-2">{words.mineNone}</p>;
  const { health, limit, factor, isGradual } = effect;
  const symbol = change.kind === "settings" ? findReserve(pool.snapshot, change.reserve).symbol : "";
  return (
    <div className="rounded-xl bg-sunk px-4 py-3" data-effect>
      <p className="text-[0.8125rem] font-medium text-ink-2">{words.mine}</p>
      <dl className="mt-1">
        {health && (
          <Line label={words.mineHealth} before={formatHealth(health[0])} after={formatHealth(health[1])}>
            {healthState(health[1]).level !== "none" && <HealthWord health={health[1]} />}
          </Line>
        )}
        {limit && (
          <Line
            label={words.mineLimit}
            before={formatValue(limit[0], pool.unit)}
            after={formatValue(limit[1], pool.unit)}
          />
        )}
        {factor && (
          <Line
            label={words.mineFactor({ symbol })}
            before={formatBps(factor[0] * 10)}
            after={formatBps(factor[1] * 10)}
          />
        )}
      </dl>
      <p className="mt-1 text-[0.8125rem] text-ink-3">
        <span>{words.mineAsNow}</span> {isGradual && <span>{words.mineRamp}</span>}
      </p>
    </div>
  );
}

function Line(props: { label: string; before: string; after: string; children?: ReactElement | false }) {
  const { label, before, after, children } = props;
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 py-1">
      <dt className="text-ink-2">{label}</dt>
      <dd className="flex flex-wrap items-center gap-x-2 figures">
        <Digits className="text-ink-3">{before}</Digits>
        <Arrow className="size-3.5 shrink-0 text-ink-3" />
        <Digits className="font-medium">{after}</Digits>
        {children}
      </dd>
    </div>
  );
}
