import { mulDivDown, mulDivUp } from "./wad.ts";

// As SharesMath.sol, for the supply side: as if a million shares and one token unit were always in the reserve and nobody's. Amounts are token
// units; a share is worth a millionth of a token unit at first. Every rounding names its direction.

export const VIRTUAL_SHARES = 1_000_000n;
export const VIRTUAL_ASSETS = 1n;

/** Shares that `assets` make, rounded down: what a supplier gets. */
export const toSharesDown = (assets: bigint, totalAssets: bigint, totalShares: bigint): bigint =>
  mulDivDown(assets, totalShares + VIRTUAL_SHARES, totalAssets + VIRTUAL_ASSETS);

/** Shares that `assets` cost, rounded up: what a withdrawal burns. */
export const toSharesUp = (assets: bigint, totalAssets: bigint, totalShares: bigint): bigint =>
  mulDivUp(assets, totalShares + VIRTUAL_SHARES, totalAssets + VIRTUAL_ASSETS);

/** Token units that `shares` are worth, rounded down: what a supplier has. */
export const toAssetsDown = (shares: bigint, totalAssets: bigint, totalShares: bigint): bigint =>
  mulDivDown(shares, totalAssets + VIRTUAL_ASSETS, totalShares + VIRTUAL_SHARES);

/** Token units that `shares` cost, rounded up: what a supplier pays for so many. */
export const toAssetsUp = (shares: bigint, totalAssets: bigint, totalShares: bigint): bigint =>
  mulDivUp(shares, totalAssets + VIRTUAL_ASSETS, totalShares + VIRTUAL_SHARES);
