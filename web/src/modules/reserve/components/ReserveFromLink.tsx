"use client";
import { useSearchParams } from "next/navigation";
import { usePools } from "@/modules/pools/hooks/usePools.ts";
import { NoReserve } from "./NoReserve.tsx";
import { ReserveSkeleton } from "./ReserveSkeleton.tsx";
import { ReserveView } from "./ReserveView.tsx";

/** Reads the reserve from the URL's query, because a static site has no page for each reserve. */
export function ReserveFromLink() {
  const id = useSearchParams().get("id") ?? "";
  const results = usePools();
  const wanted = /^0x[0-9a-fA-F]{64}$/.test(id) ? BigInt(id) : null;
  for (const { pool } of results) {
    const reserve = pool?.snapshot.reserves.find((reserve) => reserve.id === wanted);
    if (pool && reserve) return <ReserveView key={id} pool={pool} reserve={reserve} />;
  }
  if (wanted !== null && results.some(({ pool, error }) => !pool && !error)) return <ReserveSkeleton />;
  return <NoReserve wanted={wanted} />;
}
