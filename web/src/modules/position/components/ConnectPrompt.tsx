"use client";
import words from "@/messages/position.js";
import { connectDialog } from "@/modules/wallet/connectDialog.ts";

export function ConnectPrompt() {
  return (
    <div className="panel mt-10 max-w-2xl p-6 sm:p-8">
      <p className="font-serif text-2xl tracking-tight">{words.whose}</p>
      <p className="mt-2 text-ink-2">{words.whoseNote}</p>
      <button type="button" className="button button-primary mt-6" onClick={() => connectDialog.set(true)}>
        {words.connect}
      </button>
    </div>
  );
}
