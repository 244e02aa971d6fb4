// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";

/// @notice What is known of a dispute between two feeds. One storage word.
struct Witness {
    uint48 lastAt; // when a dispute was last seen
    uint32 total; // seconds of dispute seen, the grace at most
}

/// @title DisputeClock
/// @notice Counts how long two feeds have been seen to disagree. No contract sees what happens between two calls, so time
/// counts as disputed when it lies between two sightings that are at most an hour apart.
/// - Agreement seen in between takes nothing back: whoever controls a feed could show it for the length of one call.
/// - A late sighting neither counts the gap nor forgets what was counted.
/// - A day without any sighting forgets all: the next dispute has a full grace, and not before.
library DisputeClock {
    uint256 internal constant POKE_INTERVAL = 1 hours;
    uint256 internal constant COOL_DOWN = 1 days;

    /// @return seconds of dispute seen, `grace` at most, if a dispute is seen at `time` as well
    function totalAt(Witness memory witness, uint256 time, uint256 grace) internal pure returns (uint256) {
        uint256 gap = time - witness.lastAt;
        if (gap > COOL_DOWN) return 0;
        return gap > POKE_INTERVAL ? witness.total : Math.min(witness.total + gap, grace);
    }
}
