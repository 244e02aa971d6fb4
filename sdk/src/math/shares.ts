import { mulDivDown, mulDivUp } from "./wad.ts";

// As SharesMath.sol, for supply shares: with a million virtual shares and one virtual token unit in the reserve. Amounts are
// token units; a share is worth a millionth of a token unit at first. The name of each function states its rounding.

export const VIRTUAL_SHARES = 1_000_000n;
export const VIRTUAL_ASSETS = 1n;

/** Shares for `assets`, rounded down: what a deposit mints. */
export const toSharesDown = (assets: bigint, totalAssets: bigint, totalShares: bigint): bigint =>
  mulDivDown(assets, totalShares + VIRTUAL_SHARES, totalAssets + VIRTUAL_ASSETS);

/** Shares for `assets`, rounded up: what a withdrawal burns. */
export const toSharesUp = (assets: bigint, totalAssets: bigint, totalShares: bigint): bigint =>
  mulDivUp(assets, totalShares + VIRTUAL_SHARES, totalAssets + VIRTUAL_ASSETS);

/** Token units that `shares` are worth, rounded down: what a supplier owns. */
export const toAssetsDown = (shares: bigint, totalAssets: bigint, totalShares: bigint): bigint =>
  mulDivDown(shares, totalAssets + VIRTUAL_ASSETS, totalShares + VIRTUAL_SHARES);

/** Token units that `shares` cost, rounded up: what a mint of them takes. */
export const toAssetsUp = (shares: bigint, totalAssets: bigint, totalShares: bigint): bigint =>
  mulDivUp(shares, totalAssets + VIRTUAL_ASSETS, totalShares + VIRTUAL_SHARES);
