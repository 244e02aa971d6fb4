"use client";
import { useEffect } from "react";
import { type Connector, useConfig } from "wagmi";
import { useStore } from "@/lib/store.ts";
import words from "@/messages/connecting.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { Dialog } from "@/ui/Dialog.tsx";
import { attempt, cancelConnecting, connectTo } from "../connect.ts";
import { closeConnectDialog } from "../connectDialog.ts";
import { useWallet } from "../hooks/useWallet.ts";
import { useWalletChoice } from "../hooks/useWalletChoice.ts";
import { findWalletButton } from "../walletButton.ts";
import { AttemptStatus } from "./AttemptStatus.tsx";
import { ConnectorButton } from "./ConnectorButton.tsx";
import { NoWallet } from "./NoWallet.tsx";

/**
 * `opener`: the element that had the focus when the dialog was requested; it gets the focus back if it still exists.
 */
export function ConnectDialog({ opener }: { opener: Element | null }) {
  const site = useSiteConfig();
  const config = useConfig();
  const { wallets, test } = useWalletChoice();
  const { address } = useWallet();
  const current = useStore(attempt);
  // Also if the wallet connects by itself, for instance when an earlier request is answered.
  useEffect(() => {
    if (address) closeConnectDialog();
  }, [address]);
  useEffect(() => cancelConnecting, []);

  const pick = (connector: Connector) => void connectTo(config, connector);
  const button = (connector: Connector, note?: string) => (
    <li key={connector.uid}>
      <ConnectorButton
        connector={connector}
        {...(note && { note })}
        picked={current?.connector === connector}
        onPick={() => pick(connector)}
      />
    </li>
  );
  return (
    <Dialog
      title={words.title}
      description={words.note({ name: site.chainName })}
      onClose={closeConnectDialog}
      finalFocus={() =>
        opener instanceof HTMLElement && opener.isConnected && opener !== document.body ? opener : findWalletButton()
      }
    >
      <ul className="space-y-2">
        {wallets.map((connector) => button(connector))}
        {wallets.length === 0 && (
          <li>
            <NoWallet test={test !== undefined} />
          </li>
        )}
        {test && button(test, words.test)}
      </ul>
      {current && <AttemptStatus attempt={current} onRetry={() => pick(current.connector)} />}
    </Dialog>
  );
}
