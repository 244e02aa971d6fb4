"use client";
import { useStore } from "@/lib/store.ts";
import listWords from "@/messages/list.js";
import { ConnectFirst } from "@/modules/actions/components/ConnectFirst.tsx";
import { NotCounted } from "@/modules/actions/components/NotCounted.tsx";
import { OnItsWay } from "@/modules/actions/components/OnItsWay.tsx";
import { Progress } from "@/modules/actions/components/Progress.tsx";
import { flow, isUnderway } from "@/modules/actions/flow.ts";
import { listDialog } from "@/modules/actions/listDialog.ts";
import { useSent } from "@/modules/chain/hooks/useSent.ts";
import { isOpen } from "@/modules/chain/sent.ts";
import { isOf } from "@/modules/pools/hooks/usePools.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { Dialog } from "@/ui/Dialog.tsx";
import { Skeleton } from "@/ui/Skeleton.tsx";
import type { ActionList } from "../actionList.ts";
import { listState } from "../listState.ts";
import { ListForm } from "./ListForm.tsx";

/** A list's dialog: the list, its transaction under way, or its result. `list`: undefined once it was carried out. */
export function ListDialog({
  id,
  list,
  pool,
  finalFocus,
}: {
  id: string;
  list: ActionList | undefined;
  pool: Pool;
  finalFocus: () => HTMLElement | null;
}) {
  const wallet = useWallet();
  const current = useStore(flow);
  const running = current?.intent.type === "list" && current.intent.id === id ? current : null;
  const sent = useSent();
  const open = sent.filter(isOpen);
  const waiting = list && listState(list, sent).waiting;
  const close = () => {
    listDialog.set(null);
    if (!isUnderway(flow.get())) flow.set(null);
  };
  const count = list?.items.length ?? running?.plan.actions.length ?? 0;
  return (
    <Dialog
      title={listWords.title({ count })}
      description={<bdi className="wrap-anywhere">{listWords.pool({ name: pool.name })}</bdi>}
      onClose={close}
      finalFocus={finalFocus}
      dismissible={!isUnderway(running)}
    >
      {running ? (
        <Progress flow={running} pool={pool} onClose={close} onBack={() => flow.set(null)} />
      ) : wallet.status === "none" || wallet.status === "wrongChain" ? (
        <ConnectFirst wallet={wallet} onClose={close} />
      ) : waiting ? (
        <OnItsWay sent={waiting} onClose={close} onAnother={null} />
      ) : list && isOf(pool, wallet.address) ? (
        <>
          <NotCounted sent={open} />
          <ListForm list={list} pool={pool} onEmpty={close} />
        </>
      ) : (
        <Skeleton className="h-64 w-full rounded-2xl" />
      )}
    </Dialog>
  );
}
