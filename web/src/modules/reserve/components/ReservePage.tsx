"use client";
import { laterPage } from "@/ui/laterPage.tsx";
import { ReserveSkeleton } from "./ReserveSkeleton.tsx";

export const ReservePage = laterPage(
  () => import("./ReserveReady.tsx").then((module) => module.ReserveReady),
  ReserveSkeleton,
);
