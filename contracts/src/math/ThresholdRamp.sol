// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { RiskConfig } from "../types/RiskConfig.sol";

/// @notice A liquidation threshold that is lowered falls linearly over a week, so that borrowers can react.
library ThresholdRamp {
    uint256 internal constant LENGTH = 7 days;

    /// @notice The liquidation threshold in force at block.timestamp.
    /// @return basis points, rounded up
    function threshold(RiskConfig riskConfig) internal view returns (uint256) {
        uint256 to = riskConfig.finalThreshold();
        uint256 end = riskConfig.rampEnd();
        if (block.timestamp >= end) return to;
        // Unchecked: a ramp starts above its end, and every product is below 2^56.
        unchecked {
            return to + ((riskConfig.rampFrom() - to) * (end - block.timestamp) + LENGTH - 1) / LENGTH;
        }
    }
}
