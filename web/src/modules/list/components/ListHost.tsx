"use client";
import { useEffect } from "react";
import { lazyPart } from "@/lib/lazyPart.tsx";
import { useStore } from "@/lib/store.ts";
import listWords from "@/messages/list.js";
import { flow } from "@/modules/actions/flow.ts";
import { listDialog } from "@/modules/actions/listDialog.ts";
import { useSent } from "@/modules/chain/hooks/useSent.ts";
import { usePools } from "@/modules/pools/hooks/usePools.ts";
import { WALLET_BUTTON } from "@/modules/wallet/walletButton.ts";
import { PartMissing } from "@/ui/PartMissing.tsx";
import { useLists } from "../hooks/useLists.ts";
import { listState } from "../listState.ts";
import { followListsOfOtherTabs, removeList } from "../listStore.ts";

const ListDialog = lazyPart(() => import("./ListDialog.tsx").then((module) => module.ListDialog));

const close = () => listDialog.set(null);

const barOf = (listId: string) => `list-${listId}`;

/** The list's bar, or where it has gone with its list, the wallet's button. */
const heirOf = (listId: string) => document.getElementById(barOf(listId)) ?? document.getElementById(WALLET_BUTTON);

/** Mounted once: a bar for each list of the connected account, and the dialog of the opened one. */
export function ListHost() {
  const lists = useLists();
  const sent = useSent();
  const pools = usePools();
  const openId = useStore(listDialog);
  const current = useStore(flow);
  useEffect(followListsOfOtherTabs, []);

  const done = lists.flatMap(({ list }) => (listState(list, sent).done ? list.id : [])).join();
  useEffect(() => {
    for (const id of done.split(",")) if (id) removeList(id);
  }, [done]);

  const running = current?.intent.type === "list" && current.intent.id === openId ? current.intent : null;
  const opened = lists.find(({ list }) => list.id === openId);
  const pool = opened?.pool ?? (running && pools.find(({ id }) => id === running.pool)?.pool);
  return (
    <>
      <div
        aria-live="polite"
        className="pointer-events-none fixed inset-x-0 bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-20 flex flex-col items-center gap-2 px-4 md:bottom-6"
      >
        {lists.map(({ list, pool: of }) => (
          <button
            key={list.id}
            type="button"
            id={barOf(list.id)}
            className="button pointer-events-auto h-11 max-w-full gap-3 border border-line-strong bg-surface text-ink shadow-lift hover:border-river"
            onClick={() => listDialog.set(list.id)}
          >
            <bdi className="min-w-0 truncate figures">{listWords.bar({ count: list.items.length, pool: of.name })}</bdi>
            <span className="text-river">{listWords.review}</span>
          </button>
        ))}
      </div>
      {openId && pool && (
        <ListDialog
          key={`${openId}-${pool.account}`}
          id={openId}
          list={opened?.list}
          pool={pool}
          finalFocus={() => heirOf(openId)}
          failed={(retry) => <PartMissing what={listWords.review} onRetry={retry} onClose={close} />}
        />
      )}
    </>
  );
}
