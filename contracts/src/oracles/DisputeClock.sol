// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";

/// @notice The witnessed dispute between two feeds. One storage word.
struct Witness {
    uint48 lastAt; // seconds; when a dispute was last witnessed
    uint32 total; // seconds of witnessed dispute, at most the grace
}

/// @title DisputeClock
/// @notice Counts the time for which two feeds have been witnessed to disagree. A contract cannot observe the time between two
/// calls, so the time between two witnessed disputes counts if they are at most an hour apart.
/// - Agreement in between subtracts nothing: the operator of a feed could make it agree for one call.
/// - A dispute witnessed later than that neither adds the gap nor resets the count.
/// - A day without a witnessed dispute resets the count, and with it the grace; nothing else does.
library DisputeClock {
    uint256 internal constant POKE_INTERVAL = 1 hours;
    uint256 internal constant COOL_DOWN = 1 days;

    /// @return seconds of witnessed dispute, at most `grace`, including the dispute at `time`
    function totalAt(Witness memory witness, uint256 time, uint256 grace) internal pure returns (uint256) {
        uint256 gap = time - witness.lastAt;
        if (gap > COOL_DOWN) return 0;
        return gap > POKE_INTERVAL ? witness.total : Math.min(witness.total + gap, grace);
    }
}
