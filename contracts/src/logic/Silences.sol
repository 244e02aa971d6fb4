// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { Silence } from "../interfaces/Types.sol";

/// @notice Records for how long a price has been unreadable, as witnessed by calls of `markSilent`.
library Silences {
    /// @notice From this duration on a liquidation counts the reserve as 0.
    uint256 internal constant WITNESSED = 24 hours;
    /// @notice From this duration on deposits in the reserve can be auctioned.
    uint256 internal constant DEAD = 7 days;
    /// @dev Longest time between two marks of one silence: if the price is readable in between, anyone has an hour to mark that.
    uint256 internal constant MAX_GAP = 1 hours;

    /// @notice Whether marks at most MAX_GAP apart, the last at most MAX_GAP ago, span `time` seconds.
    function witnessed(Silence storage silence, uint256 time) internal view returns (bool) {
        (uint256 since, uint256 last) = (silence.since, silence.last);
        return since != 0 && last - since >= time && block.timestamp - last <= MAX_GAP;
    }

    /// @notice Adds a mark, which continues the silence or, after a gap, starts a new one. A readable price ends the silence.
    function mark(Silence storage silence, bool readable) internal {
        if (readable) {
            (silence.since, silence.last) = (0, 0);
        } else {
            if (block.timestamp > silence.last + MAX_GAP) silence.since = uint40(block.timestamp);
            silence.last = uint40(block.timestamp);
        }
    }
}
