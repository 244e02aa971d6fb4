"use client";
import { usePathname } from "next/navigation";
import words from "@/messages/shell.js";
import { Drop, Markets, Scale } from "@/ui/icons.tsx";
import { Link } from "@/ui/Link.tsx";
import { MoreButton } from "./MoreButton.tsx";

const pages = [
  { href: "/", label: words.markets, icon: Markets, also: "/reserve" },
  { href: "/position", label: words.position, icon: Scale },
  { href: "/faucet", label: words.faucet, icon: Drop },
];

/** At the top on a desktop, at the bottom on a phone. */
export function Nav() {
  // Some servers need the file name in the URL.
  const path = usePathname().replace(/(index)?\.html$|(?<=.)\/$/, "");
  return (
    <nav
      aria-label={words.main}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:static md:border-0 md:bg-transparent md:pb-0"
    >
      <ul className="flex md:gap-1">
        {pages.map(({ href, label, icon: Icon, also }) => (
          <li key={href} className="flex-1 md:flex-none">
            <Link href={href} aria-current={path === href || path === also ? "page" : undefined} className="nav-item">
              <Icon className="size-5 md:hidden" />
              <span>{label}</span>
            </Link>
          </li>
        ))}
        <li className="flex-1 md:flex-none">
          <MoreButton path={path} />
        </li>
      </ul>
    </nav>
  );
}
