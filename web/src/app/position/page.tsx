import type { Metadata } from "next";
import words from "@/messages/pages.js";
import { WhenReady } from "@/modules/config/WhenReady.tsx";
import { MyPosition } from "@/modules/position/components/MyPosition.tsx";
import { PositionSkeleton } from "@/modules/position/components/PositionSkeleton.tsx";
import { PageTitle } from "@/ui/PageTitle.tsx";

export const metadata: Metadata = { title: words.position };

export default function PositionPage() {
  return (
    <>
      <PageTitle title={words.position}>{words.positionNote}</PageTitle>
      <WhenReady fallback={<PositionSkeleton />}>
        <MyPosition />
      </WhenReady>
    </>
  );
}
