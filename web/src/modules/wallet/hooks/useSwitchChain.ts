"use client";
import { useEffect, useRef, useState } from "react";
import { useConfig, useConnection } from "wagmi";
import words from "@/messages/chainSwitch.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import type { Explanation } from "@/modules/errors/explain.ts";
import { connectProblem } from "../connectProblem.ts";
import { StayedError, switchChain } from "../switchChain.ts";
import { walletName } from "../walletFace.ts";

/** Switches the connected wallet to the site's chain. Waiting ends with an answer, a cancellation, or the unmount. */
export function useSwitchChain() {
  const site = useSiteConfig();
  const config = useConfig();
  const { connector } = useConnection();
  const wallet = walletName(connector);
  const [waiting, setWaiting] = useState(false);
  const [problem, setProblem] = useState<Explanation | null>(null);
  const controller = useRef<AbortController>(null);
  useEffect(() => () => controller.current?.abort(), []);

  const ask = async () => {
    if (!connector || waiting) return;
    controller.current = new AbortController();
    const { signal } = controller.current;
    setWaiting(true);
    setProblem(null);
    try {
      await switchChain(connector, config.chains[0], signal);
    } catch (error) {
      if (signal.aborted) return;
      setProblem(
        error instanceof StayedError
          ? {
              name: "WalletStayed",
              sentence: words.stayed.sentence({ wallet }),
              remedy: words.stayed.remedy({
                wallet,
                name: site.chainName,
                chainId: site.chainId,
                url: site.rpcUrls[0] ?? "",
              }),
            }
          : connectProblem(error, wallet),
      );
    } finally {
      if (!signal.aborted) setWaiting(false);
    }
  };
  const cancel = () => {
    controller.current?.abort();
    setWaiting(false);
  };
  return { wallet, waiting, problem, ask, cancel };
}
