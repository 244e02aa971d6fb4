// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { RiskConfig } from "../types/RiskConfig.sol";

/// @notice A liquidation threshold that falls gives its borrowers a week.
library ThresholdRamp {
    uint256 internal constant LENGTH = 7 days;

    /// @notice The liquidation threshold in force now: on a straight line from where its fall began.
    /// @return basis points, rounded up
    function threshold(RiskConfig riskConfig) internal view returns (uint256) {
        uint256 to = riskConfig.finalThreshold();
        uint256 end = riskConfig.rampEnd();
        if (block.timestamp >= end) return to;
        // A fall begins above where it ends; nothing here reaches 2^56.
        unchecked {
            return to + ((riskConfig.rampFrom() - to) * (end - block.timestamp) + LENGTH - 1) / LENGTH;
        }
    }
}
