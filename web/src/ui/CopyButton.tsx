"use client";
import { copyAndTell } from "@/lib/copyAndTell.ts";
import words from "@/messages/ui.js";
import { Copy } from "./icons.tsx";

/** What a visitor copies. */
export type Copied = keyof typeof words.copy;

/** Copies the text beside it. */
export function CopyButton({ text, what }: { text: string; what: Copied }) {
  return (
    <button
      type="button"
      onClick={() => void copyAndTell(text, words.copy[what].done)}
      aria-label={words.copy[what].label}
      className="-my-1.5 grid size-7 shrink-0 place-items-center rounded hover:text-ink"
    >
      <Copy className="size-3.5" />
    </button>
  );
}
