"use client";
import { useEffect, useState } from "react";
import { type Connector, useConnectors } from "wagmi";
import { useHead } from "@/modules/chain/hooks/useHead.ts";
import { BROWSER_WALLET, windowProvider } from "../browserWallet.ts";

/** Older wallets say with this that they have put themselves at `window.ethereum`, after the page had loaded. */
const CAME = "ethereum#initialized";

/** Whether `window.ethereum` is a wallet that none of these is: most that announce themselves are there as well. */
async function isOther(announced: readonly Connector[]): Promise<boolean> {
  const provider = windowProvider();
  if (!provider) return false;
  const known = await Promise.all(announced.map((connector) => connector.getProvider().catch(() => undefined)));
  return !known.includes(provider);
}

/** The wallets to choose from: those of the browser, and the one that is built in on a local chain. */
export function useWalletChoice(): { wallets: Connector[]; test: Connector | undefined } {
  const connectors = useConnectors();
  const { data: head } = useHead();
  const [withOther, setWithOther] = useState(false);
  useEffect(() => {
    let current = true;
    const look = async () => {
      const other = await isOther(connectors.filter(({ type }) => type === "injected"));
      if (current) setWithOther(other);
    };
    void look();
    window.addEventListener(CAME, look);
    return () => {
      current = false;
      window.removeEventListener(CAME, look);
    };
  }, [connectors]);
  return {
    wallets: connectors.filter(({ type }) => type === "injected" || (type === BROWSER_WALLET && withOther)),
    // A head comes only from a node of the site's own chain.
    test: head ? connectors.find(({ type }) => type === "testWallet") : undefined,
  };
}
