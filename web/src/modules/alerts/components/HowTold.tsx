"use client";
import { useState } from "react";
import { Check, Warning } from "@/ui/icons.tsx";
import { alertWords as words } from "../alertWords.ts";
import { askPermission, permission } from "../giveAlert.ts";

/** Where alerts appear, and the button that asks the browser for notifications. */
export function HowTold() {
  const [allowed, setAllowed] = useState(permission);
  const Icon = allowed === "granted" ? Check : Warning;
  return (
    <div tabIndex={-1} className="space-y-3 text-sm outline-none">
      <p className="text-ink-2">{words.howNote}</p>
      <p role="status" className={`flex items-start gap-2 ${allowed === "granted" ? "text-good" : "text-warn"}`}>
        <Icon className="mt-0.5 size-4 shrink-0" />
        <span>{words.permission[allowed]}</span>
      </p>
      {allowed === "default" && (
        <button
          type="button"
          className="button button-primary button-small"
          onClick={({ currentTarget }) => {
            const next = currentTarget.parentElement;
            void askPermission().then((now) => {
              setAllowed(now);
              // The button goes.
              if (now !== "default") next?.focus();
            });
          }}
        >
          {words.allow}
        </button>
      )}
    </div>
  );
}
