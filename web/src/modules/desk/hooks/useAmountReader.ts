"use client";
import { useQuery } from "@tanstack/react-query";

/** What reads a typed amount, loaded once an amount `isTyped`; undefined: it is not there yet. */
export const useAmountReader = (isTyped: boolean) =>
  useQuery({
    queryKey: ["amount reader"],
    enabled: isTyped,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await import("@/lib/parseAmount.ts")).parseAmount,
  }).data;
