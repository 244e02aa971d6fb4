// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { FixedPointMathLib } from "solady/utils/FixedPointMathLib.sol";

/// @notice Converts between assets and shares.
/// @dev A million virtual shares and one virtual token unit are added to the totals: the first depositor cannot set the price
/// of a share by a donation, and a token unit is worth a million shares at first.
/// Amounts and totals below 2^128 keep every product below 2^256, except in the last million of the range, which reverts.
library SharesMath {
    using FixedPointMathLib for uint256;

    uint256 internal constant VIRTUAL_SHARES = 1e6;
    uint256 internal constant VIRTUAL_ASSETS = 1;

    function toSharesDown(uint256 assets, uint256 totalAssets, uint256 totalShares) internal pure returns (uint256) {
        return assets.mulDiv(totalShares + VIRTUAL_SHARES, totalAssets + VIRTUAL_ASSETS);
    }

    function toSharesUp(uint256 assets, uint256 totalAssets, uint256 totalShares) internal pure returns (uint256) {
        return assets.mulDivUp(totalShares + VIRTUAL_SHARES, totalAssets + VIRTUAL_ASSETS);
    }

    function toAssetsDown(uint256 shares, uint256 totalAssets, uint256 totalShares) internal pure returns (uint256) {
        return shares.mulDiv(totalAssets + VIRTUAL_ASSETS, totalShares + VIRTUAL_SHARES);
    }

    function toAssetsUp(uint256 shares, uint256 totalAssets, uint256 totalShares) internal pure returns (uint256) {
        return shares.mulDivUp(totalAssets + VIRTUAL_ASSETS, totalShares + VIRTUAL_SHARES);
    }

    /// @dev Unchecked: the caller guarantees that shares · (totalAssets + 1) is below 2^256.
    function unsafeToAssetsDown(uint256 shares, uint256 totalAssets, uint256 totalShares)
        internal
        pure
        returns (uint256)
    {
        unchecked {
            return (shares * (totalAssets + VIRTUAL_ASSETS)).rawDiv(totalShares + VIRTUAL_SHARES);
        }
    }

    /// @dev Unchecked: the caller guarantees that assets · (totalShares + 1e6) is below 2^256.
    function unsafeToSharesUp(uint256 assets, uint256 totalAssets, uint256 totalShares)
        internal
        pure
        returns (uint256)
    {
        unchecked {
            return (assets * (totalShares + VIRTUAL_SHARES)).divUp(totalAssets + VIRTUAL_ASSETS);
        }
    }
}
