// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { Clock } from "../interfaces/Types.sol";

/// @notice What a reserve stores beside its two sides, in a word: see `Clock`.
library Clocks {
    uint256 private constant BELOW_CAPS = (1 << 208) - 1;
    uint256 private constant FEE_SHARES = uint256(type(uint112).max) << 96;

    /// @return seconds
    function updatedAt(Clock clock) internal pure returns (uint256) {
        return Clock.unwrap(clock) & 0xffffffff;
    }

    /// @return WAD a year
    function rateAtTarget(Clock clock) internal pure returns (uint256) {
        return (Clock.unwrap(clock) >> 32) & type(uint64).max;
    }

    function feeShares(Clock clock) internal pure returns (uint256) {
        return (Clock.unwrap(clock) >> 96) & type(uint112).max;
    }

    /// @return both caps as `Caps` packs them
    function caps(Clock clock) internal pure returns (uint256) {
        return (Clock.unwrap(clock) >> 208) & type(uint40).max;
    }

    /// @return RETIRED, STOPPED or both
    function stops(Clock clock) internal pure returns (uint256) {
        return Clock.unwrap(clock) >> 248;
    }

    /// @dev 32, 64 and 112 bits, by the caller's word.
    function unsafeTick(Clock clock, uint256 updatedAt_, uint256 rateAtTarget_, uint256 feeShares_)
        internal
        pure
        returns (Clock)
    {
        return Clock.wrap((Clock.unwrap(clock) & ~BELOW_CAPS) | updatedAt_ | (rateAtTarget_ << 32) | (feeShares_ << 96));
    }

    /// @dev Below 2^112, by the caller's word.
    function unsafeFeeShares(Clock clock, uint256 feeShares_) internal pure returns (Clock) {
        return Clock.wrap((Clock.unwrap(clock) & ~FEE_SHARES) | (feeShares_ << 96));
    }

    /// @param caps_ as `Caps.both` makes them
    function withCaps(Clock clock, uint256 caps_) internal pure returns (Clock) {
        return Clock.wrap((Clock.unwrap(clock) & ~(uint256(type(uint40).max) << 208)) | (caps_ << 208));
    }

    function withStops(Clock clock, uint256 stops_) internal pure returns (Clock) {
        return Clock.wrap((Clock.unwrap(clock) << 8 >> 8) | (stops_ << 248));
    }
}
