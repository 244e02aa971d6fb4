"use client";
import { Popover } from "@base-ui/react/popover";
import { useEffect, useRef } from "react";
import trayWords from "@/messages/tray.js";
import type { Unfinished } from "@/modules/actions/unfinished.ts";
import { isOpen, type Sent } from "@/modules/chain/sent.ts";
import { changeSent } from "@/modules/chain/sentStore.ts";
import { Note } from "@/ui/Note.tsx";
import type { PopoverParts } from "@/ui/PopoverButton.tsx";
import { TrayRow } from "./TrayRow.tsx";
import { UnfinishedRow } from "./UnfinishedRow.tsx";

/** Replaces the button in the header once that was pressed, already open. */
export function TrayPopover({
  sent,
  unfinished,
  kept,
  face,
  className,
  open,
  onOpenChange,
}: PopoverParts & {
  sent: readonly Sent[];
  unfinished: readonly Unfinished[];
  /** Whether the browser stores the list. */
  kept: boolean;
}) {
  const list = useRef<HTMLDivElement>(null);
  // A button that removes its own row takes the focus with it; keeps it in the list.
  const rows = `${sent.length} ${unfinished.length}`;
  useEffect(() => {
    if (rows && open && document.activeElement === document.body) list.current?.focus();
  }, [rows, open]);
  // Pending transactions come first, regardless of age.
  const ordered = [...sent.filter(isOpen), ...sent.filter((one) => !isOpen(one))];
  const hasEnded = sent.some((one) => !isOpen(one));
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Trigger className={className}>{face}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={8} align="end" collisionPadding={16} className="z-40">
          <Popover.Popup className="max-h-[70dvh] w-88 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-2xl border border-line bg-surface px-4 py-3 text-sm shadow-lift outline-none">
            <div ref={list} tabIndex={-1} className="outline-none">
              <Popover.Title className="eyebrow">{trayWords.title}</Popover.Title>
              {!kept && (
                <div className="mt-2">
                  <Note tone="warn">{trayWords.notKept}</Note>
                </div>
              )}
              <ul className="mt-1 divide-y divide-line">
                {unfinished.map((flow) => (
                  <UnfinishedRow key={flow.id} flow={flow} onLeave={() => onOpenChange(false)} />
                ))}
                {ordered.map((one) => (
                  <TrayRow key={one.first} one={one} />
                ))}
              </ul>
              {sent.length === 0 && <p className="mt-2 text-ink-2">{trayWords.empty}</p>}
              {hasEnded && (
                <button
                  type="button"
                  className="button button-plain button-small -ml-3"
                  onClick={() => changeSent((one) => (isOpen(one) ? one : null))}
                >
                  {trayWords.clear}
                </button>
              )}
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
