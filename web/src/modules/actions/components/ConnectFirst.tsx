import { connectDialog } from "@/modules/wallet/connectDialog.ts";

export function ConnectFirst({ status, onClose }: { status: "none" | "wrongChain"; onClose: () => void }) {
  if (status === "wrongChain") {
    return (
      <p className="text-sm text-ink-2">
        Your wallet is on another network. Close this, switch it with the button at the top of the page, and come back.
      </p>
    );
  }
  return (
    <>
      <p className="text-sm text-ink-2">Connect a wallet to see what you have and what this would change.</p>
      <button
        type="button"
        className="button button-primary mt-5 w-full"
        onClick={() => {
          onClose();
          connectDialog.set(true);
        }}
      >
        Connect wallet
      </button>
    </>
  );
}
