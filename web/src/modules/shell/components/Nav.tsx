"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { cx } from "@/lib/cx.ts";
import { Drop, Markets, Scale } from "@/ui/icons.tsx";

const pages = [
  { href: "/", label: "Markets", icon: Markets, also: "/reserve" },
  { href: "/position", label: "My position", icon: Scale },
  { href: "/faucet", label: "Faucet", icon: Drop },
];

/** At the top on a desktop, at the bottom on a phone. */
export function Nav() {
  // Some servers need the file name in the URL.
  const path = usePathname().replace(/(index)?\.html$|(?<=.)\/$/, "");
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:static md:border-0 md:bg-transparent md:pb-0"
    >
      <ul className="flex md:gap-1">
        {pages.map(({ href, label, icon: Icon, also }) => {
          const here = path === href || path === also;
          return (
            <li key={href} className="flex-1 md:flex-none">
              <Link
                href={href}
                aria-current={here ? "page" : undefined}
                className={cx(
                  "flex flex-col items-center gap-0.5 py-2 text-xs font-medium whitespace-nowrap transition-colors md:rounded-full md:px-4 md:py-2 md:text-sm",
                  here ? "text-river md:bg-river-soft md:text-river-strong" : "text-ink-2 hover:text-ink",
                )}
              >
                <Icon className="size-5 md:hidden" />
                <span>{label}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
