"use client";
import { type ReactNode, useRef, useState } from "react";
import { lazyPart } from "@/lib/lazyPart.tsx";
import type { TermName } from "@/lib/terms.ts";
import words from "@/messages/ui.js";
import { PartMissing } from "./PartMissing.tsx";

const TermPopover = lazyPart(() => import("./TermPopover.tsx").then((module) => module.TermPopover));

const look =
  "cursor-help text-left underline decoration-line-strong decoration-dotted underline-offset-4 hover:decoration-ink-2";
const PAUSE = 150;

/** A term whose explanation opens on hover, focus, press or tap. The popover's code is loaded on demand. */
export function Term({ name, children }: { name: TermName; children: ReactNode }) {
  const [wanted, setWanted] = useState<null | "hover" | "press">(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const word = (
    <button
      type="button"
      className={look}
      aria-description={words.explains}
      onPointerEnter={({ pointerType }) => {
        if (pointerType === "mouse") pause.current = setTimeout(() => setWanted("hover"), PAUSE);
      }}
      onPointerLeave={() => clearTimeout(pause.current)}
      onClick={() => {
        clearTimeout(pause.current);
        setWanted("press");
      }}
    >
      {children}
    </button>
  );
  // A permanent wrapper: React replaces its content, and not a text node that a browser's translator may have detached.
  return (
    <span>
      {wanted ? (
        <TermPopover
          name={name}
          className={look}
          openedBy={wanted}
          loading={word}
          failed={(retry) => (
            <>
              {word}
              {wanted === "press" && (
                <PartMissing what={words.explanation} onRetry={retry} onClose={() => setWanted(null)} />
              )}
            </>
          )}
        >
          {children}
        </TermPopover>
      ) : (
        word
      )}
    </span>
  );
}
