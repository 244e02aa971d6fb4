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
    // Above the page, because it comes after the first paint and would move what is there.
    <p className="fixed inset-x-4 bottom-20 z-40 mx-auto flex w-fit flex-wrap justify-center gap-x-4 gap-y-1 rounded-2xl border border-line bg-surface px-5 py-3 text-sm shadow-lift md:bottom-5">
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
