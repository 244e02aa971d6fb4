// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { Reserve } from "./State.sol";

/// @notice A liquidation threshold that falls gives its borrowers a week.
library Ramp {
    uint256 internal constant LENGTH = 7 days;

    /// @notice The liquidation threshold in force now: on a straight line from where its fall began.
    /// @return basis points, rounded up
    function threshold(Reserve storage reserve) internal view returns (uint256) {
        uint256 to = reserve.liquidationThreshold;
        uint256 end = reserve.rampEnd;
        if (block.timestamp >= end) return to;
        return to + ((reserve.rampFrom - to) * (end - block.timestamp) + LENGTH - 1) / LENGTH;
    }
}
