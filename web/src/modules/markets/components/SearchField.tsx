"use client";
import { type Ref, useEffect, useRef } from "react";
import words from "@/messages/markets.js";

/**
 * The field that searches the markets. It keeps its own text: the address, which the search comes from, is updated a
 * moment after a key is pressed, and would take letters back.
 */
export function SearchField({
  ref,
  search,
  onChange,
}: {
  ref: Ref<HTMLInputElement>;
  search: string;
  onChange: (text: string) => void;
}) {
  const frame = useRef<HTMLLabelElement>(null);
  // Cleared from outside, or another address was opened.
  useEffect(() => {
    const input = frame.current?.querySelector("input");
    if (input && (search === "" || document.activeElement !== input)) input.value = search;
  }, [search]);
  return (
    <label ref={frame} className="relative min-w-0 lg:flex-1">
      <span className="sr-only">{words.search}</span>
      <input
        ref={ref}
        type="search"
        defaultValue={search}
        placeholder={words.searchHint}
        maxLength={80}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-keyshortcuts="/"
        onChange={({ target }) => onChange(target.value)}
        className="h-10 w-full min-w-0 rounded-full border border-line-strong bg-surface px-4 text-sm placeholder:text-ink-3"
      />
    </label>
  );
}
