"use client";
import { useState } from "react";
import { shortHex } from "@/lib/format/formatHex.ts";
import trayWords from "@/messages/tray.js";
import { intentAgain } from "@/modules/actions/again.ts";
import { actionDialog } from "@/modules/actions/intent.ts";
import { listDialog } from "@/modules/actions/listDialog.ts";
import type { Unfinished } from "@/modules/actions/unfinished.ts";
import { usePools } from "@/modules/pools/hooks/usePools.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { Warning } from "@/ui/icons.tsx";
import { claimFlow, releaseOnClose } from "../claimFlow.ts";
import { dismissFlow } from "../dismissFlow.ts";
import { useTakeBack } from "../hooks/useTakeBack.ts";

/** A flow that stopped midway, with what can be done about it. */
export function UnfinishedRow({ flow, onLeave }: { flow: Unfinished; onLeave: () => void }) {
  const { account, what, missing, token, again, id } = flow;
  const wallet = useWallet();
  const own = wallet.status === "ready" && wallet.address === account;
  const { asking, takeBack } = useTakeBack(account);
  const reserves = usePools().flatMap(({ pool }) => pool?.snapshot.reserves ?? []);
  const symbol = reserves.find(({ info }) => info.token === token)?.symbol ?? trayWords.aToken;
  const [isElsewhere, setIsElsewhere] = useState(false);
  const goOn = async () => {
    const intent = intentAgain(again);
    if (!intent) return onLeave();
    const claim = await claimFlow(id);
    setIsElsewhere(claim === null);
    if (!claim) return;
    onLeave();
    if (intent.type === "list") listDialog.set(intent.id);
    else actionDialog.set(intent);
    releaseOnClose(claim, intent.type === "list" ? listDialog : actionDialog);
  };
  return (
    <li className="py-3" data-unfinished={missing}>
      <p className="flex items-start gap-2">
        <Warning className="mt-0.5 size-4 shrink-0 text-warn" />
        <span className="min-w-0">
          <bdi className="block font-medium wrap-anywhere">{what}</bdi>
          <span className="block text-[0.8125rem] text-ink-2">{trayWords.missing[missing]}</span>
          <span role="status" className="block text-[0.8125rem] text-warn empty:hidden">
            {isElsewhere ? trayWords.elsewhere : ""}
          </span>
          {!own && (
            <span className="block text-[0.8125rem] text-ink-2">
              {trayWords.otherAccount({ account: shortHex(account) })}
            </span>
          )}
        </span>
      </p>
      <div className="mt-2.5 flex flex-wrap gap-2">
        {own && missing === "action" && (
          <button type="button" className="button button-primary button-small" onClick={() => void goOn()}>
            {trayWords.goOn}
          </button>
        )}
        {own && token && (
          <button
            type="button"
            className="button button-quiet button-small"
            aria-disabled={asking}
            onClick={() => !asking && void takeBack(token, trayWords.tookBack({ symbol }))}
          >
            {asking ? trayWords.takingBack : trayWords.takeBack}
          </button>
        )}
        <button
          type="button"
          className="button button-plain button-small"
          title={trayWords.dismissHint}
          onClick={() => dismissFlow(id)}
        >
          {trayWords.dismiss}
        </button>
      </div>
    </li>
  );
}
