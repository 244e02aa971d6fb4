// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { Risk } from "../storage/State.sol";
import { Risks } from "../types/Risks.sol";

/// @notice A liquidation threshold that falls gives its borrowers a week.
library Ramp {
    using Risks for Risk;

    uint256 internal constant LENGTH = 7 days;

    /// @notice The liquidation threshold in force now: on a straight line from where its fall began.
    /// @return basis points, rounded up
    function threshold(Risk risk) internal view returns (uint256) {
        uint256 to = risk.finalThreshold();
        uint256 end = risk.rampEnd();
        if (block.timestamp >= end) return to;
        // A fall begins above where it ends; nothing here reaches 2^56.
        unchecked {
            return to + ((risk.rampFrom() - to) * (end - block.timestamp) + LENGTH - 1) / LENGTH;
        }
    }
}
