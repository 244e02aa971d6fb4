"use client";
import { usePools } from "@/modules/pools/hooks/usePools.ts";
import { Boundary } from "@/ui/Boundary.tsx";
import { PoolSection } from "./PoolSection.tsx";

export function Markets() {
  const pools = usePools();
  if (pools.length === 0) {
    return <p className="panel p-6 text-ink-2">No pool is listed on this chain yet. Anyone may open one.</p>;
  }
  return pools.map((result) => (
    <Boundary key={result.id} what={`The pool ${result.name}`} resetKey={`${result.pool?.snapshot.blockNumber}`}>
      <PoolSection result={result} />
    </Boundary>
  ));
}
