"use client";
import { lazy, Suspense, useState } from "react";
import { useStore } from "@/lib/store.ts";
import { Skeleton } from "@/ui/Skeleton.tsx";
import { connectDialog } from "../connectDialog.ts";
import { useWallet } from "../hooks/useWallet.ts";
import { AccountFace } from "./AccountFace.tsx";

const ConnectDialog = lazy(() => import("./ConnectDialog.tsx").then((module) => ({ default: module.ConnectDialog })));
const AccountMenu = lazy(() => import("./AccountMenu.tsx").then((module) => ({ default: module.AccountMenu })));

function Connect() {
  const connecting = useStore(connectDialog);
  return (
    <>
      <button type="button" className="button button-primary" onClick={() => connectDialog.set(true)}>
        <span>
          Connect<span className="max-sm:sr-only"> wallet</span>
        </span>
      </button>
      <Suspense>{connecting && <ConnectDialog />}</Suspense>
    </>
  );
}

/** Connect, or who is connected. What it opens is loaded when it is first wanted. */
export function WalletButton() {
  const wallet = useWallet();
  const [menu, setMenu] = useState(false);
  const [wanted, setWanted] = useState(false);

  if (wallet.status === "pending") return <Skeleton className="h-10 w-32 rounded-full" />;
  if (wallet.status === "none") return <Connect />;
  const face = <AccountFace address={wallet.address} wrongChain={wallet.status === "wrongChain"} />;
  const closed = (
    <button
      type="button"
      className="button button-quiet pr-3 pl-2"
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => {
        setWanted(true);
        setMenu(true);
      }}
    >
      {face}
    </button>
  );
  if (!wanted) return closed;
  return (
    <Suspense fallback={closed}>
      <AccountMenu address={wallet.address} face={face} open={menu} onOpenChange={setMenu} />
    </Suspense>
  );
}
