"use client";
import { usePageTitle } from "@/lib/usePageTitle.ts";
import words from "@/messages/reservePage.js";
import { PageTitle } from "@/ui/PageTitle.tsx";

export function NoReserve() {
  usePageTitle(words.none);
  return <PageTitle title={words.noneTitle}>{words.noneNote}</PageTitle>;
}
