"use client";
import words from "@/messages/offers.js";

/** Has more of a list come that is shown in part; nothing where that is all of it. */
export function ShowMore({ onMore }: { onMore: (() => void) | null }) {
  if (!onMore) return null;
  return (
    <p className="mt-3 text-center">
      <button type="button" onClick={onMore} className="button button-plain button-small">
        {words.more}
      </button>
    </p>
  );
}
