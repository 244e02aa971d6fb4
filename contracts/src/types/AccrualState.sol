// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice What a reserve stores beside its `SharePool` and its `Debt`, in one word. From the low bits up: updatedAt 32
/// (seconds), rateAtTarget 64 (WAD a year), feeShares 112 (as in `ReserveTotals`), supply cap 20, borrow cap 20 (packed by
/// `Caps`), stops 8 (RETIRED, STOPPED).
type AccrualState is uint256;

using AccrualStateLibrary for AccrualState global;

uint8 constant RETIRED = 1; // a stop: a total write-off emptied the reserve
uint8 constant STOPPED = 2; // a stop: the guardian or the owner stopped every action that adds risk

/// @notice Reads and writes an `AccrualState`.
library AccrualStateLibrary {
    uint256 private constant BELOW_CAPS = (1 << 208) - 1;
    uint256 private constant FEE_SHARES = uint256(type(uint112).max) << 96;

    /// @return seconds
    function updatedAt(AccrualState state) internal pure returns (uint256) {
        return AccrualState.unwrap(state) & 0xffffffff;
    }

    /// @return WAD a year
    function rateAtTarget(AccrualState state) internal pure returns (uint256) {
        return (AccrualState.unwrap(state) >> 32) & type(uint64).max;
    }

    function feeShares(AccrualState state) internal pure returns (uint256) {
        return (AccrualState.unwrap(state) >> 96) & type(uint112).max;
    }

    /// @return both caps as `Caps` packs them
    function caps(AccrualState state) internal pure returns (uint256) {
        return (AccrualState.unwrap(state) >> 208) & type(uint40).max;
    }

    /// @return RETIRED, STOPPED, both or 0
    function stops(AccrualState state) internal pure returns (uint256) {
        return AccrualState.unwrap(state) >> 248;
    }

    /// @dev Unchecked: the caller guarantees that the arguments fit in 32, 64 and 112 bits.
    function unsafeWithAccrual(AccrualState state, uint256 updatedAt_, uint256 rateAtTarget_, uint256 feeShares_)
        internal
        pure
        returns (AccrualState)
    {
        return AccrualState.wrap(
            (AccrualState.unwrap(state) & ~BELOW_CAPS) | updatedAt_ | (rateAtTarget_ << 32) | (feeShares_ << 96)
        );
    }

    /// @dev Unchecked: the caller guarantees that the fee shares fit in 112 bits.
    function unsafeWithFeeShares(AccrualState state, uint256 feeShares_) internal pure returns (AccrualState) {
        return AccrualState.wrap((AccrualState.unwrap(state) & ~FEE_SHARES) | (feeShares_ << 96));
    }

    /// @param caps_ packed by `Caps.both`
    function withCaps(AccrualState state, uint256 caps_) internal pure returns (AccrualState) {
        return AccrualState.wrap((AccrualState.unwrap(state) & ~(uint256(type(uint40).max) << 208)) | (caps_ << 208));
    }

    function withStops(AccrualState state, uint256 stops_) internal pure returns (AccrualState) {
        return AccrualState.wrap((AccrualState.unwrap(state) << 8 >> 8) | (stops_ << 248));
    }
}
