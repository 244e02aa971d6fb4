"use client";
import type { ComponentType } from "react";
import { lazyPart } from "@/lib/lazyPart.tsx";
import ui from "@/messages/ui.js";
import { PartMissing } from "./PartMissing.tsx";

/** A page whose code is loaded after the first paint, while the configuration is on its way. */
export function laterPage(load: () => Promise<ComponentType>, Waiting: ComponentType): ComponentType {
  const Part = lazyPart(load);
  return function LaterPage() {
    return <Part loading={<Waiting />} failed={(retry) => <PartMissing what={ui.page} onRetry={retry} />} />;
  };
}
