"use client";
import { type ReactElement, type ReactNode, useRef } from "react";
import { useFocusHandover } from "@/lib/useFocusHandover.ts";

/** A titled list of permissions; `empty` is shown where there are none. */
export function PermissionSection({
  id,
  title,
  note,
  empty,
  children,
}: {
  id: string;
  title: string;
  note: string;
  empty: string;
  children: ReactElement[];
}) {
  return (
    <section aria-labelledby={id} className="panel">
      <header className="border-b border-line px-5 py-3.5">
        <h2 id={id} tabIndex={-1} className="font-medium outline-none">
          {title}
        </h2>
        <p className="mt-0.5 text-[0.8125rem] text-ink-2">{note}</p>
      </header>
      {children.length === 0 ? (
        <p className="px-5 py-4 text-sm text-ink-3">{empty}</p>
      ) : (
        <ul className="divide-y divide-line">{children}</ul>
      )}
    </section>
  );
}

/** One permission. When it is revoked it leaves the list; the focus goes to the list's title. */
export function PermissionRow({ id, name, children }: { id: string; name: string; children: ReactNode }) {
  const row = useRef<HTMLLIElement>(null);
  useFocusHandover(row, () => document.getElementById(id));
  return (
    <li
      ref={row}
      data-permission={name}
      className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-2 px-5 py-4 text-sm"
    >
      {children}
    </li>
  );
}
