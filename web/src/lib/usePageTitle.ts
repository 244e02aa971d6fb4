"use client";
import { useLayoutEffect } from "react";
import { marked } from "./titleMark.ts";

/**
 * Sets the tab's title from the address, which a static page knows only when it is open. Next's router may write the
 * built title later, so this hook corrects it while the page is shown.
 */
export function usePageTitle(title: string): void {
  useLayoutEffect(() => {
    const correct = () => {
      const wanted = marked(`${title} · Weir`);
      if (document.title !== wanted) document.title = wanted;
    };
    correct();
    const watch = new MutationObserver(correct);
    watch.observe(document.head, { childList: true, characterData: true, subtree: true });
    return () => watch.disconnect();
  }, [title]);
}
