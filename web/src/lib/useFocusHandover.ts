"use client";
import { type RefObject, useLayoutEffect } from "react";

/** When the element goes and the focus is in it, the focus goes to what `heir` finds, and not to the start of the page. */
export function useFocusHandover(ref: RefObject<HTMLElement | null>, heir: () => HTMLElement | null): void {
  useLayoutEffect(() => {
    const element = ref.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      // What takes its place is in the document once React is done with this change.
      queueMicrotask(() => heir()?.focus());
    };
  }, [ref, heir]);
}
