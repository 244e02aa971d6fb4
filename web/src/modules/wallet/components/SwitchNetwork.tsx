"use client";
import words from "@/messages/chainSwitch.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { useSwitchChain } from "../hooks/useSwitchChain.ts";

/** Shown in a dialog while the wallet is on another chain, with a button that requests the switch. */
export function SwitchNetwork({ chainId }: { chainId: number }) {
  const site = useSiteConfig();
  const { wallet, waiting, problem, ask, cancel } = useSwitchChain();
  return (
    <>
      <p className="text-sm text-ink-2">{words.other({ wallet, chainId, name: site.chainName, ours: site.chainId })}</p>
      <button
        type="button"
        onClick={() => (waiting ? cancel() : void ask())}
        className={`button mt-5 h-12 w-full text-base ${waiting ? "button-quiet" : "button-primary"}`}
      >
        {waiting ? words.cancel : words.switch({ name: site.chainName })}
      </button>
      <p aria-live="polite" className={`mt-3 text-sm empty:hidden ${problem ? "text-bad" : "text-ink-2"}`}>
        {problem ? `${problem.sentence} ${problem.remedy}` : waiting && words.waiting({ wallet })}
      </p>
    </>
  );
}
