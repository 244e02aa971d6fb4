"use client";
import { hasDebt } from "@weir/sdk/math/health";
import { useEffect, useRef } from "react";
import { lazyPart } from "@/lib/lazyPart.tsx";
import { useStore } from "@/lib/store.ts";
import riskWords from "@/messages/risk.js";
import type { Pool } from "@/modules/pools/pool.ts";
import { PartMissing } from "@/ui/PartMissing.tsx";
import { Skeleton } from "@/ui/Skeleton.tsx";
import { openStress, readOpenStress, showStress } from "../openStress.ts";

const StressPanel = lazyPart(() => import("./StressPanel.tsx").then((module) => module.StressPanel));
const words = riskWords.stress;

/** Opens the stress test of a pool's position; its code is loaded then. Nothing where nothing is owed. */
export function StressEntry({ pool }: { pool: Pool }) {
  const open = useStore(openStress) === pool.id;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(readOpenStress, []);
  if (!hasDebt(pool.snapshot)) return null;
  const close = () => {
    showStress(null);
    button.current?.focus();
  };
  return (
    <div className="mt-4">
      <button
        ref={button}
        type="button"
        className="button button-quiet"
        aria-expanded={open}
        onClick={() => (open ? close() : showStress(pool.id))}
      >
        {words.open}
      </button>
      {open && (
        <StressPanel
          pool={pool}
          loading={<Skeleton className="mt-4 h-96 w-full rounded-2xl" />}
          failed={(retry) => <PartMissing what={words.part} onRetry={retry} onClose={close} />}
        />
      )}
    </div>
  );
}
