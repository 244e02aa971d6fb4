"use client";
import { useEffect, useState } from "react";

const SECOND = 1_000;

/** The chain's time in seconds: that of its newest block, and what has passed since the page has it. Ticks every second. */
export function useChainClock(timestamp: bigint): number {
  const [passed, setPassed] = useState(0);
  const [of, setOf] = useState(timestamp);
  if (of !== timestamp) {
    setOf(timestamp);
    setPassed(0);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: each block's time restarts the count
  useEffect(() => {
    const since = Date.now();
    const timer = setInterval(() => setPassed(Math.floor((Date.now() - since) / SECOND)), SECOND);
    return () => clearInterval(timer);
  }, [timestamp]);
  return Number(timestamp) + passed;
}
