"use client";
import { connectDialog } from "@/modules/wallet/connectDialog.ts";

export function ConnectPrompt() {
  return (
    <div className="panel mt-10 max-w-2xl p-6 sm:p-8">
      <p className="font-serif text-2xl tracking-tight">Whose position?</p>
      <p className="mt-2 text-ink-2">
        Connect a wallet and this page shows what you supply, hold and owe in each pool, how safe it is, and all you
        have done here.
      </p>
      <button type="button" className="button button-primary mt-6" onClick={() => connectDialog.set(true)}>
        Connect wallet
      </button>
    </div>
  );
}
