"use client";
import { type ComponentProps, type ReactNode, useState } from "react";
import { PartMissing } from "./PartMissing.tsx";

/** What the popover's part takes: it shows the button in its place, with the same face and look. */
export type PopoverParts = {
  face: ReactNode;
  className: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

type Shown = PopoverParts & { loading: ReactNode; failed: (retry: () => void) => ReactNode };

/** A button in the header whose popover is a part that is loaded when it is first pressed. */
export function PopoverButton({
  face,
  className,
  what,
  onWanted,
  children,
  ...button
}: Omit<ComponentProps<"button">, "children"> & {
  face: ReactNode;
  className: string;
  "aria-haspopup": "dialog" | "menu";
  /** The popover, as a sentence names it that says that it did not load. */
  what: string;
  onWanted?: () => void;
  children: (shown: Shown) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const closed = (
    <button
      {...button}
      type="button"
      className={className}
      aria-expanded={false}
      onClick={() => {
        setWanted(true);
        setOpen(true);
        onWanted?.();
      }}
    >
      {face}
    </button>
  );
  if (!wanted) return closed;
  const leave = () => {
    setWanted(false);
    setOpen(false);
  };
  const failed = (retry: () => void) => (
    <>
      {closed}
      <PartMissing what={what} onRetry={retry} onClose={leave} />
    </>
  );
  return children({ face, className, open, onOpenChange: setOpen, loading: closed, failed });
}
