"use client";
import { connectDialog } from "../connectDialog.ts";

/** For what needs an account: why, and the button that connects one. */
export function ConnectPrompt({ title, note, connect }: { title: string; note: string; connect: string }) {
  return (
    <div className="panel mt-10 max-w-2xl p-6 sm:p-8">
      <p className="font-serif text-2xl tracking-tight">{title}</p>
      <p className="mt-2 text-ink-2">{note}</p>
      <button type="button" className="button button-primary mt-6" onClick={() => connectDialog.set(true)}>
        {connect}
      </button>
    </div>
  );
}
