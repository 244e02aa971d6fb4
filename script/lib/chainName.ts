import * as knownChains from "viem/chains";
import { isLocal } from "./chain.ts";

/** A chain as a person would say it. */
export const chainName = (chainId: number): string =>
  isLocal(chainId)
    ? "Local network"
    : (Object.values(knownChains).find(({ id }) => id === chainId)?.name ?? `Chain ${chainId}`);
