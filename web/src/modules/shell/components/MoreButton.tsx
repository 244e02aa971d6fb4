"use client";
import { useSyncExternalStore } from "react";
import { lazyPart } from "@/lib/lazyPart.tsx";
import shell from "@/messages/shell.js";
import { Dots } from "@/ui/icons.tsx";
import { PopoverButton } from "@/ui/PopoverButton.tsx";
import { morePaths } from "../morePaths.ts";

const MorePages = lazyPart(() => import("./MorePages.tsx").then((module) => module.MorePages));

const never = () => () => {};

/** Further pages behind one item of the navigation; fewer people need them, so that their list is loaded when it is opened. */
export function MoreButton({ path }: { path: string }) {
  // A button of the static page would lose a press that comes before its code.
  const isLive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const current = morePaths.some((one) => one === path) ? "page" : undefined;
  const face = (
    <>
      <Dots className="size-5 md:hidden" />
      <span>{shell.more}</span>
    </>
  );
  if (!isLive) return <span className="nav-item">{face}</span>;
  return (
    <PopoverButton face={face} className="nav-item" aria-current={current} aria-haspopup="dialog" what={shell.morePart}>
      {(shown) => <MorePages path={path} current={current} {...shown} />}
    </PopoverButton>
  );
}
