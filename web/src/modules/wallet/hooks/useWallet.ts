"use client";
import type { Address } from "viem";
import { useConnection } from "wagmi";
import { useStore } from "@/lib/store.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { restoring } from "../restore.ts";

export type Wallet =
  /** Whether the previous session's connection is still being restored. */
  | { status: "pending"; address?: undefined }
  /** A connecting wallet does not count as connected. */
  | { status: "none"; address?: undefined }
  | { status: "wrongChain"; address: Address; chainId: number }
  | { status: "ready"; address: Address };

export function useWallet(): Wallet {
  const site = useSiteConfig();
  const { address, chainId, status } = useConnection();
  const open = useStore(restoring);
  if (open && status !== "connected") return { status: "pending" };
  if (!address || chainId === undefined || status === "reconnecting") return { status: "none" };
  if (chainId !== site.chainId) return { status: "wrongChain", address, chainId };
  return { status: "ready", address };
}
