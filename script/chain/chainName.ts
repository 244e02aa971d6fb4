import * as knownChains from "viem/chains";
import { isLocal } from "./target.ts";

const known = (chainId: number) => Object.values(knownChains).find(({ id }) => id === chainId);

/** A chain as a person would say it. */
export const chainName = (chainId: number): string =>
  isLocal(chainId) ? "Local network" : (known(chainId)?.name ?? `Chain ${chainId}`);

/** What gas is paid in there. */
export const coinOf = (chainId: number): string => known(chainId)?.nativeCurrency.symbol ?? "of its own coin";
