"use client";
import words from "@/messages/shell.js";

/** Moves the focus by script: with the page's `<base>` a bare fragment would navigate to the markets. */
export function SkipLink() {
  return (
    // biome-ignore lint/a11y/useValidAnchor: it leads to a place in the page, as a skip link does
    <a
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById("main")?.focus();
      }}
      className="button button-primary fixed top-3 left-3 z-50 -translate-y-20 focus:translate-y-0"
    >
      {words.skip}
    </a>
  );
}
