"use client";
import { useState } from "react";
import words from "@/messages/language.js";
import { offersOther, settleLanguage } from "../otherLanguage.ts";
import { LanguageLink } from "./LanguageLink.tsx";

/** Offers the other language to those whose browser prefers it, once. */
export function LanguageOffer() {
  const [open, setOpen] = useState(() => offersOther(navigator.languages));
  if (!open) return null;
  return (
    <p className="flex flex-wrap justify-center gap-x-4 gap-y-1 border-b border-line bg-surface px-4 py-2.5 text-sm">
      <span lang={words.tag}>{words.offer}</span>
      <LanguageLink />
      <button
        type="button"
        className="text-ink-3 underline underline-offset-2 hover:text-ink"
        onClick={() => {
          settleLanguage();
          setOpen(false);
          // The button is gone: focus goes on at the page's beginning.
          document.getElementById("main")?.focus();
        }}
      >
        {words.dismiss}
      </button>
    </p>
  );
}
