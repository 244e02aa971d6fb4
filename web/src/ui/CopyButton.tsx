"use client";
import { copyAndTell } from "@/lib/copyAndTell.ts";
import { Copy } from "./icons.tsx";

/** Copies the text beside it. `what` begins the toast's sentence, such as "Address". */
export function CopyButton({ text, what }: { text: string; what: string }) {
  return (
    <button
      type="button"
      onClick={() => void copyAndTell(text, what)}
      aria-label={`Copy the ${what.toLowerCase()}`}
      className="-my-1.5 grid size-7 shrink-0 place-items-center rounded hover:text-ink"
    >
      <Copy className="size-3.5" />
    </button>
  );
}
