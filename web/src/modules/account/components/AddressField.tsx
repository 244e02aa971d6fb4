"use client";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import type { Address } from "viem";
import { readAddress } from "@/lib/readAddress.ts";
import words from "@/messages/account.js";

export const accountPath = (address: Address): string => `/account?address=${address}`;

/** A field for any address. `initial`: a text that is none, from a link. */
export function AddressField({ initial = "" }: { initial?: string }) {
  const router = useRouter();
  const id = useId();
  const [text, setText] = useState(initial);
  const [left, setLeft] = useState(initial !== "");
  const read = readAddress(text);
  const problem = read && "problem" in read && left ? read.problem : null;
  return (
    <form
      noValidate
      className="flex flex-wrap items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        setLeft(true);
        if (read && "address" in read) router.push(accountPath(read.address));
      }}
    >
      <div className="min-w-0 flex-1 basis-72">
        <label htmlFor={id} className="text-[0.8125rem] text-ink-2">
          {words.field}
        </label>
        <input
          id={id}
          value={text}
          placeholder={words.placeholder}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-problem`}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => setLeft(true)}
          className="mt-1 h-10 w-full rounded-xl border border-line-strong bg-paper px-3 font-mono text-sm placeholder:text-ink-3"
        />
        <p id={`${id}-problem`} role="status" className="mt-1 min-h-5 text-[0.8125rem] wrap-anywhere text-bad">
          {problem ?? ""}
        </p>
      </div>
      <button type="submit" className="button button-primary mt-7">
        {words.show}
      </button>
    </form>
  );
}
