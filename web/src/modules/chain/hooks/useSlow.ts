"use client";
import { useEffect, useState } from "react";

/** Whether a request takes longer than `ms` milliseconds; true until one is answered sooner. `pending`: one is under way. */
export function useSlow(ms: number, pending: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!pending) return;
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      setSlow(true);
    }, ms);
    return () => {
      clearTimeout(timer);
      if (!late) setSlow(false);
    };
  }, [ms, pending]);
  return slow;
}
