"use client";
import { useEffect, useState } from "react";
import { type Connector, useConnectors } from "wagmi";
import { useHead } from "@/modules/chain/hooks/useHead.ts";
import { BROWSER_WALLET, windowProvider } from "../browserWallet.ts";

/** Event by which older wallets announce `window.ethereum` after the page has loaded. */
const CAME = "ethereum#initialized";

/** Whether `window.ethereum` is a wallet that is not among these; most announced wallets also set it. */
async function isOther(announced: readonly Connector[]): Promise<boolean> {
  const provider = windowProvider();
  if (!provider) return false;
  const known = await Promise.all(announced.map((connector) => connector.getProvider().catch(() => undefined)));
  return !known.includes(provider);
}

/** The available wallets: those of the browser, and the built-in one on a local chain. */
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
    // Only a node of the site's chain can provide a head.
    test: head ? connectors.find(({ type }) => type === "testWallet") : undefined,
  };
}
