"use client";
import { Popover } from "@base-ui/react/popover";
import words from "@/messages/morePages.js";
import { Link } from "@/ui/Link.tsx";
import type { PopoverParts } from "@/ui/PopoverButton.tsx";
import { type MorePath, morePaths } from "../morePaths.ts";

const pages: Record<MorePath, { label: string; note: string }> = {
  "/desk": { label: words.desk, note: words.deskNote },
  "/loans": { label: words.loans, note: words.loansNote },
  "/account": { label: words.account, note: words.accountNote },
  "/liquidations": { label: words.liquidations, note: words.liquidationsNote },
  "/permissions": { label: words.permissions, note: words.permissionsNote },
  "/pool": { label: words.pool, note: words.poolNote },
  "/alerts": { label: words.alerts, note: words.alertsNote },
  "/network": { label: words.network, note: words.networkNote },
};

/** `current`: whether `path` is one of these pages. */
export function MorePages({
  path,
  current,
  face,
  className,
  open,
  onOpenChange,
}: PopoverParts & { path: string; current: "page" | undefined }) {
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Trigger className={className} aria-current={current}>
        {face}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={10} align="end" className="z-60">
          <Popover.Popup
            aria-label={words.part}
            className="w-64 rounded-2xl border border-line bg-surface p-1.5 shadow-lift outline-none"
          >
            <ul>
              {morePaths.map((href) => (
                <li key={href}>
                  <Link
                    href={href}
                    aria-current={href === path ? "page" : undefined}
                    onClick={() => onOpenChange(false)}
                    className="block rounded-xl px-3 py-2 text-sm hover:bg-sunk aria-[current=page]:text-river-strong"
                  >
                    <span className="block font-medium">{pages[href].label}</span>
                    <span className="block text-[0.8125rem] text-ink-2">{pages[href].note}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
