"use client";
import { useEffect, useState } from "react";

/** Whether `what` has been pending for longer than `ms` milliseconds. null: nothing is pending. */
export function useLong(ms: number, what: string | null): boolean {
  const [long, setLong] = useState<string | null>(null);
  useEffect(() => {
    setLong(null);
    if (what === null) return;
    const timer = setTimeout(() => setLong(what), ms);
    return () => clearTimeout(timer);
  }, [ms, what]);
  return what !== null && long === what;
}
