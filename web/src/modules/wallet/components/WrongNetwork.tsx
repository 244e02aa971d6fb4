"use client";
import { useRef } from "react";
import { useFocusHandover } from "@/lib/useFocusHandover.ts";
import words from "@/messages/chainSwitch.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { Warning } from "@/ui/icons.tsx";
import { useSwitchChain } from "../hooks/useSwitchChain.ts";
import { findWalletButton } from "../walletButton.ts";

/** Shown while the wallet is on another chain, where nothing can be signed; the button requests the switch. */
export function WrongNetwork({ chainId }: { chainId: number }) {
  const site = useSiteConfig();
  const { wallet, waiting, problem, ask, cancel } = useSwitchChain();
  const bar = useRef<HTMLDivElement>(null);
  useFocusHandover(bar, findWalletButton);
  return (
    <div ref={bar} role="alert" className="border-b border-bad/30 bg-bad-soft">
      <div className="mx-auto flex max-w-[82rem] flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5 text-sm md:px-6">
        <Warning className="size-5 shrink-0 text-bad" />
        <p className="min-w-60 flex-1">
          <strong className="font-medium">{words.title}</strong>{" "}
          <span>{words.note({ wallet, chainId, name: site.chainName, ours: site.chainId })}</span>
          {waiting && <span className="block text-ink-2">{words.waiting({ wallet })}</span>}
          {problem && <span className="block text-bad">{`${problem.sentence} ${problem.remedy}`}</span>}
        </p>
        <button
          type="button"
          onClick={() => (waiting ? cancel() : void ask())}
          className={`button button-small ${waiting ? "button-quiet bg-surface" : "button-primary"}`}
        >
          {waiting ? words.cancel : words.switch({ name: site.chainName })}
        </button>
      </div>
    </div>
  );
}
