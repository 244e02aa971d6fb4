"use client";
import { Popover } from "@base-ui/react/popover";
import { useState } from "react";
import words from "@/messages/morePages.js";
import shell from "@/messages/shell.js";
import { Dots } from "@/ui/icons.tsx";
import { Link } from "@/ui/Link.tsx";

const pages = [
  { href: "/desk", label: words.desk, note: words.deskNote },
  { href: "/account", label: words.account, note: words.accountNote },
  { href: "/liquidations", label: words.liquidations, note: words.liquidationsNote },
  { href: "/permissions", label: words.permissions, note: words.permissionsNote },
  { href: "/pool", label: words.pool, note: words.poolNote },
  { href: "/alerts", label: words.alerts, note: words.alertsNote },
  { href: "/network", label: words.network, note: words.networkNote },
];

/** Further pages behind one item of the navigation. */
export function MorePages({ path }: { path: string }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className="nav-item" aria-current={pages.some(({ href }) => href === path) ? "page" : undefined}>
        <Dots className="size-5 md:hidden" />
        <span>{shell.more}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={10} align="end" className="z-60">
          <Popover.Popup
            aria-label={words.part}
            className="w-64 rounded-2xl border border-line bg-surface p-1.5 shadow-lift outline-none"
          >
            <ul>
              {pages.map(({ href, label, note }) => (
                <li key={href}>
                  <Link
                    href={href}
                    aria-current={href === path ? "page" : undefined}
                    onClick={() => setOpen(false)}
                    className="block rounded-xl px-3 py-2 text-sm hover:bg-sunk aria-[current=page]:text-river-strong"
                  >
                    <span className="block font-medium">{label}</span>
                    <span className="block text-[0.8125rem] text-ink-2">{note}</span>
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
