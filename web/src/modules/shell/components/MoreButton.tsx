"use client";
import { useState, useSyncExternalStore } from "react";
import { lazyPart } from "@/lib/lazyPart.tsx";
import shell from "@/messages/shell.js";
import { Dots } from "@/ui/icons.tsx";
import { morePaths } from "../morePaths.ts";

const MorePages = lazyPart(() => import("./MorePages.tsx").then((module) => module.MorePages));

const never = () => () => {};

/** Further pages behind one item of the navigation; fewer people need them, so that their list is loaded when it is opened. */
export function MoreButton({ path }: { path: string }) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
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
  const closed = (
    <button
      type="button"
      className="nav-item"
      aria-current={current}
      aria-haspopup="dialog"
      aria-expanded={false}
      onClick={() => {
        setWanted(true);
        setOpen(true);
      }}
    >
      {face}
    </button>
  );
  if (!isLive) return <span className="nav-item">{face}</span>;
  if (!wanted) return closed;
  return (
    <MorePages
      path={path}
      current={current}
      face={face}
      open={open}
      onOpenChange={setOpen}
      loading={closed}
      failed={() => closed}
    />
  );
}
