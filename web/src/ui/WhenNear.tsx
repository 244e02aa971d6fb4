"use client";
import { type ReactElement, type ReactNode, startTransition, useEffect, useRef, useState } from "react";

/** How far from the view a place counts as near: a quarter of a screen above and below it. */
const MARGIN = "25% 0px";

/**
 * What loads code or data only once the reader comes near it, or prints the page; until then `waiting`, of the same size.
 * Not for headings and forms, which find-in-page and the keyboard need.
 */
export function WhenNear({ waiting, children }: { waiting: ReactElement; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (isNear) return;
    const show = () => startTransition(() => setIsNear(true));
    if (typeof IntersectionObserver === "undefined") return show();
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) show();
      },
      { rootMargin: MARGIN },
    );
    observer.observe(place.current!);
    window.addEventListener("beforeprint", show);
    return () => {
      observer.disconnect();
      window.removeEventListener("beforeprint", show);
    };
  }, [isNear]);
  return isNear ? children : <div ref={place}>{waiting}</div>;
}
