// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { IAmountErrors } from "../interfaces/IAmountErrors.sol";
import { SharesMath } from "../math/SharesMath.sol";

/// @notice The supply side of a reserve, in one word: token units in the low 128 bits, supply shares in the high 128.
type SharePool is uint256;

using SharePoolLibrary for SharePool global;

/// @notice Reads and writes a `SharePool`, and converts between its assets and its shares.
library SharePoolLibrary {
    using SharesMath for uint256;

    uint256 private constant LOW = type(uint128).max;
    /// @dev 127 bits: bit 127 of a `ShareBalance` is a flag, so the shares of one account must stay below it.
    uint256 internal constant MAX_SHARES = LOW >> 1;

    function assets(SharePool pool) internal pure returns (uint256) {
        return SharePool.unwrap(pool) & LOW;
    }

    function shares(SharePool pool) internal pure returns (uint256) {
        return SharePool.unwrap(pool) >> 128;
    }

    /// @dev Unchecked: the caller guarantees that both fit in 128 bits.
    function unsafePack(uint256 assets_, uint256 shares_) internal pure returns (SharePool) {
        return SharePool.wrap(assets_ | (shares_ << 128));
    }

    /// @dev Unchecked: the caller guarantees that both sums fit in 128 bits.
    function unsafePlus(SharePool pool, uint256 assets_, uint256 shares_) internal pure returns (SharePool) {
        unchecked {
            return SharePool.wrap(SharePool.unwrap(pool) + assets_ + (shares_ << 128));
        }
    }

    /// @notice Reverts above 2^128 − 1 assets or MAX_SHARES.
    function plus(SharePool pool, uint256 assets_, uint256 shares_) internal pure returns (SharePool) {
        uint256 newAssets = assets(pool) + assets_;
        uint256 newShares = shares(pool) + shares_;
        if (newAssets > LOW || newShares > MAX_SHARES) revert IAmountErrors.AmountTooLarge(assets_, shares_);
        return unsafePack(newAssets, newShares);
    }

    /// @notice Reverts if the pool has fewer assets or shares than that.
    function minus(SharePool pool, uint256 assets_, uint256 shares_) internal pure returns (SharePool) {
        return unsafePack(assets(pool) - assets_, shares(pool) - shares_);
    }

    /// @dev Unchecked: the caller guarantees that the pool has as many assets and shares.
    function unsafeMinus(SharePool pool, uint256 assets_, uint256 shares_) internal pure returns (SharePool) {
        unchecked {
            return SharePool.wrap(SharePool.unwrap(pool) - assets_ - (shares_ << 128));
        }
    }

    // The four conversions below revert for amounts above 2^128 − 1. Rounding as in SharesMath.

    function toSharesDown(SharePool pool, uint256 assets_) internal pure returns (uint256) {
        return _requireFits(assets_).toSharesDown(assets(pool), shares(pool));
    }

    function toSharesUp(SharePool pool, uint256 assets_) internal pure returns (uint256) {
        return _requireFits(assets_).toSharesUp(assets(pool), shares(pool));
    }

    function toAssetsDown(SharePool pool, uint256 shares_) internal pure returns (uint256) {
        return _requireFits(shares_).toAssetsDown(assets(pool), shares(pool));
    }

    function toAssetsUp(SharePool pool, uint256 shares_) internal pure returns (uint256) {
        return _requireFits(shares_).toAssetsUp(assets(pool), shares(pool));
    }

    /// @dev Unchecked: the caller guarantees that the pool has as many shares. The product then fits in 256 bits, and the
    /// result is at most the pool's assets.
    function unsafeToAssetsDown(SharePool pool, uint256 shares_) internal pure returns (uint256) {
        return shares_.unsafeToAssetsDown(assets(pool), shares(pool));
    }

    /// @dev Unchecked: the caller guarantees that the pool has as many assets. The product then fits in 256 bits.
    function unsafeToSharesUp(SharePool pool, uint256 assets_) internal pure returns (uint256) {
        return assets_.unsafeToSharesUp(assets(pool), shares(pool));
    }

    function _requireFits(uint256 amount) private pure returns (uint256) {
        if (amount > LOW) revert IAmountErrors.AmountTooLarge(amount, amount);
        return amount;
    }
}
