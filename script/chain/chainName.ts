import * as knownChains from "viem/chains";
import { isLocal } from "./target.ts";

const known = (chainId: number) => Object.values(knownChains).find(({ id }) => id === chainId);

/** A chain's name for people. */
export const chainName = (chainId: number): string =>
  isLocal(chainId) ? "Local network" : (known(chainId)?.name ?? `Chain ${chainId}`);

/** The symbol of the currency in which gas is paid. */
export const coinOf = (chainId: number): string => known(chainId)?.nativeCurrency.symbol ?? "of its own coin";
