"use client";
import { usePools } from "@/modules/pools/hooks/usePools.ts";
import { PoolSection } from "./PoolSection.tsx";

export function Markets() {
  return usePools().map((result) => <PoolSection key={result.id} result={result} />);
}
