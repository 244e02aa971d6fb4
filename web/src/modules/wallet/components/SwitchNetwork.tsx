"use client";
import { explain } from "@weir/contracts/errors";
import { useSwitchChain } from "wagmi";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";

/** What keeps a dialog from going on while the wallet is on another chain, and the button that asks it to come over. */
export function SwitchNetwork({ chainId }: { chainId: number }) {
  const site = useSiteConfig();
  const switching = useSwitchChain();
  const problem = switching.error && explain(switching.error, {}, "signing");
  return (
    <>
      <p className="text-sm text-ink-2">
        Your wallet is on another network: chain {chainId}. Weir is on {site.chainName} (chain {site.chainId}).
      </p>
      <button
        type="button"
        disabled={switching.isPending}
        onClick={() => switching.mutate({ chainId: site.chainId })}
        className="button button-primary mt-5 h-12 w-full text-base"
      >
        {switching.isPending ? "Confirm in your wallet…" : `Switch to ${site.chainName}`}
      </button>
      <p aria-live="polite" className="mt-3 text-sm text-bad empty:hidden">
        {problem && `${problem.sentence} ${problem.remedy}`}
      </p>
    </>
  );
}
