"use client";
import { useState } from "react";
import { useConfig, useConnection } from "wagmi";
import { shortHex } from "@/lib/format/formatHex.ts";
import words from "@/messages/actions.js";
import { explain } from "@/modules/errors/explain.ts";
import { connectDialog } from "@/modules/wallet/connectDialog.ts";
import { isSigner, type Signer, SignerChanged } from "@/modules/wallet/signer.ts";
import { switchBack } from "@/modules/wallet/switchBack.ts";

/** Switches back to the planned account and chain, and continues. */
export function SwitchBack({
  wanted,
  onClose,
  onContinue,
}: {
  wanted: Signer;
  onClose: () => void;
  onContinue: () => void;
}) {
  const config = useConfig();
  const { address, chainId } = useConnection();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const there = isSigner({ account: address, chainId }, wanted);

  const goBack = async () => {
    setAsking(true);
    setProblem(null);
    try {
      await switchBack(config, wanted);
      onContinue();
    } catch (error) {
      const choose = words.switchBack.choose({ account: shortHex(wanted.account) });
      if (error instanceof SignerChanged) setProblem(`${words.switchBack.notYet} ${choose}`);
      else setProblem(`${explain(error, {}, "signing").sentence} ${choose}`);
      setAsking(false);
    }
  };

  const look = "button button-primary h-12 flex-1 text-base";
  if (!address) {
    const connect = () => {
      onClose();
      connectDialog.set(true);
    };
    return (
      <button type="button" onClick={connect} className={look}>
        {words.connect.button}
      </button>
    );
  }
  return (
    <>
      <button type="button" disabled={asking} onClick={there ? onContinue : () => void goBack()} className={look}>
        {there ? words.buttons.goOn : asking ? words.buttons.confirm : words.buttons.switchBack}
      </button>
      <p aria-live="polite" className="basis-full text-[0.8125rem] text-bad empty:hidden">
        {there ? null : problem}
      </p>
    </>
  );
}
