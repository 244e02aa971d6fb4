"use client";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { useSwitchChain } from "../hooks/useSwitchChain.ts";

/** Shown in a dialog while the wallet is on another chain, with a button that requests the switch. */
export function SwitchNetwork({ chainId }: { chainId: number }) {
  const site = useSiteConfig();
  const { wallet, waiting, problem, ask, cancel } = useSwitchChain();
  return (
    <>
      <p className="text-sm text-ink-2">
        {`${wallet} is on another network: chain ${chainId}. Weir is on ${site.chainName} (chain ${site.chainId}).`}
      </p>
      <button
        type="button"
        onClick={() => (waiting ? cancel() : void ask())}
        className={`button mt-5 h-12 w-full text-base ${waiting ? "button-quiet" : "button-primary"}`}
      >
        {waiting ? "Cancel" : `Switch to ${site.chainName}`}
      </button>
      <p aria-live="polite" className={`mt-3 text-sm empty:hidden ${problem ? "text-bad" : "text-ink-2"}`}>
        {problem
          ? `${problem.sentence} ${problem.remedy}`
          : waiting && `Waiting for ${wallet}. Confirm the switch in its window.`}
      </p>
    </>
  );
}
