"use client";
import { useLayoutEffect } from "react";

/**
 * Names the tab after what the address names, which a static page knows only once it is open. The router writes the title
 * that the page was built with, and may do so later: it is corrected for as long as the page is shown.
 */
export function usePageTitle(title: string): void {
  useLayoutEffect(() => {
    const wanted = `${title} · Weir`;
    const correct = () => {
      if (document.title !== wanted) document.title = wanted;
    };
    correct();
    const watch = new MutationObserver(correct);
    watch.observe(document.head, { childList: true, characterData: true, subtree: true });
    return () => watch.disconnect();
  }, [title]);
}
