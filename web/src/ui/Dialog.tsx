"use client";
import { Dialog as Base } from "@base-ui/react/dialog";
import { type ReactNode, useEffect, useEffectEvent, useRef } from "react";
import words from "@/messages/ui.js";
import { closeByBack } from "./closeByBack.ts";
import { Close } from "./icons.tsx";

/** A dialog; on a phone a bottom sheet. The browser's Back closes it. Loaded when first opened. */
export function Dialog({
  title,
  description,
  onClose,
  dismissible = true,
  finalFocus,
  children,
}: {
  title: ReactNode;
  description?: ReactNode;
  onClose: () => void;
  /** Prevents that a click outside closes the dialog while a transaction is pending. */
  dismissible?: boolean;
  /** The element that gets the focus on closing; null or absent: the one that had it before. */
  finalFocus?: () => HTMLElement | null;
  children: ReactNode;
}) {
  const popup = useRef<HTMLDivElement>(null);
  const close = useEffectEvent(onClose);
  useEffect(() => closeByBack(() => close()), []);
  return (
    <Base.Root defaultOpen onOpenChange={(open) => !open && onClose()} disablePointerDismissal={!dismissible}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-[#0a1216]/55 transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          ref={popup}
          {...(finalFocus && { finalFocus })}
          initialFocus={(by) =>
            by === "touch" ? true : (popup.current?.querySelector<HTMLElement>("[data-autofocus]") ?? true)
          }
          className="fixed inset-x-0 bottom-0 z-50 max-h-[94dvh] overflow-y-auto overscroll-contain rounded-t-3xl border border-line bg-surface pb-[env(safe-area-inset-bottom)] shadow-lift transition-[translate,opacity] duration-200 outline-none data-ending-style:translate-y-8 data-ending-style:opacity-0 data-starting-style:translate-y-8 data-starting-style:opacity-0 sm:inset-auto sm:top-1/2 sm:left-1/2 sm:w-[28rem] sm:-translate-1/2 sm:rounded-3xl sm:data-starting-style:-translate-y-[calc(50%-1rem)]"
        >
          <div className="flex items-start gap-4 px-5 pt-5 sm:px-6 sm:pt-6">
            <div className="min-w-0 flex-1">
              <Base.Title className="font-serif text-2xl leading-tight tracking-tight">{title}</Base.Title>
              {description && <Base.Description className="mt-1 text-sm text-ink-2">{description}</Base.Description>}
            </div>
            <Base.Close aria-label={words.close} className="button button-plain -mt-1 -mr-2 w-10 px-0">
              <Close />
            </Base.Close>
          </div>
          <div className="p-5 sm:p-6">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
