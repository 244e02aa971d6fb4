// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice The settings of a reserve that health checks and liquidations read, in one word. From the low bits up: oracle
/// 160, ltv 16 (0 while stopped), final liquidation threshold 16, liquidation threshold at the start of its ramp 16, end of
/// the ramp 32 (seconds), maxBonus 16. Thresholds, ltv and maxBonus in basis points.
type RiskConfig is uint256;

using RiskConfigLibrary for RiskConfig global;

/// @notice Reads and writes a `RiskConfig`. Unchecked: callers guarantee that each argument fits in its field.
library RiskConfigLibrary {
    uint256 private constant LTV = uint256(type(uint16).max) << 160;
    uint256 private constant THRESHOLDS = uint256(type(uint64).max) << 176;

    function pack(address oracle_, uint256 ltv_, uint256 threshold_, uint256 maxBonus_)
        internal
        pure
        returns (RiskConfig)
    {
        return RiskConfig.wrap(uint256(uint160(oracle_)) | (ltv_ << 160) | (threshold_ << 176) | (maxBonus_ << 240));
    }

    function oracle(RiskConfig config) internal pure returns (address) {
        return address(uint160(RiskConfig.unwrap(config)));
    }

    // Masks instead of casts, as in `AccrualConfigLibrary`.

    function ltv(RiskConfig config) internal pure returns (uint256) {
        return (RiskConfig.unwrap(config) >> 160) & 0xffff;
    }

    /// @notice The liquidation threshold from `rampEnd` on.
    function finalThreshold(RiskConfig config) internal pure returns (uint256) {
        return (RiskConfig.unwrap(config) >> 176) & 0xffff;
    }

    /// @notice The liquidation threshold at the start of its last ramp.
    function rampFrom(RiskConfig config) internal pure returns (uint256) {
        return (RiskConfig.unwrap(config) >> 192) & 0xffff;
    }

    /// @return seconds
    function rampEnd(RiskConfig config) internal pure returns (uint256) {
        return (RiskConfig.unwrap(config) >> 208) & 0xffffffff;
    }

    function maxBonus(RiskConfig config) internal pure returns (uint256) {
        return RiskConfig.unwrap(config) >> 240;
    }

    function withLtv(RiskConfig config, uint256 ltv_) internal pure returns (RiskConfig) {
        return RiskConfig.wrap((RiskConfig.unwrap(config) & ~LTV) | (ltv_ << 160));
    }

    /// @param to the liquidation threshold from `end` on
    /// @param from the liquidation threshold at the start of the ramp
    /// @param end when the ramp ends, seconds
    function withThreshold(RiskConfig config, uint256 to, uint256 from, uint256 end)
        internal
        pure
        returns (RiskConfig)
    {
        return RiskConfig.wrap((RiskConfig.unwrap(config) & ~THRESHOLDS) | (to << 176) | (from << 192) | (end << 208));
    }
}
