"use client";
import { type ReactElement, useState } from "react";

/** A button that opens an offer from a text. `children`: the form, which is shown at once where the page's address holds a text. */
export function OpenLater({
  fragment,
  label,
  onClose,
  children,
}: {
  fragment: string;
  label: string;
  /** Clears the page's address. */
  onClose: () => void;
  children: (close: () => void) => ReactElement;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => {
    setIsOpen(false);
    onClose();
  };
  if (fragment || isOpen) return children(close);
  return (
    <button type="button" className="link text-sm" onClick={() => setIsOpen(true)}>
      {label}
    </button>
  );
}
