"use client";
import { usePathname, useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef } from "react";
import { lazyPart } from "@/lib/lazyPart.tsx";
import { useStore } from "@/lib/store.ts";
import words from "@/messages/shell.js";
import { searchWanted } from "@/modules/markets/searchFocus.ts";
import { PartMissing } from "@/ui/PartMissing.tsx";
import { keyList } from "../keyList.ts";
import { keyAction, singleKeys } from "../keys.ts";

const KeyList = lazyPart(() => import("./KeyList.tsx").then((module) => module.KeyList));

/** The keys of every page, and where the focus goes when a page leaves with what had it. */
export function KeysHost() {
  const path = usePathname();
  const router = useRouter();
  const open = useStore(keyList);
  const opener = useRef<Element | null>(null);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const action = singleKeys.get().on ? keyAction(event) : null;
    if (action === null) return;
    // Firefox's own search opens with "/".
    event.preventDefault();
    if (action === "search") {
      searchWanted.set(true);
      if (path !== "/") router.push("/");
    } else keyList.set(true);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);

  // A link within a page leaves with it, and a screen reader would start again at the top of the site.
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    if (document.activeElement === document.body) document.getElementById("main")?.focus({ preventScroll: true });
  }, [path]);

  if (!open) {
    opener.current = null;
    return null;
  }
  opener.current ??= document.activeElement;
  return (
    <KeyList
      opener={opener.current}
      failed={(retry) => <PartMissing what={words.keysPart} onRetry={retry} onClose={() => keyList.set(false)} />}
    />
  );
}
