import type { ReactNode } from "react";
import { Warning } from "@/ui/icons.tsx";

const tones = {
  bad: { frame: "border-bad/30 bg-bad-soft", mark: "text-bad" },
  warn: { frame: "border-warn/30 bg-warn-soft", mark: "text-warn" },
};

/** A bar across the page, above the content that it concerns. */
export function NoticeBar({ tone, children }: { tone: keyof typeof tones; children: ReactNode }) {
  const { frame, mark } = tones[tone];
  return (
    <div role="alert" className={`border-b ${frame}`}>
      <p className="mx-auto flex max-w-[82rem] items-center gap-3 px-4 py-2.5 text-sm md:px-6">
        <Warning className={`size-5 shrink-0 ${mark}`} />
        <span className="min-w-0 wrap-anywhere">{children}</span>
      </p>
    </div>
  );
}
