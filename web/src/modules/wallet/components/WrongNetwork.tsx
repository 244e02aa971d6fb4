"use client";
import { explain } from "@weir/contracts/errors";
import { useSwitchChain } from "wagmi";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { Warning } from "@/ui/icons.tsx";

/** Nothing can be signed for this chain while the wallet is on another; the button asks it to come over. */
export function WrongNetwork({ chainId }: { chainId: number }) {
  const site = useSiteConfig();
  const switching = useSwitchChain();
  const problem = switching.error && explain(switching.error);
  return (
    <div role="alert" className="border-b border-bad/30 bg-bad-soft">
      <div className="mx-auto flex max-w-[82rem] flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5 text-sm md:px-6">
        <Warning className="size-5 shrink-0 text-bad" />
        <p className="min-w-60 flex-1">
          <strong className="font-medium">Wrong network.</strong>{" "}
          <span>{`Your wallet is on chain ${chainId}; Weir is on ${site.chainName} (chain ${site.chainId}). Nothing can be sent until they agree.`}</span>
          {problem && <span className="block text-bad">{`${problem.sentence} ${problem.remedy}`}</span>}
        </p>
        <button
          type="button"
          disabled={switching.isPending}
          onClick={() => switching.mutate({ chainId: site.chainId })}
          className="button button-primary button-small"
        >
          {switching.isPending ? "Confirm in your wallet…" : `Switch to ${site.chainName}`}
        </button>
      </div>
    </div>
  );
}
