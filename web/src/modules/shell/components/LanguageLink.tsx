"use client";
import { usePathname } from "next/navigation";
import words from "@/messages/language.js";
import { inOtherLanguage, settleLanguage } from "../otherLanguage.ts";

/** Leads to the same page, with the same query, in the other language. */
export function LanguageLink({ className = "" }: { className?: string }) {
  const path = usePathname();
  return (
    <a
      href={inOtherLanguage(path, "")}
      hrefLang={words.tag}
      lang={words.tag}
      className={`underline underline-offset-2 hover:text-ink ${className}`}
      onClick={({ currentTarget }) => {
        // Pages keep their state in the query, which a static page does not know.
        currentTarget.href = inOtherLanguage(path, location.search);
        settleLanguage();
      }}
    >
      {words.other}
    </a>
  );
}
