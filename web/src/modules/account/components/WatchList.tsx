"use client";
import { useEffect } from "react";
import type { Address } from "viem";
import { shortHex } from "@/lib/format/formatHex.ts";
import { useStore } from "@/lib/store.ts";
import words from "@/messages/account.js";
import { Digits } from "@/ui/Digits.tsx";
import { Link } from "@/ui/Link.tsx";
import { followWatched, watchList } from "../watchList.ts";
import { accountPath } from "./AddressField.tsx";

/** The watched accounts as links; `current` is marked. Nothing while there are none. */
export function WatchList({ current }: { current?: Address | undefined }) {
  const { list, kept } = useStore(watchList);
  useEffect(followWatched, []);
  return (
    <>
      {list.length > 0 && (
        <nav aria-label={words.watched} className="mt-6">
          <div className="flex flex-wrap gap-x-2 text-[0.8125rem]">
            <h2 className="text-ink-2">{words.watched}</h2>
            <p className="text-ink-3">{words.watchedNote}</p>
          </div>
          <ul className="mt-2 flex flex-wrap gap-2">
            {list.map(({ address, name }) => (
              <li key={address} className="max-w-full">
                <Link
                  href={accountPath(address)}
                  aria-current={address === current ? "page" : undefined}
                  title={address}
                  className="button button-quiet button-small max-w-full aria-[current=page]:border-river aria-[current=page]:bg-river-soft aria-[current=page]:text-river-strong"
                >
                  {name && <bdi className="min-w-0 truncate">{name}</bdi>}
                  <Digits className="font-mono text-xs">{shortHex(address)}</Digits>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <p role="status" className="mt-2 text-[0.8125rem] text-warn empty:hidden">
        {kept ? "" : words.notKept}
      </p>
    </>
  );
}
