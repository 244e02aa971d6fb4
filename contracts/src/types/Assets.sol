// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { Curve } from "../interfaces/Types.sol";
import { Asset, COLLATERAL_CAP } from "../storage/State.sol";

/// @notice Reads and writes the word `Asset`.
library Assets {
    uint256 private constant RESERVE_FACTOR = uint256(type(uint8).max) << 168;

    function pack(address token_, bool collateralCap, uint8 reserveFactor_, Curve memory curve_)
        internal
        pure
        returns (Asset)
    {
        return Asset.wrap(
            uint256(uint160(token_)) | (collateralCap ? uint256(COLLATERAL_CAP) << 160 : 0)
                | (uint256(reserveFactor_) << 168) | (uint256(curve_.targetUtilisation) << 176)
                | (uint256(curve_.steepness) << 192) | (uint256(curve_.speed) << 208) | (uint256(curve_.minRate) << 224)
                | (uint256(curve_.maxRate) << 240)
        );
    }

    function token(Asset asset) internal pure returns (address) {
        return address(uint160(Asset.unwrap(asset)));
    }

    function hasCollateralCap(Asset asset) internal pure returns (bool) {
        return Asset.unwrap(asset) & (uint256(COLLATERAL_CAP) << 160) != 0;
    }

    // Masks instead of casts below: the compiler makes a call of every cast of a part of a word, and these run at every
    // accrual.

    /// @return thousandths
    function reserveFactor(Asset asset) internal pure returns (uint256) {
        return (Asset.unwrap(asset) >> 168) & 0xff;
    }

    /// @return WAD
    function targetUtilisation(Asset asset) internal pure returns (uint256) {
        unchecked {
            return ((Asset.unwrap(asset) >> 176) & 0xffff) * 1e14;
        }
    }

    /// @return WAD
    function steepness(Asset asset) internal pure returns (uint256) {
        unchecked {
            return ((Asset.unwrap(asset) >> 192) & 0xffff) * 1e16;
        }
    }

    /// @return WAD a year
    function speed(Asset asset) internal pure returns (uint256) {
        unchecked {
            return ((Asset.unwrap(asset) >> 208) & 0xffff) * 1e16;
        }
    }

    /// @return WAD a year
    function minRate(Asset asset) internal pure returns (uint256) {
        unchecked {
            return ((Asset.unwrap(asset) >> 224) & 0xffff) * 1e14;
        }
    }

    /// @return WAD a year
    function maxRate(Asset asset) internal pure returns (uint256) {
        unchecked {
            return (Asset.unwrap(asset) >> 240) * 1e14;
        }
    }

    function withReserveFactor(Asset asset, uint8 reserveFactor_) internal pure returns (Asset) {
        return Asset.wrap((Asset.unwrap(asset) & ~RESERVE_FACTOR) | (uint256(reserveFactor_) << 168));
    }

    function curve(Asset asset) internal pure returns (Curve memory) {
        uint256 word = Asset.unwrap(asset);
        // Each cast takes the sixteen bits that it is after.
        // forge-lint: disable-start(unsafe-typecast)
        return Curve({
            targetUtilisation: uint16(word >> 176),
            steepness: uint16(word >> 192),
            speed: uint16(word >> 208),
            minRate: uint16(word >> 224),
            maxRate: uint16(word >> 240)
        });
        // forge-lint: disable-end(unsafe-typecast)
    }
}
