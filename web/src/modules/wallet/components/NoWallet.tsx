"use client";
import { copyAndTell } from "@/lib/copyAndTell.ts";
import words from "@/messages/noWallet.js";
import ui from "@/messages/ui.js";
import { isHere, isPhone, phoneWallets } from "../phoneWallets.ts";

/** What to do where the browser has no wallet. `test`: the built-in one is offered below. */
export function NoWallet({ test }: { test: boolean }) {
  if (!isPhone(navigator))
    return <p className="rounded-2xl bg-sunk px-4 py-3 text-sm text-ink-2">{test ? words.deskTest : words.desk}</p>;
  const page = window.location.href;
  return (
    <div className="rounded-2xl bg-sunk px-4 py-3 text-sm">
      <p className="text-ink-2">{words.phone}</p>
      <ul className="mt-3 grid gap-2">
        {phoneWallets.map(({ name, linkTo }) => (
          <li key={name}>
            <a href={linkTo(page)} rel="noreferrer" className="button button-quiet w-full">
              {words.open({ wallet: name })}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-ink-2">{words.other}</p>
      <button
        type="button"
        className="button button-quiet button-small mt-2"
        onClick={() => void copyAndTell(page, ui.copy.address.done)}
      >
        {words.copy}
      </button>
      {isHere(window.location.hostname) && <p className="mt-3 text-[0.8125rem] text-ink-3">{words.here}</p>}
    </div>
  );
}
