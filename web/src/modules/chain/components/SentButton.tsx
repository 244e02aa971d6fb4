"use client";
import { lazy, Suspense, useState } from "react";
import { cx } from "@/lib/cx.ts";
import { Warning } from "@/ui/icons.tsx";
import { useSent } from "../hooks/useSent.ts";
import { isOpen } from "../sent.ts";

const SentPopover = lazy(() => import("./SentPopover.tsx").then((module) => ({ default: module.SentPopover })));

/** While something that was sent waits for a block: how much of it, and by a press what. */
export function SentButton() {
  const sent = useSent();
  const waiting = sent.filter(isOpen);
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  if (waiting.length === 0 && !open) return null;

  const gone = waiting.some(({ state }) => state === "gone");
  const name = `${waiting.length} ${waiting.length === 1 ? "transaction" : "transactions"} pending`;
  const face = (
    <>
      {gone ? (
        <Warning className="size-4 text-warn" />
      ) : (
        <span aria-hidden="true" className="grid size-4 place-items-center">
          <span
            className={cx(
              "size-3.5 rounded-full border-2 border-river/25 border-t-river",
              waiting.length > 0 && "animate-spin motion-reduce:animate-none",
            )}
          />
        </span>
      )}
      <span aria-hidden="true" className="figures">
        {waiting.length}
        <span className="max-sm:hidden"> pending</span>
      </span>
    </>
  );
  const look = "button button-quiet px-3";
  const closed = (
    <button
      type="button"
      className={look}
      aria-label={name}
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
      <SentPopover sent={sent} name={name} face={face} className={look} open={open} onOpenChange={setOpen} />
    </Suspense>
  );
}
