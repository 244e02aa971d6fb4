import type { ReactNode } from "react";
import { cx } from "@/lib/cx.ts";
import { Warning } from "./icons.tsx";

const tones = {
  warn: { back: "bg-warn-soft", mark: "text-warn" },
  bad: { back: "bg-bad-soft", mark: "text-bad" },
};

/** A note to read before acting. */
export function Note({ tone, children }: { tone: keyof typeof tones; children: ReactNode }) {
  const { back, mark } = tones[tone];
  return (
    <div className={cx("flex gap-3 rounded-xl px-4 py-3 text-sm", back)}>
      <Warning className={cx("mt-0.5 size-4 shrink-0", mark)} />
      <div className="min-w-0">{children}</div>
    </div>
  );
}
