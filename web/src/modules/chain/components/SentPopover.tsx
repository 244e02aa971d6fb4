"use client";
import { Popover } from "@base-ui/react/popover";
import type { ReactNode } from "react";
import { HashLine } from "@/ui/HashLine.tsx";
import { isOpen, type Sent, type SentState } from "../sent.ts";
import { changeSent } from "../sentStore.ts";
import { SettlementLine } from "./SettlementLine.tsx";

const SHOWN = 6;

const hashNames: Partial<Record<SentState, string>> = { cancelled: "Cancelled by", replaced: "Replaced by" };

/** Replaces the button in the header once that was pressed, already open. */
export function SentPopover({
  sent,
  face,
  className,
  open,
  onOpenChange,
}: {
  sent: readonly Sent[];
  face: ReactNode;
  className: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  // Pending transactions come first, regardless of age.
  const ordered = [...sent.filter(isOpen), ...sent.filter((one) => !isOpen(one))];
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Trigger className={className}>{face}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={8} align="end" collisionPadding={16} className="z-40">
          <Popover.Popup className="max-h-[70dvh] w-88 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-2xl border border-line bg-surface px-4 py-3 text-sm shadow-lift outline-none">
            <Popover.Title className="eyebrow">Your transactions</Popover.Title>
            <ul className="mt-1 divide-y divide-line">
              {ordered.slice(0, SHOWN).map((one) => (
                <li key={one.first} className="py-3 last:pb-1">
                  <p className="font-medium">{one.what}</p>
                  <SettlementLine hash={one.first} />
                  <HashLine hash={one.hash} name={hashNames[one.state]} className="mt-1" />
                  {isOpen(one) && (
                    <button
                      type="button"
                      className="button button-quiet button-small mt-2.5"
                      title="Removes it from this list. It may still be executed."
                      onClick={() => changeSent((other) => (other.first === one.first ? null : other))}
                    >
                      Stop tracking
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
