// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import { Side } from "../interfaces/Types.sol";
import { SharesMath } from "./SharesMath.sol";

/// @notice The assets and the shares of one side of a reserve, in a word.
library Sides {
    using SafeCast for uint256;
    using SharesMath for uint256;

    uint256 private constant LOW = type(uint128).max;

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

    /// @notice Reverts above 2^128 − 1 of either.
    function plus(Side side, uint256 assets_, uint256 shares_) internal pure returns (Side) {
        return unsafeSide((assets(side) + assets_).toUint128(), uint256((shares(side) + shares_).toUint128()));
    }

    /// @notice Reverts below zero of either.
    function minus(Side side, uint256 assets_, uint256 shares_) internal pure returns (Side) {
        return unsafeSide(assets(side) - assets_, shares(side) - shares_);
    }

    /// @notice Shares for assets; above 2^128 − 1 of them it reverts. For all four see SharesMath.
    function toSharesDown(Side side, uint256 assets_) internal pure returns (uint256) {
        return uint256(assets_.toUint128()).toSharesDown(assets(side), shares(side));
    }

    function toSharesUp(Side side, uint256 assets_) internal pure returns (uint256) {
        return uint256(assets_.toUint128()).toSharesUp(assets(side), shares(side));
    }

    function toAssetsDown(Side side, uint256 shares_) internal pure returns (uint256) {
        return uint256(shares_.toUint128()).toAssetsDown(assets(side), shares(side));
    }

    function toAssetsUp(Side side, uint256 shares_) internal pure returns (uint256) {
        return uint256(shares_.toUint128()).toAssetsUp(assets(side), shares(side));
    }
}
