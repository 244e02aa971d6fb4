"use client";
import { type RefObject, useLayoutEffect } from "react";

/**
 * When the element unmounts with the focus inside, moves the focus to what `heir` returns instead of the start of the
 * page.
 */
export function useFocusHandover(ref: RefObject<HTMLElement | null>, heir: () => HTMLElement | null): void {
  useLayoutEffect(() => {
    const element = ref.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      // The replacement is in the document once React has committed this change.
      queueMicrotask(() => heir()?.focus());
    };
  }, [ref, heir]);
}
