"use client";
import { type ReactNode, useRef, useState } from "react";
import { wholeNumber } from "@/lib/format/decimal.ts";
import { lazyPart } from "@/lib/lazyPart.tsx";
import { useStore } from "@/lib/store.ts";
import { useFocusHandover } from "@/lib/useFocusHandover.ts";
import trayWords from "@/messages/tray.js";
import { useSentHere } from "@/modules/chain/hooks/useSent.ts";
import { isOpen } from "@/modules/chain/sent.ts";
import { recordsAreKept } from "@/modules/chain/sentStore.ts";
import { WALLET_BUTTON } from "@/modules/wallet/walletButton.ts";
import { Digits } from "@/ui/Digits.tsx";
import { Receipt, Warning } from "@/ui/icons.tsx";
import { PopoverButton } from "@/ui/PopoverButton.tsx";
import { Sentence } from "@/ui/Sentence.tsx";
import { useUnfinished } from "../hooks/useUnfinished.ts";
import { ApprovalCheck } from "./ApprovalCheck.tsx";

const TrayPopover = lazyPart(() => import("./TrayPopover.tsx").then((module) => module.TrayPopover));

const walletButton = () => document.getElementById(WALLET_BUTTON);

/** How many transactions wait or were left unfinished; lists all when pressed. Absent where there are none. */
export function TrayButton() {
  const sent = useSentHere();
  const unfinished = useUnfinished(sent);
  const kept = useStore(recordsAreKept);
  const [wanted, setWanted] = useState(false);
  const waiting = sent.filter(isOpen);
  // Once opened it stays until the page is left, so that the focus has where to return to.
  if (sent.length === 0 && !wanted) return null;

  const gone = waiting.some(({ state }) => state === "gone");
  const told =
    waiting.length > 0
      ? { count: waiting.length, say: trayWords.pending }
      : unfinished.length > 0
        ? { count: unfinished.length, say: trayWords.unfinished }
        : null;
  const face = (
    <>
      {gone || (waiting.length === 0 && unfinished.length > 0) ? (
        <Warning className="size-4 text-warn" />
      ) : waiting.length === 0 ? (
        <Receipt />
      ) : (
        <span
          aria-hidden="true"
          className="size-4 animate-spin rounded-full border-2 border-river/25 border-t-river motion-reduce:animate-none"
        />
      )}
      {told ? (
        // On a phone the number alone is seen.
        <span className="figures max-sm:[&>span]:sr-only">
          <Sentence say={told.say} parts={{ count: <Digits>{wholeNumber(told.count)}</Digits> }} />
        </span>
      ) : (
        <span className="sr-only">{trayWords.title}</span>
      )}
    </>
  );
  return (
    <Keeper>
      {unfinished.map((one) => one.token && <ApprovalCheck key={one.id} flow={one} token={one.token} />)}
      <PopoverButton
        face={face}
        className={told ? "button button-quiet px-3" : "button button-plain w-10 px-0"}
        aria-haspopup="dialog"
        what={trayWords.part}
        onWanted={() => setWanted(true)}
      >
        {(shown) => <TrayPopover sent={sent} unfinished={unfinished} kept={kept} {...shown} />}
      </PopoverButton>
    </Keeper>
  );
}

/** Hands the focus to the wallet's button when the tray disappears with it. */
function Keeper({ children }: { children: ReactNode }) {
  const ref = useRef<HTMLSpanElement>(null);
  useFocusHandover(ref, walletButton);
  return (
    <span ref={ref} className="contents">
      {children}
    </span>
  );
}
