// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { Risk } from "../storage/State.sol";

/// @notice Reads and writes the word `Risk`. Thresholds, ltv and bonus in basis points; 16 bits each, by the caller's word.
library Risks {
    uint256 private constant LTV = uint256(type(uint16).max) << 160;
    uint256 private constant THRESHOLDS = uint256(type(uint64).max) << 176;

    function pack(address oracle_, uint256 ltv_, uint256 threshold_, uint256 maxBonus_) internal pure returns (Risk) {
        return Risk.wrap(uint256(uint160(oracle_)) | (ltv_ << 160) | (threshold_ << 176) | (maxBonus_ << 240));
    }

    function oracle(Risk risk) internal pure returns (address) {
        return address(uint160(Risk.unwrap(risk)));
    }

    // Masks instead of casts, as in `Assets`.

    function ltv(Risk risk) internal pure returns (uint256) {
        return (Risk.unwrap(risk) >> 160) & 0xffff;
    }

    /// @notice The liquidation threshold once its fall is over.
    function finalThreshold(Risk risk) internal pure returns (uint256) {
        return (Risk.unwrap(risk) >> 176) & 0xffff;
    }

    /// @notice The liquidation threshold that its last fall began at.
    function rampFrom(Risk risk) internal pure returns (uint256) {
        return (Risk.unwrap(risk) >> 192) & 0xffff;
    }

    /// @return seconds
    function rampEnd(Risk risk) internal pure returns (uint256) {
        return (Risk.unwrap(risk) >> 208) & 0xffffffff;
    }

    function maxBonus(Risk risk) internal pure returns (uint256) {
        return Risk.unwrap(risk) >> 240;
    }

    function withLtv(Risk risk, uint256 ltv_) internal pure returns (Risk) {
        return Risk.wrap((Risk.unwrap(risk) & ~LTV) | (ltv_ << 160));
    }

    /// @param to the liquidation threshold from now on, or in the end
    /// @param from where its fall begins
    /// @param end when its fall ends, seconds: 32 bits, by the caller's word
    function withThreshold(Risk risk, uint256 to, uint256 from, uint256 end) internal pure returns (Risk) {
        return Risk.wrap((Risk.unwrap(risk) & ~THRESHOLDS) | (to << 176) | (from << 192) | (end << 208));
    }
}
