import words from "@/messages/actions.js";
import { SwitchNetwork } from "@/modules/wallet/components/SwitchNetwork.tsx";
import { connectDialog } from "@/modules/wallet/connectDialog.ts";
import type { Wallet } from "@/modules/wallet/hooks/useWallet.ts";

/** The wallet's requirements before an amount can be entered. */
export function ConnectFirst({
  wallet,
  onClose,
}: {
  wallet: Extract<Wallet, { status: "none" | "wrongChain" }>;
  onClose: () => void;
}) {
  if (wallet.status === "wrongChain") return <SwitchNetwork chainId={wallet.chainId} />;
  return (
    <>
      <p className="text-sm text-ink-2">{words.connect.first}</p>
      <button
        type="button"
        className="button button-primary mt-5 w-full"
        onClick={() => {
          onClose();
          connectDialog.set(true);
        }}
      >
        {words.connect.button}
      </button>
    </>
  );
}
