"use client";
import { WhenReady } from "@/modules/config/WhenReady.tsx";
import { ReserveFromLink } from "./ReserveFromLink.tsx";
import { ReserveSkeleton } from "./ReserveSkeleton.tsx";

export function ReserveReady() {
  return (
    <WhenReady fallback={<ReserveSkeleton />}>
      <ReserveFromLink />
    </WhenReady>
  );
}
