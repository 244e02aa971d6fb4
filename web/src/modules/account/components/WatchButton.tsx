"use client";
import { useId, useRef, useState } from "react";
import type { Address } from "viem";
import { useStore } from "@/lib/store.ts";
import words from "@/messages/account.js";
import { MOST_WATCHED, unwatch, watch, watchList } from "../watchList.ts";

/** Adds the account to the watch list under a name, or renames or removes it. */
export function WatchButton({ address }: { address: Address }) {
  const { list } = useStore(watchList);
  const watched = list.find((one) => one.address === address);
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState("");
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  const end = () => {
    setNaming(false);
    // The focused field is about to unmount.
    setTimeout(() => opener.current?.focus(), 0);
  };
  if (naming) {
    return (
      <form
        className="flex flex-wrap items-center gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          watch(address, name);
          end();
        }}
        onKeyDown={({ key }) => key === "Escape" && end()}
      >
        <label htmlFor={id} className="text-[0.8125rem] text-ink-2">
          {words.name}
        </label>
        <input
          id={id}
          // The user has just asked to type here.
          // biome-ignore lint/a11y/noAutofocus: see above
          autoFocus
          value={name}
          maxLength={40}
          placeholder={words.nameHint}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
          className="h-8 w-40 rounded-full border border-line-strong bg-paper px-3 text-sm placeholder:text-ink-3"
        />
        <button type="submit" className="button button-primary button-small">
          {words.save}
        </button>
        <button type="button" onClick={end} className="button button-plain button-small">
          {words.cancel}
        </button>
        {!watched && list.length >= MOST_WATCHED && (
          <p className="basis-full text-[0.8125rem] text-warn">{words.full({ most: MOST_WATCHED })}</p>
        )}
      </form>
    );
  }
  return (
    <div className="flex flex-wrap gap-2">
      <button
        ref={opener}
        type="button"
        className="button button-quiet button-small"
        onClick={() => {
          setName(watched?.name ?? "");
          setNaming(true);
        }}
      >
        {watched ? words.rename : words.watch}
      </button>
      {watched && (
        <button
          type="button"
          className="button button-plain button-small"
          onClick={() => {
            unwatch(address);
            opener.current?.focus();
          }}
        >
          {words.unwatch}
        </button>
      )}
    </div>
  );
}
