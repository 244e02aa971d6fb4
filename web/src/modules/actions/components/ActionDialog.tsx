"use client";
import { findReserve } from "@weir/sdk/math/snapshot";
import { useState } from "react";
import { useStore } from "@/lib/store.ts";
import { useSent } from "@/modules/chain/hooks/useSent.ts";
import { isOpen } from "@/modules/chain/sent.ts";
import { ListedForm } from "@/modules/list/components/ListedForm.tsx";
import { TokenLine } from "@/modules/pools/components/TokenLine.tsx";
import { UnlistedNote } from "@/modules/pools/components/UnlistedNote.tsx";
import { isOf } from "@/modules/pools/hooks/usePools.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { Dialog } from "@/ui/Dialog.tsx";
import { Skeleton } from "@/ui/Skeleton.tsx";
import { flow, isUnderway } from "../flow.ts";
import { actionDialog, type Intent, topicOf } from "../intent.ts";
import { wordsOf } from "../words.ts";
import { ConnectFirst } from "./ConnectFirst.tsx";
import { NotCounted } from "./NotCounted.tsx";
import { OnItsWay } from "./OnItsWay.tsx";
import { Progress } from "./Progress.tsx";

export function ActionDialog({ intent, pool }: { intent: Intent; pool: Pool }) {
  const wallet = useWallet();
  const current = useStore(flow);
  const reserve = findReserve(pool.snapshot, intent.reserveId);
  const { symbol } = reserve;
  // If reopened while its transaction is pending, the dialog shows that instead of a new form.
  const same = current && topicOf(current.intent) === topicOf(intent);
  const running = current && (current.intent === intent || (same && isUnderway(current))) ? current : null;
  const open = useSent().filter(isOpen);
  const waiting = open.find(({ topic }) => topic === topicOf(intent));
  const [another, setAnother] = useState(false);
  const close = () => {
    actionDialog.set(null);
    if (!isUnderway(flow.get())) flow.set(null);
  };
  const title = intent.type === "setCollateral" ? `${symbol} as collateral` : `${wordsOf(intent).verb} ${symbol}`;

  return (
    <Dialog
      title={<bdi className="wrap-anywhere">{title}</bdi>}
      description={<bdi className="wrap-anywhere">{`${pool.name} pool`}</bdi>}
      onClose={close}
      dismissible={!isUnderway(running)}
    >
      <TokenLine reserve={reserve} className="-mt-2 mb-4" />
      {pool.unlisted && (
        <div className="mb-4">
          <UnlistedNote />
        </div>
      )}
      {running ? (
        <Progress flow={running} pool={pool} onClose={close} onBack={() => flow.set(null)} />
      ) : wallet.status === "none" || wallet.status === "wrongChain" ? (
        <ConnectFirst wallet={wallet} onClose={close} />
      ) : waiting && !another ? (
        <OnItsWay sent={waiting} onClose={close} onAnother={() => setAnother(true)} />
      ) : isOf(pool, wallet.address) ? (
        <>
          <NotCounted sent={open} />
          <ListedForm intent={intent} pool={pool} account={wallet.address!} onAdded={close} />
        </>
      ) : (
        <Skeleton className="h-64 w-full rounded-2xl" />
      )}
    </Dialog>
  );
}
