"use client";
import { Popover } from "@base-ui/react/popover";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { TermName } from "@/lib/terms.ts";
import terms from "@/messages/terms.js";
import words from "@/messages/ui.js";

/** Replaces the term that was hovered or pressed, already open. */
export function TermPopover({
  name,
  className,
  openedBy,
  children,
}: {
  name: TermName;
  className: string;
  openedBy: "hover" | "press";
  children: ReactNode;
}) {
  const { title, text } = terms[name];
  const [open, setOpen] = useState(true);
  const trigger = useRef<HTMLButtonElement>(null);
  // The focused button has unmounted with it.
  useEffect(() => {
    if (openedBy === "press") trigger.current?.focus();
  }, [openedBy]);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        ref={trigger}
        openOnHover
        delay={150}
        className={className}
        aria-description={words.explains}
        onPointerLeave={({ pointerType }) => pointerType === "mouse" && setOpen(false)}
      >
        {children}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={8} className="z-60">
          <Popover.Popup
            initialFocus={false}
            className="max-w-72 rounded-xl border border-line bg-surface px-4 py-3 text-left text-[0.8125rem] leading-relaxed font-normal text-ink-2 shadow-lift outline-none"
          >
            <Popover.Title className="mb-1 font-medium text-ink">{title}</Popover.Title>
            <Popover.Description>{text}</Popover.Description>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
