"use client";
import { useSearchParams } from "next/navigation";
import { getAddress } from "viem";
import { lazyPart } from "@/lib/lazyPart.tsx";
import { readAddress } from "@/lib/readAddress.ts";
import words from "@/messages/account.js";
import ui from "@/messages/ui.js";
import { useWallet } from "@/modules/wallet/hooks/useWallet.ts";
import { PageTitle } from "@/ui/PageTitle.tsx";
import { PartMissing } from "@/ui/PartMissing.tsx";
import { AccountSkeleton } from "./AccountSkeleton.tsx";
import { AddressField } from "./AddressField.tsx";
import { WatchList } from "./WatchList.tsx";

// Who looks at no account yet needs a field alone.
const AccountView = lazyPart(() => import("./AccountView.tsx").then((module) => module.AccountView));

const parts = {
  loading: <AccountSkeleton />,
  failed: (retry: () => void) => <PartMissing what={ui.page} onRetry={retry} />,
};

/** The account of the page's address; without one the connected account, or a field for one. An empty `address=` asks for another. */
export function AccountFromLink() {
  const named = useSearchParams().get("address");
  const wallet = useWallet();
  const read = readAddress(named ?? "");
  if (read && "address" in read) return <AccountView key={read.address} address={read.address} {...parts} />;
  if (named === null && wallet.address) return <AccountView address={getAddress(wallet.address)} {...parts} />;
  if (named === null && wallet.status === "pending") return <AccountSkeleton />;
  return (
    <>
      <PageTitle title={words.whose}>{words.whoseNote}</PageTitle>
      <div className="mt-8 max-w-2xl">
        <AddressField key={named} initial={named ?? ""} />
        <WatchList />
      </div>
    </>
  );
}
