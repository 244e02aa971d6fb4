"use client";
import { useState } from "react";
import type { Address } from "viem";
import { usePageTitle } from "@/lib/usePageTitle.ts";
import words from "@/messages/createPool.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { ConnectPrompt } from "@/modules/wallet/components/ConnectPrompt.tsx";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { PageTitle } from "@/ui/PageTitle.tsx";
import { Skeleton } from "@/ui/Skeleton.tsx";
import { emptyPool, keepDraft, keptDraft, type PoolDraft } from "../poolDraft.ts";
import { CreateForm } from "./CreateForm.tsx";

/** Creates a pool; the creator is the connected account. */
export function CreatePool() {
  usePageTitle(words.title);
  const wallet = useWallet();
  return (
    <>
      <PageTitle title={words.title}>{words.note}</PageTitle>
      {wallet.status === "none" ? (
        <ConnectPrompt title={words.connectTitle} note={words.connectNote} connect={words.connect} />
      ) : wallet.address ? (
        <Kept key={wallet.address} creator={wallet.address} />
      ) : (
        <div role="status" aria-label={words.loading} className="mt-10">
          <Skeleton className="block h-96 w-full rounded-2xl" />
        </div>
      )}
    </>
  );
}

/** The draft, kept in this browser until the pool exists. */
function Kept({ creator }: { creator: Address }) {
  const { chainId } = useSiteConfig();
  const [found] = useState(() => keptDraft(chainId, creator));
  const [draft, setDraft] = useState<PoolDraft>(() => found ?? emptyPool(creator));
  const [isKept, setIsKept] = useState(true);
  const change = (next: PoolDraft) => {
    setDraft(next);
    setIsKept(keepDraft(chainId, creator, next));
  };
  return (
    <>
      <p className="mt-4 flex flex-wrap items-center gap-x-3 text-sm text-ink-2 empty:hidden">
        {!isKept && <span className="text-warn">{words.notKept}</span>}
        {found !== null && <span>{words.resumed}</span>}
        {found !== null && (
          <button
            type="button"
            className="link"
            onClick={() => {
              keepDraft(chainId, creator, null);
              setDraft(emptyPool(creator));
            }}
          >
            {words.startOver}
          </button>
        )}
      </p>
      <CreateForm
        creator={creator}
        draft={draft}
        onChange={change}
        onCreated={() => keepDraft(chainId, creator, null)}
      />
    </>
  );
}
