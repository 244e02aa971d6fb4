"use client";
import { lazy, Suspense, useState } from "react";
import { Check, Warning } from "@/ui/icons.tsx";
import { useSent } from "../hooks/useSent.ts";
import { isOpen } from "../sent.ts";

const SentPopover = lazy(() => import("./SentPopover.tsx").then((module) => ({ default: module.SentPopover })));

/** Shows the number of pending transactions, and lists them when pressed. */
export function SentButton() {
  const sent = useSent();
  const waiting = sent.filter(isOpen);
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  if (waiting.length === 0 && !open) return null;

  const gone = waiting.some(({ state }) => state === "gone");
  const face = (
    <>
      {gone ? (
        <Warning className="size-4 text-warn" />
      ) : waiting.length === 0 ? (
        <Check className="size-4" />
      ) : (
        <span
          aria-hidden="true"
          className="size-4 animate-spin rounded-full border-2 border-river/25 border-t-river motion-reduce:animate-none"
        />
      )}
      <span className="figures">
        <span>{`${waiting.length}`}</span>
        <span className="max-sm:sr-only"> pending</span>
      </span>
    </>
  );
  const look = "button button-quiet px-3";
  const closed = (
    <button
      type="button"
      className={look}
      aria-haspopup="dialog"
      aria-expanded={false}
      onClick={() => {
        setWanted(true);
        setOpen(true);
      }}
    >
      {face}
    </button>
  );
  if (!wanted) return closed;
  return (
    <Suspense fallback={closed}>
      <SentPopover sent={sent} face={face} className={look} open={open} onOpenChange={setOpen} />
    </Suspense>
  );
}
