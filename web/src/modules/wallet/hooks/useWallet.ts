"use client";
import type { Address } from "viem";
import { useConnection } from "wagmi";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";

export type Wallet =
  /** wagmi still finds out whether a session stands. */
  | { status: "pending"; address?: undefined }
  | { status: "none"; address?: undefined }
  | { status: "wrongChain"; address: Address; chainId: number }
  | { status: "ready"; address: Address };

export function useWallet(): Wallet {
  const site = useSiteConfig();
  const { address, chainId, status } = useConnection();
  if (status === "reconnecting" || (status === "connecting" && !address)) return { status: "pending" };
  if (!address || chainId === undefined) return { status: "none" };
  if (chainId !== site.chainId) return { status: "wrongChain", address, chainId };
  return { status: "ready", address };
}
