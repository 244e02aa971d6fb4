// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { ILendingPools } from "../interfaces/ILendingPools.sol";
import { Side } from "../interfaces/Types.sol";
import { SharesMath } from "../math/SharesMath.sol";

/// @notice The assets and the shares of one side of a reserve, in a word.
library Sides {
    using SharesMath for uint256;

    uint256 private constant LOW = type(uint128).max;
    /// @dev A bit less than assets have: the shares of an account leave one for its mark, see `Stake`.
    uint256 internal constant MAX_SHARES = LOW >> 1;

    function assets(Side side) internal pure returns (uint256) {
        return Side.unwrap(side) & LOW;
    }

    function shares(Side side) internal pure returns (uint256) {
        return Side.unwrap(side) >> 128;
    }

    /// @dev Both below 2^128, by the caller's word.
    function unsafeSide(uint256 assets_, uint256 shares_) internal pure returns (Side) {
        return Side.wrap(assets_ | (shares_ << 128));
    }

    /// @dev Neither sum above what fits, by the caller's word.
    function unsafePlus(Side side, uint256 assets_, uint256 shares_) internal pure returns (Side) {
        unchecked {
            return Side.wrap(Side.unwrap(side) + assets_ + (shares_ << 128));
        }
    }

    /// @notice Reverts above 2^128 − 1 assets or MAX_SHARES.
    function plus(Side side, uint256 assets_, uint256 shares_) internal pure returns (Side) {
        uint256 newAssets = assets(side) + assets_;
        uint256 newShares = shares(side) + shares_;
        if (newAssets > LOW || newShares > MAX_SHARES) revert ILendingPools.AmountTooLarge(assets_, shares_);
        return unsafeSide(newAssets, newShares);
    }

    /// @notice Reverts below zero of either.
    function minus(Side side, uint256 assets_, uint256 shares_) internal pure returns (Side) {
        return unsafeSide(assets(side) - assets_, shares(side) - shares_);
    }

    /// @dev Both at most what the side has, by the caller's word.
    function unsafeMinus(Side side, uint256 assets_, uint256 shares_) internal pure returns (Side) {
        unchecked {
            return Side.wrap(Side.unwrap(side) - assets_ - (shares_ << 128));
        }
    }

    /// @notice Shares for assets; above 2^128 − 1 of them it reverts. For all four see SharesMath.
    function toSharesDown(Side side, uint256 assets_) internal pure returns (uint256) {
        return _fitting(assets_).toSharesDown(assets(side), shares(side));
    }

    function toSharesUp(Side side, uint256 assets_) internal pure returns (uint256) {
        return _fitting(assets_).toSharesUp(assets(side), shares(side));
    }

    function toAssetsDown(Side side, uint256 shares_) internal pure returns (uint256) {
        return _fitting(shares_).toAssetsDown(assets(side), shares(side));
    }

    function toAssetsUp(Side side, uint256 shares_) internal pure returns (uint256) {
        return _fitting(shares_).toAssetsUp(assets(side), shares(side));
    }

    /// @dev Unchecked: the caller guarantees that the shares are a part of the side's. With them nothing overflows, and what
    /// they stand for is never more than its assets.
    function unsafeToAssetsDown(Side side, uint256 shares_) internal pure returns (uint256) {
        return shares_.unsafeToAssetsDown(assets(side), shares(side));
    }

    /// @dev Unchecked: the caller guarantees that the assets are a part of the side's. With them nothing overflows.
    function unsafeToSharesUp(Side side, uint256 assets_) internal pure returns (uint256) {
        return assets_.unsafeToSharesUp(assets(side), shares(side));
    }

    function _fitting(uint256 amount) private pure returns (uint256) {
        if (amount > LOW) revert ILendingPools.AmountTooLarge(amount, amount);
        return amount;
    }
}
