// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { Curve } from "../interfaces/Types.sol";

/// @notice The settings of a reserve that accrual and token transfers read, in one word. From the low bits up: token 160,
/// flags 8 (1: the reserve has a collateral cap), reserveFactor 8, and the curve's targetUtilisation, steepness, speed,
/// minRate and maxRate, 16 each. Units as in `ReserveConfig` and `Curve`.
type AccrualConfig is uint256;

using AccrualConfigLibrary for AccrualConfig global;

/// @notice Reads and writes an `AccrualConfig`.
library AccrualConfigLibrary {
    uint256 private constant COLLATERAL_CAP = 1 << 160;
    uint256 private constant RESERVE_FACTOR = uint256(type(uint8).max) << 168;

    function pack(address token_, bool collateralCap, uint8 reserveFactor_, Curve memory curve_)
        internal
        pure
        returns (AccrualConfig)
    {
        return AccrualConfig.wrap(
            uint256(uint160(token_)) | (collateralCap ? COLLATERAL_CAP : 0) | (uint256(reserveFactor_) << 168)
                | (uint256(curve_.targetUtilisation) << 176) | (uint256(curve_.steepness) << 192)
                | (uint256(curve_.speed) << 208) | (uint256(curve_.minRate) << 224) | (uint256(curve_.maxRate) << 240)
        );
    }

    function token(AccrualConfig config) internal pure returns (address) {
        return address(uint160(AccrualConfig.unwrap(config)));
    }

    function hasCollateralCap(AccrualConfig config) internal pure returns (bool) {
        return AccrualConfig.unwrap(config) & COLLATERAL_CAP != 0;
    }

    // The functions below mask instead of cast: the compiler emits a function call for each cast of a part of a word, and
    // every accrual runs these.

    /// @return thousandths
    function reserveFactor(AccrualConfig config) internal pure returns (uint256) {
        return (AccrualConfig.unwrap(config) >> 168) & 0xff;
    }

    /// @return WAD
    function targetUtilisation(AccrualConfig config) internal pure returns (uint256) {
        unchecked {
            return ((AccrualConfig.unwrap(config) >> 176) & 0xffff) * 1e14;
        }
    }

    /// @return WAD
    function steepness(AccrualConfig config) internal pure returns (uint256) {
        unchecked {
            return ((AccrualConfig.unwrap(config) >> 192) & 0xffff) * 1e16;
        }
    }

    /// @return WAD a year
    function speed(AccrualConfig config) internal pure returns (uint256) {
        unchecked {
            return ((AccrualConfig.unwrap(config) >> 208) & 0xffff) * 1e16;
        }
    }

    /// @return WAD a year
    function minRate(AccrualConfig config) internal pure returns (uint256) {
        unchecked {
            return ((AccrualConfig.unwrap(config) >> 224) & 0xffff) * 1e14;
        }
    }

    /// @return WAD a year
    function maxRate(AccrualConfig config) internal pure returns (uint256) {
        unchecked {
            return (AccrualConfig.unwrap(config) >> 240) * 1e14;
        }
    }

    function withReserveFactor(AccrualConfig config, uint8 reserveFactor_) internal pure returns (AccrualConfig) {
        return AccrualConfig.wrap((AccrualConfig.unwrap(config) & ~RESERVE_FACTOR) | (uint256(reserveFactor_) << 168));
    }

    function curve(AccrualConfig config) internal pure returns (Curve memory) {
        uint256 word = AccrualConfig.unwrap(config);
        // Each cast keeps the 16 bits of its field.
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
